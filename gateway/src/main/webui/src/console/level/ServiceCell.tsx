import { t } from '../../shared/i18n';
import { StatusBadge } from './LevelBadge';
import { certaintyOf } from './level';
import { drawnOf, worsePart } from './look';
import { atOrBeyond } from './portion';
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
  const part = worsePart(status);
  const { look } = drawnOf(status);
  if (status.level === 'UNKNOWN') {
    return (
      <>
        <StatusBadge status={status} brief />{' '}
        <span class="basis basis-more">
          {look ? [t(`level.look.${look}`), t('level.restUnknown')].join(t('app.dot')) : share || certainty}
        </span>
      </>
    );
  }
  const rests = [look && t(`level.look.${look}`), certainty, part && t('level.partIs', { level: t(`level.${part}`) })];
  return (
    <>
      <StatusBadge status={status} brief /> {status.atLeast && <span class="basis">{t('level.orWorse')}</span>}{' '}
      <span class={look || part ? 'basis basis-more' : 'basis'}>{rests.filter(Boolean).join(t('app.dot'))}</span>{' '}
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
  if (level === 'UNKNOWN' || level === 'NORMAL') {
    const share = level === 'UNKNOWN' ? rollUp.coverage : (rollUp.shares.NORMAL ?? 0);
    return isAllOrNothing(share) ? '' : t(level === 'UNKNOWN' ? 'level.knownFor' : 'level.forShare', { share: shareInWords(share) });
  }
  const { low, best, high } = atOrBeyond(rollUp, level).share;
  if (low < high) {
    return t('level.forShares', { level, share: shareInWords(best), low: shareInWords(low), high: shareInWords(high) });
  }
  return isAllOrNothing(best) ? '' : t('level.forShareOrWorse', { level, share: shareInWords(best) });
}

/** What is rounded to all may not be all. */
function isAllOrNothing(share: number): boolean {
  return share === 0 || (share > 1 - 1e-9 && !isRounded.value);
}
