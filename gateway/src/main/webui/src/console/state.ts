import { signal } from '@preact/signals';

/** The time whose knowledge is shown, as an instant; null for now. */
export const asOf = signal<string | null>(null);
