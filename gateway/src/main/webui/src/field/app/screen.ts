import { signal } from '@preact/signals';
import { clear } from '../form/draft';

const HIDDEN = 'lifeline.hidden';

export const screen = signal<'report' | 'outbox'>('report');
export const online = signal(navigator.onLine);
/** Kept, so that it stays hidden when somebody else closes and opens the page. */
export const hidden = signal(localStorage.getItem(HIDDEN) !== null);

export function hide(): void {
  localStorage.setItem(HIDDEN, '');
  clear();
  screen.value = 'report';
  hidden.value = true;
}

export function comeBack(): void {
  localStorage.removeItem(HIDDEN);
  hidden.value = false;
}

export function show(which: 'report' | 'outbox'): void {
  screen.value = which;
  window.scrollTo(0, 0);
  // who cannot see the change hears where they are
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h2')?.focus());
}
