import { expect, test } from 'vitest';
import { area, status } from '../live/fixtures';
import { matches, narrowed, type Filter } from './filters';
import { plain } from './plain';

const NONE = status('NONE');
const UNKNOWN = status('UNKNOWN');
const dark = area('SY0602', { ELECTRICITY: NONE, WATER: UNKNOWN }, { names: { en: 'Jablah', ar: 'جبلة' } });
const hotspot = area('SY0604', {
  ELECTRICITY: status('NORMAL', { rollUp: { shares: { NORMAL: 0.9, NONE: 0.1 }, coverage: 1 } }),
});
const disputed = area('SY0600', { ELECTRICITY: status('REDUCED', { contested: true, freshness: 'STALE' }) });
const areas = [dark, hotspot, disputed];
const nobody = new Set<string>();

test.each<[Filter, string[]]>([
  ['WITHOUT:ELECTRICITY', ['SY0602', 'SY0604']],
  ['WITHOUT:WATER', []],
  ['UNKNOWN', ['SY0602']],
  ['CONTESTED', ['SY0600']],
  ['STALE', ['SY0600']],
  ['DECISION', ['SY0604']],
])('%s finds %s', (filter, expected) => {
  const deciding = new Set(['SY0604']);

  expect(areas.filter((one) => matches(one, filter, deciding)).map((one) => one.pcode)).toEqual(expected);
});

test('what is unknown is never counted as supplied or as gone', () => {
  expect(matches(dark, 'WITHOUT:WATER', nobody)).toBe(false);
  expect(matches(dark, 'UNKNOWN', nobody)).toBe(true);
});

test('all filters have to hold', () => {
  const both = new Set<Filter>(['CONTESTED', 'STALE']);

  expect(narrowed(areas, both, '', nobody)).toEqual([disputed]);
  expect(narrowed(areas, new Set<Filter>([...both, 'UNKNOWN']), '', nobody)).toEqual([]);
});

test.each(['jab', 'JABLAH', 'جبله', 'جبلة', 'sy0602', ' Jablah '])('“%s” finds Jablah', (text) => {
  expect(narrowed(areas, new Set(), text, nobody)).toEqual([dark]);
});

test('letters that people write differently are the same', () => {
  expect(plain("Dar'a")).toBe(plain('Dara'));
  expect(plain('إدلب')).toBe(plain('ادلب'));
  expect(plain('Deir-ez-Zor')).toBe(plain('deir ez zor'));
});
