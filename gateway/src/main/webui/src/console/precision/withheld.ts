import { isRounded } from './precision';

interface Told {
  basis?: string;
  rollUp?: unknown;
}

/** Whether there are observations whose time the public is not told; where nothing was reported there is nothing to withhold. */
export function mayWithholdTime(services: Record<string, Told> | undefined): boolean {
  return isRounded.value && Object.values(services ?? {}).some((status) => status.basis !== 'NO_DATA');
}

/** The same of an area and those inside: little may be known of a country, and enough of a governorate to be told. */
export function mayWithholdAnyTime(areas: { services: Record<string, Told> }[]): boolean {
  return areas.some((area) => mayWithholdTime(area.services));
}

/** Whether the public is told the level of a service and no more. */
export function isLevelOnly(status: Told): boolean {
  return isRounded.value && !status.rollUp && status.basis !== 'NO_DATA';
}
