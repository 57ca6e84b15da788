import { signal } from '@preact/signals';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEPT = 'lifeline.theme';

export const theme = signal<Theme>('system');

export function startTheme(): void {
  const kept = localStorage.getItem(KEPT);
  wear(THEMES.find((one) => one === kept) ?? 'system');
}

export function wear(chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(KEPT, chosen);
  if (chosen === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = chosen;
  }
}
