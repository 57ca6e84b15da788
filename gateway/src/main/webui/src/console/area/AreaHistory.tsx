import { api } from '../../api/client';
import { t } from '../../shared/i18n';
import type { Portion } from '../level/portion';
import type { RollUp } from '../live/area';
import { peopleInWords, shareInWords } from '../precision/amount';
import { asOf } from '../state';
import { pointAt, stepsOf, withoutNow, withoutThen, type History, type Point } from './history';
import { answer, useLoaded } from './loaded';
import { Plot, SupplyTable } from './SupplyChart';
import type { Service, ServiceStatus } from './types';

const DAY = 86_400_000;
const DAYS = 7;

/** How a service went over the last days, as it was known at each hour, and what has changed since yesterday. */
export function AreaHistory({ pcode, service, status }: { pcode: string; service: Service; status: ServiceStatus }) {
  const at = asOf.value;
  const loaded = useLoaded(() => historyOf(pcode, at), [pcode, at]);
  const history = loaded.value;
  if (!history) {
    return null; // what is shown above holds without it
  }
  const steps = stepsOf(history, service);
  const supply = { steps, told: [] };
  return (
    <div class="area-history">
      <p>{sinceYesterday(pointAt(history, service, Date.parse(at ?? history.to) - DAY), status.rollUp as RollUp | null)}</p>
      {steps.length > 0 && (
        <details>
          <summary>{t('area.history', { days: DAYS })}</summary>
          <p class="hint">{t('area.history.key')} {history.missing.length > 0 && t('area.history.missing')}</p>
          <Plot supply={supply} />
          <details>
            <summary>{t('area.supply.table')}</summary>
            <SupplyTable supply={supply} />
          </details>
        </details>
      )}
    </div>
  );
}

function historyOf(pcode: string, at: string | null): Promise<History> {
  const to = at ?? undefined;
  const from = at ? new Date(Date.parse(at) - DAYS * DAY).toISOString() : undefined;
  return answer<History>(api.GET('/api/v1/status/{pcode}/history', { params: { path: { pcode }, query: { from, to } } }));
}

/** Never only the difference: more may be known today, or less. */
function sinceYesterday(then: Point | undefined, rollUp: RollUp | null | undefined): string {
  if (!then) {
    return t('area.history.yesterday.missing');
  }
  if (then.coverage === 0 && then.lastKnown === 0) {
    return t('area.history.yesterday.unknown');
  }
  if (!rollUp) {
    return '';
  }
  return t('area.history.yesterday', {
    was: inWords(withoutThen(then)),
    is: inWords(withoutNow(rollUp)),
    unknownThen: shareInWords(Math.max(0, 1 - then.coverage - then.lastKnown)),
    unknownNow: shareInWords(rollUp.shares.UNKNOWN ?? 0),
  });
}

function inWords({ people, share }: Portion): string {
  return people ? peopleInWords(people.best) : shareInWords(share.best);
}
