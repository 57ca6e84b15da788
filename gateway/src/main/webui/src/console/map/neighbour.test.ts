import { expect, test } from 'vitest';
import { neighbour } from './neighbour';

const points = [
  { x: 0, y: 0 },
  { x: 10, y: 1 },
  { x: 6, y: 40 },
  { x: 30, y: 0 },
];

test('the nearest in the direction of the arrow', () => {
  expect(neighbour(points, 0, 'ArrowRight')).toBe(1);
  expect(neighbour(points, 1, 'ArrowRight')).toBe(3);
  expect(neighbour(points, 0, 'ArrowDown')).toBe(1);
  expect(neighbour(points, 1, 'ArrowLeft')).toBe(0);
});

test('none beyond the last, and none for other keys', () => {
  expect(neighbour(points, 3, 'ArrowRight')).toBe(-1);
  expect(neighbour(points, 0, 'Enter')).toBe(-1);
});
