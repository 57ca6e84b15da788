import type { components } from '../../api/schema';

type Schemas = components['schemas'];
type RollUp = Pick<Schemas['RollUp'], 'shares' | 'people' | 'atOrBeyond' | 'lastKnown'>;
type Level = 'REDUCED' | 'SEVERE' | 'NONE';

/** At least, best, at most. */
export interface Span {
  low: number;
  best: number;
  high: number;
}

/** Those of an area who are at a level or beyond it. */
export interface Portion {
  /** Of everybody, 0 to 1, by what is known and was known last. */
  share: Span;
  /** The same in people; null where nobody counted them. */
  people: Span | null;
  /** How much of the best share was known last, and has not been heard of since. */
  lastShare: number;
}

const BEYOND: Record<Level, Level[]> = { REDUCED: ['REDUCED', 'SEVERE', 'NONE'], SEVERE: ['SEVERE', 'NONE'], NONE: ['NONE'] };

/** As the gateway has it, for the phase of the area too: what is known, and what was known last. */
export function atOrBeyond(rollUp: RollUp, level: Level): Portion {
  const { lastKnown } = rollUp;
  const known = portionOf(rollUp, level);
  const last = lastKnown ? portionOf(lastKnown, level) : undefined;
  return {
    share: plus(known.share, last?.share),
    people: known.people && plus(known.people, last?.people ?? undefined),
    lastShare: last?.share.best ?? 0,
  };
}

function portionOf({ shares, people, atOrBeyond: portions }: Omit<RollUp, 'lastKnown'>, level: Level): { share: Span; people: Span | null } {
  const portion = portions?.[level];
  return {
    share: portion ? spanOf(portion.share) : total(BEYOND[level].map((one) => exactly(shares?.[one] ?? 0))),
    people: !people ? null : portion?.people ? spanOf(portion.people) : total(BEYOND[level].map((one) => spanOf(people[one]))),
  };
}

export function spanOf(told: Partial<Span> | null | undefined): Span {
  const best = told?.best ?? 0;
  return { low: told?.low ?? best, best, high: told?.high ?? best };
}

function exactly(best: number): Span {
  return { low: best, best, high: best };
}

function total(all: Span[]): Span {
  return all.reduce<Span>(plus, exactly(0));
}

function plus(one: Span, other: Span = exactly(0)): Span {
  return { low: one.low + other.low, best: one.best + other.best, high: one.high + other.high };
}
