import { signal } from '@preact/signals';
import type { Area } from '../live/area';
import { facetsOf } from './facets';
import { plain } from './plain';

/** What rows can be narrowed to; `WITHOUT:` goes before a service. */
export type Filter = 'DECISION' | 'CONTESTED' | 'STALE' | 'UNKNOWN' | `WITHOUT:${string}`;

export const filters = signal<ReadonlySet<Filter>>(new Set());
export const searched = signal('');

export function toggle(filter: Filter): void {
  const chosen = new Set(filters.value);
  if (!chosen.delete(filter)) {
    chosen.add(filter);
  }
  filters.value = chosen;
}

export function clearFilters(): void {
  filters.value = new Set();
  searched.value = '';
}

export function isContested(area: Area): boolean {
  return facetsOf(area).contested;
}

export function isStale(area: Area): boolean {
  return facetsOf(area).stale;
}

export function isUnknown(area: Area): boolean {
  return facetsOf(area).unknown;
}

/** @param deciding P-codes of the areas that need a decision */
export function matches(area: Area, filter: Filter, deciding: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'DECISION':
      return deciding.has(area.pcode);
    case 'CONTESTED':
      return isContested(area);
    case 'STALE':
      return isStale(area);
    case 'UNKNOWN':
      return isUnknown(area);
    default:
      return facetsOf(area).without.has(filter.slice('WITHOUT:'.length));
  }
}

export function narrowed(
  areas: readonly Area[],
  chosen: ReadonlySet<Filter>,
  text: string,
  deciding: ReadonlySet<string>,
): Area[] {
  const asked = plain(text.trim());
  const all = [...chosen];
  return areas.filter(
    (area) => (asked === '' || facetsOf(area).text.includes(asked)) && all.every((one) => matches(area, one, deciding)),
  );
}
