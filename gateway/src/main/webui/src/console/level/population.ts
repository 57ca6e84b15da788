import { number, t } from '../../shared/i18n';
import { spanOf } from './portion';
import type { Area, RollUp } from '../live/area';
import { peopleInWords } from '../precision/amount';

/** How many live in an area, as its levels count them, and of which year that is. */
export interface Population {
  people: number;
  /** Null where nobody said. */
  year: number | null;
}

/**
 * By the newest figures there are, which are of a larger area and spread over it; what somebody counted in the area itself may be older. Null
 * where nobody knows.
 */
export function populationOf(area: Pick<Area, 'services' | 'population' | 'populationYear'>): Population | null {
  const rollUp = Object.values(area.services).find((status) => status.rollUp?.people)?.rollUp;
  if (rollUp) {
    return { people: counted(rollUp), year: rollUp.populationYear ?? null };
  }
  return area.population == null ? null : { people: area.population, year: area.populationYear ?? null };
}

function counted({ people, lastKnown }: RollUp): number {
  const sum = (of: RollUp['people'] | undefined) => Object.values(of ?? {}).reduce((total, one) => total + spanOf(one).best, 0);
  return sum(people) + sum(lastKnown?.people);
}

/** "123,310 (2016)", "unknown" */
export function populationInWords(area: Pick<Area, 'services' | 'population' | 'populationYear'>): string {
  const found = populationOf(area);
  if (found === null) {
    return t('overview.population.unknown');
  }
  const people = peopleInWords(found.people);
  return found.year === null
    ? people
    : t('overview.population.of', { people, year: number(found.year, { useGrouping: false }) });
}
