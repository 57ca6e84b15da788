import type { Level } from './types';

/** From worst to best, and then what nobody knows. */
export const LEVELS: Level[] = ['NONE', 'SEVERE', 'REDUCED', 'NORMAL', 'UNKNOWN'];

export interface Part {
  level: Level;
  /** 0 to 1; those of all parts sum to one. */
  share: number;
  /** In tenths of a percent; those of all parts sum to 1000. */
  tenths: number;
  /** Those of whom only the last known level is known. */
  last?: true;
}

/**
 * The parts of a roll-up bar. Whatever is not said to be known is unknown, so that silence never looks like supply.
 *
 * @param lastKnown share of those of whom only the last known level is known
 */
export function parts(shares: Record<string, number>, lastKnown = 0): Part[] {
  const known = LEVELS.slice(0, -1).map((level) => ({ level, share: Math.max(0, shares[level] ?? 0) }));
  const sum = known.reduce((total, part) => total + part.share, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  const all: Omit<Part, 'tenths'>[] = known.map((part) => ({ ...part, share: part.share * scale }));
  const rest = Math.max(0, 1 - sum * scale);
  const last = Math.min(rest, Math.max(0, lastKnown));
  all.push({ level: 'UNKNOWN', share: last, last: true }, { level: 'UNKNOWN', share: rest - last });
  return inTenths(all.filter((part) => part.share > 1e-9));
}

/** By largest remainder: what is shown must add up to a whole, too. */
function inTenths(all: Omit<Part, 'tenths'>[]): Part[] {
  const exact = all.map((part) => part.share * 1000);
  const tenths = exact.map(Math.floor);
  const missing = 1000 - tenths.reduce((total, one) => total + one, 0);
  const byRemainder = exact.map((_, index) => index).sort((a, b) => exact[b]! % 1 - (exact[a]! % 1) || a - b);
  byRemainder.slice(0, Math.max(0, missing)).forEach((index) => tenths[index]!++);
  return all.map((part, index) => ({ ...part, tenths: tenths[index]! }));
}
