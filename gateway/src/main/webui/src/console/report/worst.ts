import { severity } from '../level/level';
import { drawnOf, worsePart } from '../level/look';
import { atOrBeyond } from '../level/portion';
import type { Area, ServiceStatus } from '../live/area';
import type { AreasAnswer } from '../area/types';

/** The areas two levels below, and of the others below those that have none inside. */
export function finest(children: Area[], below: AreasAnswer): Area[] {
  const areas = (below.areas ?? []) as Area[];
  const undivided = new Set((below.undivided ?? []).map(({ pcode }) => pcode));
  const there = new Set(areas.map(({ pcode }) => pcode));
  return [...children.filter(({ pcode }) => undivided.has(pcode) && !there.has(pcode)), ...areas];
}

/** Whether somebody there is known, was known last or may be in a part, or is at risk, to have hardly any or none. */
export function isBad(area: Area): boolean {
  return Object.values(area.services).some((status) => gravity(status) >= severity('SEVERE') || most(status) > 0);
}

export function isUnknownSomehow(area: Area): boolean {
  return Object.values(area.services).some(({ level, basis }) => level === 'UNKNOWN' || basis === 'INFERRED' || basis === 'LAST_KNOWN');
}

function gravity(status: ServiceStatus): number {
  return Math.max(severity(drawnOf(status).level), severity(worsePart(status) ?? 'UNKNOWN'));
}

/** The share of those who have hardly any or none, at most. */
function most({ rollUp }: ServiceStatus): number {
  return rollUp ? atOrBeyond(rollUp, 'SEVERE').share.high : 0;
}

/** The most people with hardly any or none, by the service of which there are more; where nobody counted them, as many as live at that share. */
export function worstAreasFirst(areas: Area[]): Area[] {
  return areas
    .map((area) => ({ area, people: peopleOf(area), gravity: Math.max(...Object.values(area.services).map(gravity)) }))
    .sort(
      (one, other) =>
        other.people - one.people ||
        other.gravity - one.gravity ||
        (other.area.population ?? 0) - (one.area.population ?? 0) ||
        (one.area.pcode < other.area.pcode ? -1 : 1),
    )
    .map(({ area }) => area);
}

function peopleOf(area: Area): number {
  const counts = Object.values(area.services).map(({ rollUp }) => {
    const found = rollUp && atOrBeyond(rollUp, 'SEVERE');
    return found ? (found.people?.best ?? found.share.best * (area.population ?? 0)) : 0;
  });
  return Math.max(0, ...counts);
}
