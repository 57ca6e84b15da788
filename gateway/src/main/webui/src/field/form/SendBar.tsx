import { named, t } from '../../shared/i18n';
import { places } from '../app/session';
import { show } from '../app/screen';
import { clear, draft, lacks, mended, type Lack } from './draft';
import { said, send } from './send';

/** Says once more what will be sent, since a thumb is thick. */
export function SendBar() {
  const lack = lacks.value[0];
  const it = draft.value;
  const what = it.service && it.level && [t(`service.${it.service}`), t(`level.${it.service}.${it.level}`)].join(': ');
  const where = it.place && (named(places.value.get(it.place)?.names) || it.place);
  return (
    <div class="bottom">
      <p class="summary" role="status">
        {lack && (where || what) ? t(`lack.${lack}`) : [where, what].filter(Boolean).join(' · ') || (said.value && t(`state.${said.value}`))}
      </p>
      <button type="button" class="main" aria-disabled={lack !== undefined} onClick={() => (lack ? lead(lack) : void send())}>
        {t(mended.value ? 'send.again' : 'send.send')}
      </button>
    </div>
  );
}

/** To what is still to be said. */
function lead(lack: Lack): void {
  const step = document.getElementById(lack === 'place' || lack === 'what' ? `lack-${lack}` : 'more');
  if (step instanceof HTMLDetailsElement) {
    step.open = true;
  }
  step?.scrollIntoView({ block: 'start' });
  step?.querySelector<HTMLElement>('h2, summary')?.focus();
}

export function Mending() {
  if (!mended.value) {
    return null;
  }
  return (
    <div class="notice">
      <p>{t('send.mending')}</p>
      <button
        type="button"
        onClick={() => {
          clear();
          show('outbox');
        }}
      >
        {t('send.cancel')}
      </button>
    </div>
  );
}
