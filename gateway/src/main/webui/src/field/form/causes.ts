import type { components } from '../../api/schema';

/** In the order in which they are offered: what is said most often first. */
export const CAUSES: components['schemas']['Cause'][] = [
  'RATIONING',
  'FUEL_SHORTAGE',
  'CONFLICT_DAMAGE',
  'GRID_FAULT',
  'PUMPING_WITHOUT_POWER',
  'WATER_SOURCE_FAILURE',
  'CONTAMINATION',
  'MAINTENANCE',
  'THEFT',
  'WEATHER',
  'EARTHQUAKE',
  'OTHER',
  'UNKNOWN',
];
