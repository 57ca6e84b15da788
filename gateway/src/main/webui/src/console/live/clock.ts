import { signal } from '@preact/signals';

const EVERY_MS = 5_000;

/** This machine's clock in milliseconds, for ages that grow while one looks. */
export const now = signal(Date.now());

setInterval(() => {
  if (!document.hidden) {
    now.value = Date.now();
  }
}, EVERY_MS);
