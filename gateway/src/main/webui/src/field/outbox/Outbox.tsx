import { useSignal } from '@preact/signals';
import { dateTime, t } from '../../shared/i18n';
import { signedOut } from '../app/session';
import { SignOut } from '../app/SignOut';
import { ItemCard } from './ItemCard';
import { items, nextTry, sending, sendImpatiently, waiting } from './outbox';
import { KEPT_AFTER_SENDING } from './store';
import './outbox.css';

const HOURS = KEPT_AFTER_SENDING / 3_600_000;

export function Outbox() {
  const newest = [...items.value].reverse();
  return (
    <section class="step">
      <h2 tabIndex={-1}>{t('outbox.title')}</h2>
      {waiting.value > 0 && <Waiting />}
      {newest.length === 0 && <p>{t('outbox.empty', { hours: HOURS })}</p>}
      <ul class="items">
        {newest.map((item) => (
          <ItemCard key={item.id} item={item} />
        ))}
      </ul>
      <p class="hint">{t('outbox.private', { hours: HOURS })}</p>
      <p class="hint">{t('help.hide')}</p>
      <SignOut />
    </section>
  );
}

function Waiting() {
  const impatient = useSignal(false);
  const press = async () => {
    impatient.value = true;
    await sendImpatiently();
    impatient.value = false;
  };
  const due = nextTry.value;
  return (
    <>
      {signedOut.value ? null : (
        <button type="button" class="wide" aria-disabled={sending.value} onClick={() => void press()}>
          {t(impatient.value ? 'state.sending' : 'outbox.sendNow')}
        </button>
      )}
      {due !== undefined && due > Date.now() && !signedOut.value && (
        <p class="hint">{t('outbox.nextTry', { when: dateTime(new Date(due), { timeStyle: 'medium' }) })}</p>
      )}
    </>
  );
}
