import { signal } from '@preact/signals';
import type { Area } from '../live/area';

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
  return Object.values(area.services).some((status) => status.contested);
}

export function isStale(area: Area): boolean {
  return Object.values(area.services).some((status) => status.freshness === 'STALE');
}

export function isUnknown(area: Area): boolean {
  return Object.values(area.services).some((status) => status.level === 'UNKNOWN');
}

/** Whether anybody in it is known to be without the service, though most may have it; a risk that is inferred is not known. */
export function isWithout(area: Area, service: string): boolean {
  const status = area.services[service];
  if (!status) {
    return false;
  }
  return (status.level === 'NONE' && status.basis !== 'INFERRED') || (status.rollUp.shares.NONE ?? 0) > 0;
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
      return isWithout(area, filter.slice('WITHOUT:'.length));
  }
}

export function narrowed(
  areas: Iterable<Area>,
  chosen: ReadonlySet<Filter>,
  text: string,
  deciding: ReadonlySet<string>,
): Area[] {
  const asked = plain(text.trim());
  const found: Area[] = [];
  for (const area of areas) {
    if ((asked === '' || searchable(area).includes(asked)) && all(chosen, (one) => matches(area, one, deciding))) {
      found.push(area);
    }
  }
  return found;
}

function all<T>(of: Iterable<T>, holds: (one: T) => boolean): boolean {
  for (const one of of) {
    if (!holds(one)) {
      return false;
    }
  }
  return true;
}

const known = new WeakMap<object, string>();

function searchable(area: Area): string {
  const names = area.names ?? {};
  let text = known.get(names);
  if (text === undefined) {
    text = plain([area.pcode, ...Object.values(names)].join('\n'));
    known.set(names, text);
  }
  return text;
}

/** Without case, accents, apostrophes, hyphens and the variants of Arabic letters. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’`ʿʾ]/gu, '')
    .replace(/[-‐–_]/g, ' ')
    .replace(/[ٱأإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}
