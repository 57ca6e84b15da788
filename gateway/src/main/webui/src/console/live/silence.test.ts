import { expect, test } from 'vitest';
import { milliseconds } from './duration';
import { boardOf } from './fixtures';
import { isDeaf, silences } from './silence';

test.each([
  ['PT0.2S', 200],
  ['PT1M5S', 65_000],
  ['PT26H', 93_600_000],
  ['P1DT1H', 90_000_000],
  ['soon', null],
])('%s lasts %s ms', (duration, expected) => expect(milliseconds(duration)).toBe(expected));

test('a silent service is told with the time it was heard last', () => {
  const board = boardOf([]);
  board.upstreams = { ...board.upstreams, outages: { state: 'SILENT', age: 'PT5M' } };

  expect(silences(board)).toEqual([{ upstream: 'outages', state: 'SILENT', heardAt: board.readAt - 300_000 }]);
  expect(isDeaf(board)).toBe(true);
});

test('one that was never heard has no such time', () => {
  const board = boardOf([]);
  board.upstreams = { ...board.upstreams, regions: { state: 'SILENT', age: null } };

  expect(silences(board)[0]!.heardAt).toBeNull();
});

test('another time has no upstreams', () => {
  expect(isDeaf({ ...boardOf([]), upstreams: null })).toBe(false);
});
