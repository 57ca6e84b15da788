import { api } from '../../api/client';
import type { Problem } from '../../api/problem';
import { dateTime, t } from '../../shared/i18n';
import { answer, useLoaded } from '../area/loaded';
import { KNOWN_LEVELS, severity } from '../level/level';
import type { Level, OutageView, Page } from '../area/types';
import { OperationForm } from '../forms';
import type { Option } from '../forms/fields';
import type { Body } from '../forms/values';

interface Props {
  outage: OutageView;
  onSubmit: (body: Body) => Promise<Problem | undefined>;
  onCancel: () => void;
}

/** Offers what can be decided now, and for a merge the other outages of the service. */
export function DecideForm({ outage, onSubmit, onCancel }: Props) {
  const { id, service } = outage;
  const others = useLoaded(
    () => answer<Page<OutageView>>(api.GET('/api/v1/outages', { params: { query: { service, limit: 200 } } })),
    [service],
  );
  const allowed: Option[] = (outage.allowedDecisions ?? []).map((value) => ({ value }));
  const back: Option[] = backTo(outage).map((value) => ({ value }));
  const survivors = others.value?.items.filter((one) => one.id !== id && one.state !== 'DUPLICATE').map(choice);
  return (
    <OperationForm
      operationId="decideOutage"
      choices={{ decision: allowed, level: back, ...(survivors && { into: survivors }) }}
      submitLabel={t('decision.send')}
      onSubmit={onSubmit}
      onCancel={onCancel}
    />
  );
}

/** What supply can be back to in part: nothing worse than it was, and what is not known to be worse is open. */
export function backTo({ level }: OutageView): Level[] {
  return KNOWN_LEVELS.filter((one) => !level || severity(level) < 0 || severity(one) <= severity(level));
}

function choice(outage: OutageView): Option {
  const text = `${outage.region} · ${dateTime(outage.reportedStart!)} · ${t(`area.state.${outage.state}`)}`;
  return { value: outage.id!, label: { en: text } };
}
