import { expect, test } from 'vitest';
import type { ServiceStatus } from '../live/area';
import { area, levelOnly, status } from '../live/fixtures';
import { bandOf, certaintyOf, certaintyOfArea, HEADLINE, levelOf, severity } from './level';

test.each<[string, Partial<ServiceStatus>]>([
  ['HIGH', { confidenceBand: 'HIGH' }],
  ['MEDIUM', { confidenceBand: 'FAIR' }],
  ['LOW', { confidenceBand: 'LOW' }],
  ['MEDIUM', { confidenceBand: 'HIGH', freshness: 'STALE' }],
  ['LOW', { confidenceBand: 'HIGH', contested: true }],
  ['LOW', { confidenceBand: 'FAIR', basis: 'INFERRED' }],
  ['LOW', { confidence: null, confidenceBand: null }],
  ['LOW', { basis: 'LAST_KNOWN', confidence: null, confidenceBand: null }],
  ['MEDIUM', { basis: 'ROLLED_UP', freshness: null, rollUp: { shares: {}, coverage: 1, quality: { stale: 0.2 } } }],
  ['HIGH', { basis: 'ROLLED_UP', freshness: null, rollUp: { shares: {}, coverage: 1, quality: { stale: 0.19, corroborated: 0.8 } } }],
  ['HIGH', { verification: 'VERIFIED' }],
  ['MEDIUM', { verification: 'UNVERIFIED', confidence: 0.99, confidenceBand: 'HIGH' }],
  ['MEDIUM', { verification: null, confidenceBand: 'HIGH' }],
  ['MEDIUM', { basis: 'ROLLED_UP', rollUp: { shares: {}, coverage: 1, quality: { corroborated: 0.79 } } }],
  ['MEDIUM', { basis: 'ROLLED_UP', rollUp: { shares: {}, coverage: 1, quality: null } }],
])('%s: %o', (expected, more) => expect(certaintyOf(status('NONE', more))).toBe(expected));

test('it is the same word for who is told the number and who is not', () => {
  const told = status('NONE', { confidence: 0.61, confidenceBand: 'FAIR' });

  expect(certaintyOf(told)).toBe(certaintyOf({ ...told, confidence: null }));
});

test.each([
  [0.6, 'HIGH'],
  [0.59, 'FAIR'],
  [0.3, 'FAIR'],
  [0.29, 'LOW'],
  [0, 'LOW'],
  [null, null],
])('a gateway of before tells %s: that is %s', (confidence, band) => {
  expect(bandOf({ confidence })).toBe(band);
});

test('of a roll-up that is not told nobody knows how much is known', () => {
  expect(certaintyOf(levelOnly('NORMAL', { basis: 'ROLLED_UP' }))).toBe('LOW');
  expect(certaintyOf(levelOnly('NONE'))).toBe('HIGH');
});

test('a level that is rolled up is as certain as much is known', () => {
  const rolled = (coverage: number) =>
    certaintyOf(status('NONE', { basis: 'ROLLED_UP', rollUp: { shares: { NONE: 0.3 }, coverage, quality: { corroborated: 1 } } }));

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
