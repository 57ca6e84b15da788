import { expect, it } from 'vitest';
import type { OutageView } from '../area/types';
import { worstFirst } from './gather';
import { rangeOf } from './Outages';

it('puts the worst outages first, those of the same level in their order, and unknown last', () => {
  const outages = ['REDUCED', 'UNKNOWN', 'NONE', 'REDUCED'].map((level, index) => ({ id: String(index), level }) as OutageView);

  expect(worstFirst(outages).map((one) => one.id)).toEqual(['2', '0', '3', '1']);
});

it('takes a bound that nobody has said for no number', () => {
  expect(rangeOf(undefined)).toBe('–');
  expect(rangeOf({})).toBe('–');
  expect(rangeOf({ max: 700 })).toBe('… – 700');
});
