import { beforeAll, beforeEach, expect, test } from 'vitest';
import { me } from '../../api/me';
import { startLanguage } from '../../shared/i18n';
import type { RollUp, ServiceStatus } from '../live/area';
import { area, levelOnly, status, peopleOf } from '../live/fixtures';
import { READERS } from '../precision/fixtures';
import english from '../texts/en.json';
import { affected, areasInWords, inWords, without } from './counts';

beforeAll(() =>
  startLanguage([{ code: 'en', name: 'English', direction: 'ltr', locale: 'en-GB', load: async () => english }]),
);
beforeEach(() => {
  me.value = READERS.viewer;
});

function rolled(none: number, unknown: number, population: number | null = 1_000): RollUp {
  const shares = { NORMAL: 1 - none - unknown, REDUCED: 0, SEVERE: 0, NONE: none, UNKNOWN: unknown };
  const people =
    population === null
      ? null
      : peopleOf(Object.fromEntries(Object.entries(shares).map(([level, share]) => [level, Math.round(share * population)])));
  return { shares, people, coverage: 1 - unknown };
}

const words = (none: number, unknown: number, population?: number | null, deaf = false) =>
  inWords(without(area('SY06', { WATER: status('NORMAL', { rollUp: rolled(none, unknown, population) }) }), 'WATER', deaf));

test('everybody is known of: the number', () => expect(words(0.2, 0)).toBe('200'));
test('of some nothing is known: at least', () => expect(words(0.2, 0.3)).toBe('At least 200'));
test('nobody known, some unknown: that is not zero', () => expect(words(0, 0.3)).toBe('None known'));
test('nobody, and everybody is known of: zero', () => expect(words(0, 0)).toBe('0'));
test('nothing is known: unknown', () => expect(words(0, 1)).toBe('Unknown'));
test('a service that is silent makes it a minimum', () => expect(words(0.2, 0, 1_000, true)).toBe('At least 200'));
test('without population it is a share of areas', () => expect(words(0.2, 0.1, null)).toBe('At least 20% of areas'));
test('no such service: unknown', () => expect(inWords(without(area('SY06', {}), 'WATER', false))).toBe('Unknown'));

test('people affected are those of the service that touches more', () => {
  const both = area('SY06', {
    ELECTRICITY: status('NORMAL', { rollUp: rolled(0.1, 0) }),
    WATER: status('NONE', { rollUp: rolled(0.4, 0) }),
  });

  expect(inWords(affected(both))).toBe('400');
});

test('they are a minimum when nothing is known of the other service', () => {
  const both = area('SY06', { ELECTRICITY: status('NORMAL', { rollUp: rolled(0.1, 0) }), WATER: status('UNKNOWN') });

  expect(inWords(affected(both))).toBe('At least 100');
});

test('a report about a part of an area is in no number, and is not nothing', () => {
  const parts = area('SY0603', { WATER: status('NONE', { rollUp: rolled(0, 0.5) }) });
  const around = area('SY06', { WATER: status('NORMAL', { rollUp: rolled(0, 0.1) }) });

  expect(inWords(affected(parts))).toBe('Some, not counted');
  expect(inWords(without(around, 'WATER', false, [parts]))).toBe('Some, not counted');
  expect(inWords(without(around, 'WATER', false, []))).toBe('None known');
});

test('of an area with such a part nothing else has to be known', () => {
  expect(inWords(affected(area('SY0603', { WATER: status('NONE', { rollUp: rolled(0, 1) }) })))).toBe('Some, not counted');
});

test('a risk that is inferred is not known', () => {
  const risk = area('SY0603', { WATER: status('NONE', { basis: 'INFERRED', rollUp: rolled(0, 1) }) });

  expect(inWords(affected(risk))).toBe('Unknown');
});

