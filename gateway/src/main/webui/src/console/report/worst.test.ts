import { expect, it } from 'vitest';
import type { ServiceStatus } from '../live/area';
import { area, peopleOf, status } from '../live/fixtures';
import { finest, isBad, isUnknownSomehow, worstAreasFirst } from './worst';

const rolled = (people: Record<string, number> | null, shares: Record<string, number>): ServiceStatus =>
  status('NORMAL', { basis: 'ROLLED_UP', rollUp: { shares, people: people && peopleOf(people), coverage: 1 } });
const water = (of: ServiceStatus) => ({ WATER: of });

it('takes an area itself where there are none inside', () => {
  const children = [area('SY01', water(status('NONE'))), area('SY02', water(status('NORMAL')))];
  const inside = area('SY0201', water(status('NORMAL')));

  const found = finest(children, { areas: [inside], undivided: [{ pcode: 'SY01' }] });

  expect(found.map(({ pcode }) => pcode)).toEqual(['SY01', 'SY0201']);
});

it('takes what is deeper than one level for no area below', () => {
  expect(finest([area('SY01', water(status('NONE')))], { areas: [], undivided: [{ pcode: 'SY010203' }] })).toEqual([]);
});

it('finds whoever may have none: a part, a risk, what was known last, a few of many', () => {
  const part = { level: 'NONE', lineages: 1 } as never;

  expect(isBad(area('A', water(status('NONE', { basis: 'LAST_KNOWN' }))))).toBe(true);
  expect(isBad(area('A', water(status('SEVERE', { basis: 'INFERRED' }))))).toBe(true);
  expect(isBad(area('A', water(status('UNKNOWN', { inPart: part }))))).toBe(true);
  expect(isBad(area('A', water(status('REDUCED', { inPart: part, rollUp: null }))))).toBe(true);
  expect(isBad(area('A', water(rolled({ NONE: 5, NORMAL: 995 }, { NONE: 0.005, NORMAL: 0.995 }))))).toBe(true);
  expect(isBad(area('A', water(status('REDUCED'))))).toBe(false);
  expect(isBad(area('A', water(status('UNKNOWN'))))).toBe(false);
});

it('counts for unknown what nobody says today', () => {
  expect(isUnknownSomehow(area('A', { WATER: status('NORMAL'), ELECTRICITY: status('UNKNOWN') }))).toBe(true);
  expect(isUnknownSomehow(area('A', water(status('SEVERE', { basis: 'INFERRED' }))))).toBe(true);
  expect(isUnknownSomehow(area('A', water(status('NORMAL', { basis: 'LAST_KNOWN' }))))).toBe(true);
  expect(isUnknownSomehow(area('A', water(status('NORMAL'))))).toBe(false);
});

it('puts the most people without first, by what they may be where nobody counted them', () => {
  const few = area('A', water(rolled({ NONE: 10 }, { NONE: 0.9 })));
  const many = area('B', water(rolled({ SEVERE: 500 }, { SEVERE: 0.1 })));
  const uncounted = area('C', water(rolled(null, { NONE: 0.5 })), { population: 400 });
  const risk = area('D', water(status('NONE', { basis: 'INFERRED', rollUp: null })), { population: 9_000 });

  expect(worstAreasFirst([risk, few, uncounted, many]).map(({ pcode }) => pcode)).toEqual(['B', 'C', 'A', 'D']);
});
