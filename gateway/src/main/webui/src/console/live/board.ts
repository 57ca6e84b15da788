import { signal } from '@preact/signals';
import type { Problem } from '../../api/problem';
import type { Board } from './area';

/** What is shown; stays while other areas are read, and names itself which they are. */
export const board = signal<Board | null>(null);

/** Why nothing newer could be read; null when the last reading was good. */
export const problem = signal<Problem | null>(null);

/** Whether what is shown is not yet what was asked for. */
export const reading = signal(true);

export type Connection = { state: 'off' } | { state: 'live' } | { state: 'cut'; since: number };

/** The event stream; off when nothing live is looked at. */
export const connection = signal<Connection>({ state: 'off' });

/** When the gateway answered last, as milliseconds of this machine's clock. */
export const heardAt = signal<number | null>(null);
