import type { components } from '../../api/schema';
import type { Service } from '../area/types';

export type ReliabilityView = components['schemas']['ReliabilityView'];
export type Indices = components['schemas']['Indices'];
export type IndexBounds = components['schemas']['IndexBounds'];

export const COLUMNS = ['asai', 'saidi', 'saifi', 'caidi', 'maifi', 'coverage', 'people'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  by: Column | 'name';
  down: boolean;
}

/** The areas of one service in an order; those of which little is known come last in either direction, and what is not known last of all. */
export function rows(view: ReliabilityView, service: Service, order: Order, nameOf: (pcode: string) => string, locale?: string): Indices[] {
  const areas = view.services.find((one) => one.service === service)?.areas ?? [];
  const sign = order.down ? -1 : 1;
  const by = order.by;
  const byName = (a: Indices, b: Indices) => nameOf(a.area).localeCompare(nameOf(b.area), locale);
  return [...areas].sort((a, b) => {
    if (a.littleKnown !== b.littleKnown) {
      return a.littleKnown ? 1 : -1;
    }
    if (by === 'name') {
      return sign * byName(a, b);
    }
    const [one, other] = [certain(a, by), certain(b, by)];
    if (one === null || other === null) {
      return one === other ? byName(a, b) : one === null ? 1 : -1;
    }
    return sign * (one - other) || byName(a, b);
  });
}

/** What an index is for certain: of the supply the most that there was, of what was lacking the least. */
function certain(one: Indices, column: Column): number | null {
  const value = one[column] ?? null;
  if (value === null || typeof value === 'number') {
    return value;
  }
  return column === 'asai' ? value.high : value.low;
}
