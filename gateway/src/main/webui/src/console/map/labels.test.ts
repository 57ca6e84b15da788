import { expect, test } from 'vitest';
import { area } from '../live/fixtures';
import { labels } from './labels';
import type { Place } from './places';

const place = (pcode: string, x: number, y: number): Place => ({ area: area(pcode, {}), x, y, path: null, radius: 10 });
const written = (...places: Place[]) => labels(places, (one) => one.area.pcode).map((one) => one.pcode);

test('names apart from each other are written', () => {
  expect(written(place('SY01', 100, 100), place('SY02', 300, 100), place('SY03', 100, 200))).toHaveLength(3);
});

test('a name that would lie on another is left out', () => {
  expect(written(place('SY01', 100, 100), place('SY03', 110, 104))).toEqual(['SY01']);
});

test('too many names are none', () => {
  expect(written(...Array.from({ length: 200 }, (_, index) => place(`SY${index}`, index * 100, 0)))).toEqual([]);
});
