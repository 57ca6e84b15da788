import { me } from '../../api/me';
import { ago, dateTime, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { certaintyOf } from '../level/level';
import type { ServiceStatus } from '../live/area';
import { now } from '../live/clock';
import { asOf } from '../state';
import { percent } from './counts';

const HOUR_MS = 3_600_000;

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
          <time dateTime={status.since} title={dateTime(status.since)}>
            {since(status.since)}
          </time>
        )}
      </span>
    </>
  );
}

/** Nobody who is not signed in is told more exactly than to the hour. */
function since(instant: string): string {
  if (asOf.value !== null) {
    return t('overview.since.then', { at: dateTime(instant, { dateStyle: 'short', timeStyle: 'short' }) });
  }
  const isThisHour = now.value - new Date(instant).getTime() < HOUR_MS;
  return me.value === null && isThisHour
    ? t('overview.since.thisHour')
    : t('overview.since', { ago: ago(instant, new Date(now.value)) });
}

/** Of whom the level is told, where that is not everybody. */
function partly({ basis, level, rollUp }: ServiceStatus): string {
  if (basis !== 'ROLLED_UP') {
    return '';
  }
  const share = level === 'UNKNOWN' ? rollUp.coverage : (rollUp.shares[level] ?? 0);
  if (share === 0 || share === 1) {
    return '';
  }
  return t(level === 'UNKNOWN' ? 'level.knownFor' : 'level.forShare', { share: percent(share) });
}
