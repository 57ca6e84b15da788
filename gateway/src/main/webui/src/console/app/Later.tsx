import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { t } from '../../shared/i18n';

/** A part of the page that is fetched when it is first shown. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const found = signal<ComponentType<P> | null>(null);
  const failed = signal(false);
  let asked = false;

  function ask(): void {
    asked = true;
    failed.value = false;
    load().then(
      (component) => (found.value = component),
      () => (failed.value = true),
    );
  }

  return function Later(props: P) {
    if (!asked) {
      ask();
    }
    const Found = found.value;
    if (Found) {
      return <Found {...props} />;
    }
    return failed.value ? (
      <p class="notice" role="alert">
        {t('app.later.failed')} <button onClick={ask}>{t('app.again')}</button>
      </p>
    ) : (
      <p class="notice">{t('app.loading')}</p>
    );
  };
}