test('the public is told about how many, and that what is rounded to nobody may be somebody', () => {
  me.value = READERS.public;

  expect(words(0.25, 0.05)).toBe('At least about 250');
  expect(words(0.25, 0)).toBe('About 250');
  expect(words(0, 0)).toBe('Less than 5%');
  expect(words(0, 0.3)).toBe('Less than 5% known');
  expect(words(0.25, 0, null)).toBe('About 25% of areas');
  expect(words(0, 1)).toBe('Unknown');
});

test('of an area that tells its level only there is no number, and no zero', () => {
  me.value = READERS.public;
  const worded = (one: ServiceStatus) => inWords(affected(area('SY0603', { WATER: one })));

  expect(worded(levelOnly('NONE'))).toBe('Some, not counted');
  expect(worded(levelOnly('NORMAL'))).toBe('Not told');
  expect(worded(levelOnly('UNKNOWN'))).toBe('Unknown');
  expect(worded(levelOnly('UNKNOWN', { basis: 'ROLLED_UP' }))).toBe('Not told');
  expect(worded(levelOnly('NONE', { basis: 'INFERRED' }))).toBe('Not told');
});

test('one service that tells its level only makes the number of the other a minimum', () => {
  me.value = READERS.public;
  const counted = status('NONE', { rollUp: rolled(0.2, 0) });

  expect(inWords(affected(area('SY0603', { WATER: levelOnly('NORMAL'), ELECTRICITY: counted })))).toBe('At least about 200');
  expect(inWords(affected(area('SY0603', { WATER: levelOnly('NONE'), ELECTRICITY: status('NORMAL') })))).toBe('Some, not counted');
});

test('numbers of areas', () => {
  expect(areasInWords(3, false)).toBe('3');
  expect(areasInWords(3, true)).toBe('At least 3');
  expect(areasInWords(0, true)).toBe('None known');
  expect(areasInWords(null, false)).toBe('Unknown');
});

test('who was known last is counted, and who was better off then may not be any more', () => {
  const known = { shares: { NORMAL: 0.5, NONE: 0.2, UNKNOWN: 0 }, people: peopleOf({ NORMAL: 500, NONE: 200, UNKNOWN: 0 }), coverage: 0.7 };
  const last = (level: string) => ({ share: 0.3, shares: { [level]: 0.3 }, people: peopleOf({ [level]: 300 }) });
  const counted = (level: string) =>
    without(area('SY06', { WATER: status('NONE', { rollUp: { ...known, lastKnown: last(level) } }) }), 'WATER', false);

  expect(inWords(counted('NONE'))).toBe('500');
  expect(counted('NONE')).toMatchObject({ lastShare: 0.3 });
  expect(inWords(counted('NORMAL'))).toBe('At least 200');
});

test('of an area that is known last only, something is known', () => {
  const forgotten = { shares: { UNKNOWN: 0 }, people: {}, coverage: 0, lastKnown: { share: 1, shares: { NONE: 1 }, people: peopleOf({ NONE: 900 }) } };

  expect(inWords(affected(area('SY0603', { WATER: status('NONE', { basis: 'LAST_KNOWN', rollUp: forgotten }) })))).toBe('900');
});

test('an estimate is told with its bounds, and a part is of nobody for sure', () => {
  const span = (low: number, best: number, high: number) => ({ NONE: { share: { low, best, high }, people: { low: low * 1000, best: best * 1000, high: high * 1000 } } });
  const rollUp = (low: number, best: number, high: number) => ({ shares: { NONE: best, NORMAL: 1 - best }, people: peopleOf({}), atOrBeyond: span(low, best, high), coverage: 1 });
  const told = (low: number, best: number, high: number) =>
    inWords(without(area('SY0603', { WATER: status('NONE', { basis: 'ESTIMATED', rollUp: rollUp(low, best, high) }) }), 'WATER', false));

  expect(told(0.25, 0.5, 0.75)).toBe('500 (250 to 750)');
  expect(told(0, 0, 1)).toBe('Some, not counted');
});
