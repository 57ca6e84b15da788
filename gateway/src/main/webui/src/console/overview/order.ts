import { signal } from '@preact/signals';
import { language, named } from '../../shared/i18n';
import { severity } from '../level/level';
import { atOrBeyond } from '../level/portion';
import type { Area } from '../live/area';
import { affected } from '../level/counts';

/** `PEOPLE`, `NAME`, or a service by its level. */
export interface Order {
  by: string;
  descending: boolean;
}

export const order = signal<Order>({ by: 'PEOPLE', descending: true });

/** The worst first, and names from the beginning; a second time the other way round. */
export function sortBy(by: string): void {
  const now = order.value;
  order.value = { by, descending: now.by === by ? !now.descending : by !== 'NAME' };
}

/** What cannot be counted is not little: it comes last both ways. */
export function sorted(areas: Area[], { by, descending }: Order): Area[] {
  if (by === 'NAME') {
    const names = new Intl.Collator(language.value?.locale);
    const ordered = areas
      .map((area) => ({ area, name: named(area.names) }))
      .sort((one, other) => names.compare(one.name, other.name));
    const found = ordered.map((one) => one.area);
    return descending ? found.reverse() : found;
  }
  return areas
    .map((area) => ({ area, weight: by === 'PEOPLE' ? peopleOf(area) : gravityOf(area, by) }))
    .sort(
      (one, other) =>
        Number(one.weight === null) - Number(other.weight === null) ||
        (descending ? -1 : 1) * ((one.weight ?? 0) - (other.weight ?? 0)) ||
        (one.area.pcode < other.area.pcode ? -1 : 1),
    )
    .map((one) => one.area);
}

const counted = new WeakMap<Area, number | null>();

function peopleOf(area: Area): number | null {
  let people = counted.get(area);
  if (people === undefined) {
    people = affected(area)?.people ?? null;
    counted.set(area, people);
  }
  return people;
}

/** The level first, then how many are at it or beyond it. */
function gravityOf(area: Area, service: string): number | null {
  const status = area.services[service];
  if (!status || status.level === 'UNKNOWN') {
    return null;
  }
  const { rollUp, level } = status;
  return severity(level) * 10 + (rollUp && level !== 'NORMAL' ? atOrBeyond(rollUp, level).share.best : 0);
}
