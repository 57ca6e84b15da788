import { atOrBeyond, spanOf, type Portion, type Span } from '../level/portion';
import type { RollUp } from '../live/area';
import type { Level, Service } from './types';
import type { Step } from './supply';

interface Told {
  share?: Partial<Span>;
  people?: Partial<Span> | null;
}

/** How a service was from an hour on. */
export interface Point {
  at: string;
  level: Level;
  coverage: number;
  lastKnown: number;
  atOrBeyond: Record<string, Told>;
  lastKnownAtOrBeyond?: Record<string, Told> | null;
}

export interface History {
  from: string;
  to: string;
  services: Partial<Record<Service, Point[]>>;
  missing: { from: string; to: string }[];
}

const HOUR = 3_600_000;

/** The levels one after the other; what is missing is not known, and what is known never goes on into it. */
export function stepsOf(history: History, service: Service): Step[] {
  const points = (history.services[service] ?? []).map(({ at, level }) => ({ at: Date.parse(at), level }));
  const gaps = history.missing.map(({ from }) => ({ at: Date.parse(from), level: 'UNKNOWN' as Level }));
  return [...points, ...gaps].sort((one, other) => one.at - other.at);
}

/** How it was at a time; undefined where that hour is missing. */
export function pointAt(history: History, service: Service, time: number): Point | undefined {
  const hour = Math.floor(time / HOUR) * HOUR;
  const isMissing = history.missing.some(({ from, to }) => Date.parse(from) <= hour && hour <= Date.parse(to));
  return isMissing ? undefined : (history.services[service] ?? []).filter(({ at }) => Date.parse(at) <= hour).pop();
}

/** Who had hardly any or none then, by what was known and was known last. */
export function withoutThen({ atOrBeyond: known, lastKnownAtOrBeyond: last }: Point): Portion {
  const of = (portions: Record<string, Told> | null | undefined) => {
    const portion = portions?.SEVERE;
    return { share: spanOf(portion?.share ?? { best: 0 }), people: portion?.people ? spanOf(portion.people) : null };
  };
  const [one, other] = [of(known), last ? of(last) : null];
  const plus = (a: Span, b: Span | undefined | null) => ({ low: a.low + (b?.low ?? 0), best: a.best + (b?.best ?? 0), high: a.high + (b?.high ?? 0) });
  return { share: plus(one.share, other?.share), people: one.people && plus(one.people, other?.people), lastShare: other?.share.best ?? 0 };
}

export function withoutNow(rollUp: RollUp): Portion {
  return atOrBeyond(rollUp, 'SEVERE');
}
