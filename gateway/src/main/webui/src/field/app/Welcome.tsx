import { t } from '../../shared/i18n';
import { online } from './screen';
import { leave, SIGN_IN } from './session';

export function Welcome() {
  return (
    <section class="step">
      <h2 tabIndex={-1}>{t('welcome.title')}</h2>
      <p>{t('welcome.text')}</p>
      {online.value ? (
        <a class="button main" href={SIGN_IN}>
          {t('welcome.signIn')}
        </a>
      ) : (
        <p class="notice trouble">{t('welcome.offline')}</p>
      )}
    </section>
  );
}

export function Denied() {
  return (
    <section class="step">
      <h2 tabIndex={-1}>{t('denied.title')}</h2>
      <p>{t('denied.text')}</p>
      <button type="button" class="wide" onClick={() => void leave()}>
        {t('denied.signOut')}
      </button>
    </section>
  );
}
