import { ago, dateTime, t } from '../../shared/i18n';
import { LevelBadge } from '../level/LevelBadge';
import { certaintyOf } from '../level/level';
import type { ServiceStatus } from '../live/area';
import { now } from '../live/clock';
import { percent } from './counts';

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
            {t('overview.since', { ago: ago(status.since, new Date(now.value)) })}
          </time>
        )}
      </span>
    </>
  );
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
