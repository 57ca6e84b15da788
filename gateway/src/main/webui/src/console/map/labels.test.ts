import { expect, test } from 'vitest';
import { labels } from './labels';
import type { Place } from './places';

const place = (pcode: string, x: number, y: number): Place => ({ pcode, x, y, path: null, radius: 10 });
const written = (...places: Place[]) => labels(places, (pcode) => (pcode === 'SY09' ? 1 : 0), (pcode) => pcode, 15).map((one) => one.pcode);

test('names apart from each other are written', () => {
  expect(written(place('SY01', 100, 100), place('SY02', 300, 100), place('SY03', 100, 200))).toHaveLength(3);
});

test('a name that would lie on another is left out', () => {
  expect(written(place('SY01', 100, 100), place('SY03', 110, 104))).toEqual(['SY01']);
});

test('the weightiest has the first choice', () => {
  expect(written(place('SY01', 100, 100), place('SY09', 110, 104))).toEqual(['SY09']);
});

test('too many names are none', () => {
  expect(written(...Array.from({ length: 200 }, (_, index) => place(`SY${index}`, index * 100, 0)))).toEqual([]);
});
