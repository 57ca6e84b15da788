import { expect, test, vi } from 'vitest';
import type { Area } from '../live/area';
import { area, levelOnly, status } from '../live/fixtures';
import { facetsOf, prepare } from './facets';

test('an area that has changed has other facets', () => {
  const before = area('SY0602', { WATER: status('NORMAL') });
  const after: Area = { ...before, services: { WATER: status('NONE', { contested: true }) } };

  expect(facetsOf(before)).toMatchObject({ contested: false, without: new Set() });
  expect(facetsOf(after)).toMatchObject({ contested: true, without: new Set(['WATER']) });
});

test('a risk that is inferred is no lack', () => {
  const shares = { NORMAL: 0, NONE: 0, UNKNOWN: 1 };
  const inferred = status('NONE', { basis: 'INFERRED', rollUp: { shares, coverage: 0 } });

  expect(facetsOf(area('SY0602', { WATER: inferred })).without.size).toBe(0);
});

test('an area that tells its level only is found by its level', () => {
  expect(facetsOf(area('SY0602', { WATER: levelOnly('NONE') })).without).toEqual(new Set(['WATER']));
  expect(facetsOf(area('SY0602', { WATER: levelOnly('NORMAL') })).without.size).toBe(0);
});

test('an area that was renamed is found by its new name', () => {
  expect(facetsOf(area('SY0602', {}, { names: { en: 'Jablah' } })).text).toContain('jablah');
  expect(facetsOf(area('SY0602', {}, { names: { en: 'Jableh' } })).text).toBe('sy0602\njableh');
});

test('they are made ahead, and that can be stopped', async () => {
  let asked = 0;
  const areas = Array.from({ length: 3 }, (_, index) => {
    const one = area(`SY${index}`, {});
    return Object.defineProperty({ ...one }, 'services', { get: () => (asked++, {}) }) as Area;
  });
  prepare(areas)();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(asked).toBe(0);
  prepare(areas);

  await vi.waitFor(() => expect(asked).toBe(3));
});
