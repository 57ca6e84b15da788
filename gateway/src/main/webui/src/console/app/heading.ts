import { t } from '../../shared/i18n';

const PATIENCE_MS = 5_000;

/** The page's heading, once it says what page it is. */
function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1:not([aria-busy="true"])');
}

/** Keeps the document's title to what the heading says, and takes the focus to the heading when asked. */
export function followHeading(main: HTMLElement): { focus: () => void; stop: () => void } {
  let focusUntil = 0;

  function look(): void {
    const found = heading();
    if (!found) {
      return;
    }
    const title = `${found.textContent?.trim()} – ${t('app.name')}`;
    if (document.title !== title) {
      document.title = title;
    }
    if (Date.now() < focusUntil) {
      focusUntil = 0;
      found.tabIndex = -1;
      found.focus();
      window.scrollTo({ top: 0 });
    }
  }

  let asked = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(look);
  });
  observer.observe(main, { childList: true, characterData: true, subtree: true, attributeFilter: ['aria-busy'] });
  look();
  return {
    focus: () => {
      focusUntil = Date.now() + PATIENCE_MS;
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    },
    stop: () => observer.disconnect(),
  };
}
