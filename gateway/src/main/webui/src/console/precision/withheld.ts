import { isRounded } from './precision';

interface Told {
  basis?: string;
  rollUp?: unknown;
}

/** Whether there are observations whose time the public is not told; where nothing was reported there is nothing to withhold. */
export function mayWithholdTime(services: Record<string, Told> | undefined): boolean {
  return isRounded.value && Object.values(services ?? {}).some((status) => status.basis !== 'NO_DATA');
}

/** Whether the public is told the level of a service and no more. */
export function isLevelOnly(status: Told): boolean {
  return isRounded.value && !status.rollUp && status.basis !== 'NO_DATA';
}
