import type { components } from '../../api/schema';
import type { Service } from '../area/types';

export type ReliabilityView = components['schemas']['ReliabilityView'];
export type Indices = components['schemas']['Indices'];

export const COLUMNS = ['saidi', 'saifi', 'caidi', 'coverage', 'people'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  by: Column | 'name';
  down: boolean;
}

/** The areas of one service in an order; where nothing is known comes last in either direction. */
export function rows(view: ReliabilityView, service: Service, order: Order, nameOf: (pcode: string) => string, locale?: string): Indices[] {
  const areas = view.services?.find((one) => one.service === service)?.areas ?? [];
  const sign = order.down ? -1 : 1;
  const by = order.by;
  return [...areas].sort((a, b) => {
    if (by === 'name') {
      return sign * nameOf(a.area!).localeCompare(nameOf(b.area!), locale);
    }
    const [one, other] = [a[by], b[by]];
    if (one == null || other == null) {
      return one == null && other == null ? nameOf(a.area!).localeCompare(nameOf(b.area!), locale) : one == null ? 1 : -1;
    }
    return sign * (one - other);
  });
}
