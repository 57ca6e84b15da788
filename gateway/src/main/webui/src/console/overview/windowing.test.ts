import { expect, test } from 'vitest';
import { rowsOf, scrollTo, windowOf } from './windowing';

test('only the rows that are seen are drawn, and some spare ones', () => {
  expect(windowOf(5_000, 500, 50, 5_600, 4)).toEqual({ first: 96, last: 114 });
});

test('begins with the first row and ends with the last', () => {
  expect(windowOf(0, 500, 50, 5_600, 4)).toEqual({ first: 0, last: 14 });
  expect(windowOf(280_000, 500, 50, 5_600, 4)).toEqual({ first: 5_586, last: 5_600 });
});

test('a short list is drawn whole, also when it was scrolled while it was long', () => {
  expect(windowOf(200_000, 500, 50, 3, 4)).toEqual({ first: 0, last: 3 });
  expect(windowOf(0, 500, 50, 0, 4)).toEqual({ first: 0, last: 0 });
});

test('the row with the focus stays in the page wherever it is', () => {
  expect(rowsOf({ first: 5, last: 7 }, 2, 10)).toEqual([2, 5, 6]);
  expect(rowsOf({ first: 5, last: 7 }, 9, 10)).toEqual([5, 6, 9]);
  expect(rowsOf({ first: 5, last: 7 }, 6, 10)).toEqual([5, 6]);
  expect(rowsOf({ first: 5, last: 7 }, -1, 10)).toEqual([5, 6]);
});

test('scrolls no farther than needed', () => {
  expect(scrollTo(3, 200, 500, 50)).toBe(150);
  expect(scrollTo(20, 200, 500, 50)).toBe(550);
  expect(scrollTo(6, 200, 500, 50)).toBe(200);
});
