import { useSignal } from '@preact/signals';
import { t } from '../../shared/i18n';
import { refusals, waiting } from '../outbox/outbox';
import { online } from './screen';
import { leave } from './session';

/** Only with a network: without one the session would stay open on the other side. */
export function SignOut() {
  const sure = useSignal(false);
  const left = waiting.value + refusals.value;
  if (!online.value) {
    return null;
  }
  if (!sure.value || left === 0) {
    return (
      <button type="button" class="quiet" onClick={() => (left > 0 ? (sure.value = true) : void leave())}>
        {t('session.signOut')}
      </button>
    );
  }
  return (
    <div class="notice" role="alert">
      <p>{t('session.waits', { count: left })}</p>
      <div class="chips">
        <button type="button" onClick={() => (sure.value = false)}>
          {t('session.stay')}
        </button>
        <button type="button" onClick={() => void leave()}>
          {t('session.really')}
        </button>
      </div>
    </div>
  );
}
