import { me } from '../../api/me';
import { ago, dateTime, number, t } from '../../shared/i18n';
import { route } from '../app/route';
import { asOf } from '../state';
import { board, connection, heardAt, problem } from './board';
import { now } from './clock';
import { silences } from './silence';
import './live.css';

/** So long a break is not worth a word. */
const GRACE_MS = 5_000;

/** All that stands between what is shown and how it is. */
export function Banners() {
  return (
    <section class="banners" aria-label={t('live.banners')}>
      {asOf.value !== null && <Past at={asOf.value} />}
      {route.value.page === 'overview' && <OfTheBoard />}
      {route.value.page === 'area' && <Cut />}
    </section>
  );
}

function Past({ at }: { at: string }) {
  return (
    <div class="banner banner-past">
      <strong>{t('live.past', { at: dateTime(at) })}</strong>{' '}
      <button type="button" onClick={() => (asOf.value = null)}>
        {t('live.past.end')}
      </button>
    </div>
  );
}

function OfTheBoard() {
  const shown = board.value;
  return (
    <>
      {me.value === null && shown && <div class="banner">{t('live.public')}</div>}
      <Cut />
      {shown && problem.value && <NotNewer />}
      {shown &&
        silences(shown).map((silence) => (
          <div key={silence.upstream} class="banner banner-warning">
            <strong>{t(`live.${silence.state}`, { what: t(`live.upstream.${silence.upstream}`) })}</strong>{' '}
            {silence.heardAt === null
              ? t('live.neverHeard')
              : t('live.heard', { ago: ago(new Date(silence.heardAt), new Date(now.value)) })}
          </div>
        ))}
      <Deriving left={shown?.upstreams?.outages?.leftToDerive} />
      {shown?.scope.exercise && <div class="banner">{t('live.exercise')}</div>}
    </>
  );
}

function Deriving({ left }: { left?: number | null | undefined }) {
  return left ? <div class="banner banner-warning">{t('live.deriving', { count: number(left) })}</div> : null;
}

function Cut() {
  const state = connection.value;
  if (state.state !== 'cut' || now.value - state.since < GRACE_MS) {
    return null;
  }
  return (
    <div class="banner banner-warning">
      <strong>{t('live.cut')}</strong> {t('live.cut.since', { ago: ago(new Date(state.since), new Date(now.value)) })}
    </div>
  );
}

function NotNewer() {
  const heard = heardAt.value;
  return (
    <div class="banner banner-warning">
      <strong>{t('live.notRead')}</strong>{' '}
      {heard !== null && t('live.asOfLastAnswer', { ago: ago(new Date(heard), new Date(now.value)) })}
    </div>
  );
}
