import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import type { Problem } from '../../api/problem';
import { dateTime, t } from '../../shared/i18n';
import { answer, useLoaded } from '../area/loaded';
import { KNOWN_LEVELS, severity } from '../level/level';
import { LevelBadge } from '../level/LevelBadge';
import { timeOf } from '../precision/time';
import type { Evidence, Level, OutageView, Page } from '../area/types';
import { OperationForm } from '../forms';
import type { Option } from '../forms/fields';
import type { Body } from '../forms/values';
import { assessed } from './effect';

interface Props {
  outage: OutageView;
  /** @param wrong reports that are to be taken back as well */
  onSubmit: (body: Body, wrong: string[]) => Promise<Problem | undefined>;
  onCancel: () => void;
}

/** Offers what can be decided now, and for a merge the other outages of the service. */
export function DecideForm({ outage, onSubmit, onCancel }: Props) {
  const { id, service } = outage;
  const [decision, choose] = useState<unknown>();
  const [wrong, setWrong] = useState<string[]>([]);
  const explained = useLoaded(() => assessed(outage.region!, service!), [outage.region, service]);
  const own = (explained.value?.evidence ?? []).filter((one) => one.report && !one.decision && !one.distance);
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
      onSubmit={(body) => onSubmit(body, body.decision === 'REFUTE' ? wrong : [])}
      onCancel={onCancel}
      onChange={(values) => choose(values.decision)}
    >
      {decision === 'REFUTE' && own.length > 0 && <Wrong reports={own} chosen={wrong} onChoose={setWrong} />}
    </OperationForm>
  );
}

interface WrongProps {
  reports: Evidence[];
  chosen: string[];
  onChoose: (reports: string[]) => void;
}

/** A refutal outweighs what was said until then; what is plainly wrong is taken back, so that it comes back in no count. */
function Wrong({ reports, chosen, onChoose }: WrongProps) {
  const toggle = (id: string, on: boolean) => onChoose(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset class="wrong-reports">
      <legend>{t('decision.takeBack.withRefutal')}</legend>
      {reports.map((one) => (
        <label key={one.report}>
          <input type="checkbox" checked={chosen.includes(one.report!)} onChange={(event) => toggle(one.report!, event.currentTarget.checked)} />{' '}
          <LevelBadge level={one.level} /> {one.observedAt && timeOf(one.observedAt)} {one.scope && t(`area.scope.${one.scope}`)}{' '}
          {one.pseudonym && <code>{one.pseudonym}</code>}
        </label>
      ))}
    </fieldset>
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
