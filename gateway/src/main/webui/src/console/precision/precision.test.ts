import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { isRoundedAway, peopleInWords, percent, shareInWords } from './amount';
import { READERS, type ReaderName } from './fixtures';
import { isExact, isLive, isRounded } from './precision';
import { ageOf, hadHappened, isThisHour, timeOf } from './time';

const [english, arabic] = languages;

beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
  return speak(english!);
});
afterEach(() => speak(english!));

describe('what a reader is told', () => {
  test.each<[ReaderName, boolean, boolean, boolean]>([
    ['public', false, false, true],
    ['viewer', false, false, false],
    ['field', false, false, false],
    ['admin', false, true, false],
    ['coordinator', true, true, false],
    ['coordinatorAndAdmin', true, true, false],
  ])('%s: exact %s, live %s, rounded %s', (reader, exact, live, rounded) => {
    me.value = READERS[reader];

    expect([isExact.value, isLive.value, isRounded.value]).toEqual([exact, live, rounded]);
  });

  test('is the least while it is not known who reads', () => {
    me.value = undefined;

    expect([isExact.value, isLive.value, isRounded.value]).toEqual([false, false, true]);
  });
});

describe('a time', () => {
  const instant = '2025-03-07T14:00:00Z';
  const at = (time: string) => new Date(`2025-03-07T${time}Z`);

  test('is an hour, not its first minute, but for coordinators', () => {
    me.value = READERS.viewer;
    expect(timeOf(instant)).toBe('7 Mar 2025, 14:00–15:00');

    me.value = READERS.coordinator;
    expect(timeOf(instant)).toBe('7 Mar 2025, 14:00');
  });

  test('is an hour in Arabic too', async () => {
    me.value = READERS.public;
    await speak(arabic!);

    expect(timeOf(instant)).toContain('٢:٠٠–٣:٠٠');
    expect(ageOf(instant, at('14:59:00'))).toBe('الساعة الحالية');
  });

  test('has an age in full hours, which changes with the hour', () => {
    me.value = READERS.field;

    expect(ageOf(instant, at('14:59:00'))).toBe('this hour');
    expect(ageOf(instant, at('15:00:00'))).toBe('1 hour ago');
    expect(ageOf(instant, at('16:59:00'))).toBe('2 hours ago');
    expect(ageOf(instant, at('13:59:59'))).toBe('this hour');
    expect(isThisHour(instant, at('14:59:00'))).toBe(true);
    expect(isThisHour(instant, at('15:00:00'))).toBe(false);
  });

  test('has an age in minutes for coordinators', () => {
    me.value = READERS.coordinator;

    expect(ageOf(instant, at('14:25:00'))).toBe('25 minutes ago');
  });

  test('to the hour had happened once the hour was over', () => {
    me.value = READERS.viewer;
    expect(hadHappened(instant, '2025-03-07T14:00:00.000Z')).toBe(false);
    expect(hadHappened(instant, '2025-03-07T15:00:00.000Z')).toBe(true);

    me.value = READERS.coordinator;
    expect(hadHappened(instant, '2025-03-07T14:00:00.000Z')).toBe(true);
  });
});

describe('an amount', () => {
  test('is rounded for the public, and said to be', () => {
    me.value = READERS.public;

    expect(peopleInWords(371_000)).toBe('about 370,000');
    expect(peopleInWords(3_250_000, { notation: 'compact', maximumFractionDigits: 2 })).toBe('about 3.3m');
    expect(shareInWords(0.25)).toBe('about 25%');
    expect(shareInWords(1)).toBe('about 100%');
  });

  test('of nothing is little for the public, and not nothing', () => {
    me.value = READERS.public;

    expect(shareInWords(0)).toBe('less than 5%');
    expect(isRoundedAway(0)).toBe(true);
    expect(isRoundedAway(0.05)).toBe(false);
  });

  test('is as it is for those who sign in', () => {
    me.value = READERS.viewer;

    expect(peopleInWords(196_171)).toBe('196,171');
    expect(shareInWords(0.223)).toBe('22.3%');
    expect(shareInWords(0)).toBe('0%');
    expect(isRoundedAway(0)).toBe(false);
  });

  test('is never rounded to nothing or to all', () => {
    expect(percent(0.00001)).toBe('0.1%');
    expect(percent(0.99999)).toBe('99.9%');
    expect(percent(0.223)).toBe('22.3%');
  });
});
