import { peopleOf } from '../live/fixtures';
import { expect, it } from 'vitest';
import type { AreaStatus, OutageView } from '../area/types';
import { headline, worstFirst } from './gather';
import { rangeOf } from './Outages';

function area(counts: Record<string, number> | null): AreaStatus {
  const people = counts && peopleOf(counts);
  const shares = { NONE: 0.2, SEVERE: 0.1, REDUCED: 0.1, NORMAL: 0.2, UNKNOWN: 0.4 };
  return { services: { WATER: { rollUp: { shares, people, coverage: 0.6 } } } } as unknown as AreaStatus;
}

it('counts those without and those with hardly any, beside those of whom nothing is known', () => {
  const found = headline(area({ NONE: 200, SEVERE: 100, REDUCED: 100, NORMAL: 200, UNKNOWN: 400 }), 'WATER')!;

  expect(found).toMatchObject({ people: 300, unknown: 0.4 });
  expect(found.share).toBeCloseTo(0.3);
});

it('says no number of people where they cannot be counted', () => {
  expect(headline(area(null), 'WATER')!.people).toBeNull();
  expect(headline(area(null), 'ELECTRICITY')).toBeUndefined();
});

it('puts the worst outages first, those of the same level in their order, and unknown last', () => {
  const outages = ['REDUCED', 'UNKNOWN', 'NONE', 'REDUCED'].map((level, index) => ({ id: String(index), level }) as OutageView);

  expect(worstFirst(outages).map((one) => one.id)).toEqual(['2', '0', '3', '1']);
});

it('takes a bound that nobody has said for no number', () => {
  expect(rangeOf(undefined)).toBe('–');
  expect(rangeOf({})).toBe('–');
  expect(rangeOf({ max: 700 })).toBe('… – 700');
});
