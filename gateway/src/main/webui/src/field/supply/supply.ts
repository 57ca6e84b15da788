import type { components } from '../../api/schema';

export type Service = components['schemas']['Service'];
export type Level = components['schemas']['Level'];
export type Supplied = Exclude<Level, 'UNKNOWN'>;

export const SERVICES: Service[] = ['ELECTRICITY', 'WATER'];
/** From best to worst. */
export const LEVELS: Supplied[] = ['NORMAL', 'REDUCED', 'SEVERE', 'NONE'];
export const NO_DATA_REASONS: components['schemas']['NoDataReason'][] = ['NO_ACCESS', 'NO_NETWORK', 'NOT_ASKED', 'UNSAFE_TO_ASK'];

/** What there is of a service in a day: hours of electricity, litres of water for one person. */
export interface Measure {
  field: 'hoursPerDay' | 'litresPerPersonPerDay';
  most: number;
  normal: number;
  reduced: number;
}

/** The thresholds as services have them when nobody sets others. */
export const MEASURES: Record<Service, Measure> = {
  ELECTRICITY: { field: 'hoursPerDay', most: 24, normal: 16, reduced: 6 },
  WATER: { field: 'litresPerPersonPerDay', most: 1000, normal: 15, reduced: 7.5 },
};

export function levelOf(service: Service, amount: number): Supplied {
  const { normal, reduced } = MEASURES[service];
  if (amount >= normal) {
    return 'NORMAL';
  }
  if (amount >= reduced) {
    return 'REDUCED';
  }
  return amount > 0 ? 'SEVERE' : 'NONE';
}
