import { expect, test } from 'vitest';
import { pointAt, stepsOf, withoutThen, type History, type Point } from './history';

const portion = (best: number, people: number | null) => ({
  share: { low: best, best, high: best },
  people: people === null ? null : { low: people, best: people, high: people },
});
const point = (at: string, level: Point['level'], more: Partial<Point> = {}): Point => ({
  at,
  level,
  coverage: 1,
  lastKnown: 0,
  atOrBeyond: { SEVERE: portion(0.25, 250) },
  ...more,
});

const history: History = {
  from: '2025-03-07T00:00:00Z',
  to: '2025-03-07T12:00:00Z',
  services: { WATER: [point('2025-03-07T00:00:00Z', 'NORMAL'), point('2025-03-07T08:00:00Z', 'NONE')] },
  missing: [{ from: '2025-03-07T04:00:00Z', to: '2025-03-07T07:00:00Z' }],
};

test('what is missing is not known, and nothing goes on into it', () => {
  expect(stepsOf(history, 'WATER').map(({ level }) => level)).toEqual(['NORMAL', 'UNKNOWN', 'NONE']);
  expect(stepsOf(history, 'ELECTRICITY').map(({ level }) => level)).toEqual(['UNKNOWN']);
});

test('an hour is as its last point says, unless it is missing', () => {
  const at = (time: string) => pointAt(history, 'WATER', Date.parse(time))?.level;

  expect(at('2025-03-07T03:59:00Z')).toBe('NORMAL');
  expect(at('2025-03-07T04:00:00Z')).toBeUndefined();
  expect(at('2025-03-07T07:59:00Z')).toBeUndefined();
  expect(at('2025-03-07T09:30:00Z')).toBe('NONE');
});

test('those who were known last are counted with those who are known', () => {
  const last = point('2025-03-07T00:00:00Z', 'SEVERE', { lastKnown: 0.5, lastKnownAtOrBeyond: { SEVERE: portion(0.5, 500) } });

  expect(withoutThen(last)).toEqual({ share: { low: 0.75, best: 0.75, high: 0.75 }, people: { low: 750, best: 750, high: 750 }, lastShare: 0.5 });
});

test('where nobody is counted there is no number of people', () => {
  expect(withoutThen(point('2025-03-07T00:00:00Z', 'NONE', { atOrBeyond: { SEVERE: portion(0.4, null) } })).people).toBeNull();
});
