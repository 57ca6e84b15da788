import { t } from '../../shared/i18n';
import { comeBack } from './screen';

const PRESSES = 3;
const TOGETHER = 2_000;

let pressed: number[] = [];

/** A page on which nothing is to be seen. What is written here is kept nowhere. */
export function Neutral() {
  return (
    <main class="neutral">
      <h1>
        <button type="button" onClick={press}>
          {t('neutral.title')}
        </button>
      </h1>
      <textarea aria-label={t('neutral.label')} placeholder={t('neutral.hint')} rows={12} />
    </main>
  );
}

function press(): void {
  const now = Date.now();
  pressed = [...pressed.filter((at) => now - at < TOGETHER), now];
  if (pressed.length >= PRESSES) {
    pressed = [];
    comeBack();
  }
}
