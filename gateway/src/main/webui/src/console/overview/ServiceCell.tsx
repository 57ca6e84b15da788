import { t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { certaintyOf } from '../level/level';
import type { ServiceStatus } from '../live/area';
import { now } from '../live/clock';
import { shareInWords } from '../precision/amount';
import { isExact, isRounded } from '../precision/precision';
import { ageOf, isThisHour, timeOf } from '../precision/time';
import { asOf } from '../state';

/** A service's level, how sure that is, of whom it is told, and since when. */
export function ServiceCell({ status }: { status: ServiceStatus }) {
  const certainty = t(`level.certainty.${certaintyOf(status)}`);
  const share = partly(status);
  if (status.level === 'UNKNOWN') {
    return (
      <>
        <LevelBadge level={status.level} /> <span class="basis basis-more">{share || certainty}</span>
      </>
    );
  }
  return (
    <>
      <LevelBadge level={status.level} /> <span class="basis">{certainty}</span>{' '}
      <span class="basis basis-more">
        {share}
        {share && status.since && t('app.dot')}
        {status.since && (
          <time dateTime={status.since} title={timeOf(status.since)}>
            {since(status.since)}
          </time>
        )}
      </span>
    </>
  );
}

function since(instant: string): string {
  if (asOf.value !== null) {
    return t('overview.since.then', { at: timeOf(instant, { dateStyle: 'short', timeStyle: 'short' }) });
  }
  const moment = new Date(now.value);
  return !isExact.value && isThisHour(instant, moment)
    ? t('overview.since.thisHour')
    : t('overview.since', { ago: ageOf(instant, moment) });
}

/** Of whom the level is told, where that is not everybody. */
function partly({ basis, level, rollUp }: ServiceStatus): string {
  if (basis !== 'ROLLED_UP' || !rollUp) {
    return '';
  }
  const share = level === 'UNKNOWN' ? rollUp.coverage : (rollUp.shares[level] ?? 0) + (rollUp.lastKnown?.shares?.[level] ?? 0);
  if (share === 0 || (share > 1 - 1e-9 && !isRounded.value)) {
    return ''; // what is rounded to all may not be all
  }
  return t(level === 'UNKNOWN' ? 'level.knownFor' : 'level.forShare', { share: shareInWords(share) });
}
