import { expect, test } from 'vitest';
import type { ServiceStatus } from '../live/area';
import { area, status } from '../live/fixtures';
import { certaintyOf, certaintyOfArea, HEADLINE, levelOf, severity } from './level';

test.each<[string, Partial<ServiceStatus>]>([
  ['HIGH', { confidence: 0.7 }],
  ['MEDIUM', { confidence: 0.5 }],
  ['LOW', { confidence: 0.2 }],
  ['MEDIUM', { confidence: 0.7, freshness: 'STALE' }],
  ['LOW', { confidence: 0.9, contested: true }],
  ['LOW', { confidence: 0.5, basis: 'INFERRED' }],
  ['LOW', { confidence: null }],
])('%s: %o', (expected, more) => expect(certaintyOf(status('NONE', more))).toBe(expected));

test('a level that is rolled up is as certain as much is known', () => {
  const rolled = (coverage: number) =>
    certaintyOf(status('NONE', { basis: 'ROLLED_UP', rollUp: { shares: { NONE: 0.3 }, coverage } }));

  expect([rolled(1), rolled(0.6), rolled(0.3)]).toEqual(['HIGH', 'MEDIUM', 'LOW']);
});

test('what is unknown is not uncertain but unknown, and on no scale', () => {
  expect(certaintyOf(status('UNKNOWN'))).toBe('UNKNOWN');
  expect(severity('UNKNOWN')).toBeLessThan(severity('NORMAL'));
});

test('a headline that may be worse is never certain', () => {
  const known = area('SY06', { WATER: status('NORMAL') });

  expect(certaintyOfArea(known, HEADLINE)).toBe('HIGH');
  expect(certaintyOfArea({ ...known, headlineIsMinimum: true }, HEADLINE)).toBe('MEDIUM');
});

test('a service that is not told is unknown', () => {
  const known = area('SY06', { WATER: status('NORMAL') });

  expect(levelOf(known, 'ELECTRICITY')).toBe('UNKNOWN');
  expect(certaintyOfArea(known, 'ELECTRICITY')).toBe('UNKNOWN');
});
