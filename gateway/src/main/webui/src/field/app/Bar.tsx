import { language, number, speak, t } from '../../shared/i18n';
import { refusals, sending, waiting } from '../outbox/outbox';
import { LANGUAGES } from './languages';
import { hide, online, screen, show } from './screen';
import { owner, SIGN_IN, signedOut } from './session';

export function Bar() {
  const other = LANGUAGES.find((one) => one.code !== language.value?.code)!;
  return (
    <header>
      <div class="bar">
        <button type="button" class="hide" onClick={hide}>
          {t('bar.hide')}
        </button>
        <h1>Lifeline</h1>
        <button type="button" lang={other.code} onClick={() => void speak(other)}>
          {other.name}
        </button>
      </div>
      <State />
    </header>
  );
}

/** One line that says whether anything is left to do, and leads there and back; it has its room before there is anything to say. */
function State() {
  if (!owner.value) {
    return <div class="state-line" />;
  }
  const toOutbox = screen.value === 'report';
  return (
    <div class="state-line">
      <p role="status">
        <span class={online.value && !signedOut.value ? 'dot on' : 'dot off'} aria-hidden="true" />
        {words()}
      </p>
      {signedOut.value && online.value && (
        <a class="button" href={SIGN_IN}>
          {t('session.signIn')}
        </a>
      )}
      <button type="button" onClick={() => show(toOutbox ? 'outbox' : 'report')}>
        {t(toOutbox ? 'bar.outbox' : 'bar.report')}
        {toOutbox && waiting.value + refusals.value > 0 && <span class="count">{number(waiting.value + refusals.value)}</span>}
      </button>
    </div>
  );
}

function words(): string {
  const state = !online.value ? 'offline' : signedOut.value ? 'signedOut' : sending.value && waiting.value > 0 ? 'sending' : 'online';
  const counts = [
    waiting.value > 0 && t('state.waiting', { count: waiting.value }),
    refusals.value > 0 && t('state.refused', { count: refusals.value }),
  ];
  return [t(`state.${state}`), ...counts].filter(Boolean).join(' · ');
}
