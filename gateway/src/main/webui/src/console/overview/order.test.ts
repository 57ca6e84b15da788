import { expect, test } from 'vitest';
import { area, levelOnly, peopleOf, status } from '../live/fixtures';
import { sorted } from './order';
import { decidingOf, parentByCode } from './queue';

const many = area('A', { WATER: status('SEVERE', { rollUp: { shares: { SEVERE: 1 }, people: peopleOf({ SEVERE: 900 }), coverage: 1 } }) });
const few = area('B', { WATER: status('NONE', { rollUp: { shares: { NONE: 1 }, people: peopleOf({ NONE: 50 }), coverage: 1 } }) });
const uncounted = area('C', { WATER: status('NONE', { rollUp: { shares: { NONE: 1 }, people: null, coverage: 1 } }) });
const unknown = area('D', { WATER: status('UNKNOWN') });
const all = [unknown, few, uncounted, many];
const codes = (by: string, descending: boolean) => sorted(all, { by, descending }).map((one) => one.pcode);

test('the most people come first, and who cannot be counted last', () => {
  expect(codes('PEOPLE', true)).toEqual(['A', 'B', 'C', 'D']);
});

test('who cannot be counted is last the other way round too', () => {
  expect(codes('PEOPLE', false)).toEqual(['B', 'A', 'C', 'D']);
});

test('by level: the worst first, unknown last', () => {
  expect(codes('WATER', true)).toEqual(['B', 'C', 'A', 'D']);
});

test('who tells the level only is last by people, and in its place by level', () => {
  const told = area('E', { WATER: levelOnly('NONE') });
  const ordered = (by: string) => sorted([told, ...all], { by, descending: true }).map((one) => one.pcode);

  expect(ordered('PEOPLE')).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(ordered('WATER')).toEqual(['B', 'C', 'E', 'A', 'D']);
});

test('an outage belongs to the shown area around it', () => {
  const shown = new Map([
    ['SY0602', 1],
    ['SY0604', 1],
  ]);

  expect(decidingOf(['SY060201', 'SY0602'], shown)).toEqual({ areas: new Set(['SY0602']), larger: 0 });
});

test('one about a larger area than those shown is not forgotten', () => {
  expect(decidingOf(['SY06', 'SY0604'], new Map([['SY0604', 1]]))).toEqual({ areas: new Set(['SY0604']), larger: 1 });
});

test.each([
  ['SY060200', 'SY0602'],
  ['SY0602', 'SY06'],
  ['SY06', 'SY'],
  ['SY', undefined],
  ['C1234', undefined],
])('%s lies in %s', (pcode, parent) => expect(parentByCode(pcode)).toBe(parent));
