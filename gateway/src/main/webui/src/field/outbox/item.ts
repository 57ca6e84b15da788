import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';

export type FileReport = components['schemas']['FileReport'];

export type NotCounting = components['schemas']['NotCounting'];

interface Queued {
  /** Given by the database: the order in which they are sent. */
  turn: number;
  /** Under which the gateway keeps it, chosen at once, so that a repetition does no harm. */
  id: string;
  owner: string;
  queuedAt: number;
}

export interface Waiting extends Queued {
  state: 'waiting';
  report: FileReport;
  failures: number;
  /** Not to be tried again earlier. */
  notBefore: number;
}

/** Of what has been received nothing stays but that it was, and whether it counts. */
export interface Received extends Queued {
  state: 'received';
  settledAt: number;
  /** Why it does not count, where it does not. */
  because?: NotCounting;
}

export interface Refused extends Queued {
  state: 'refused';
  report: FileReport;
  problem: Problem;
  settledAt: number;
}

export type Item = Waiting | Received | Refused;
