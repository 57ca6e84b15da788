import { afterEach, describe, expect, it } from 'vitest';
import { amount, count } from './amount';
import { change, chooseLevel, chooseMeasure, clear, draft, draftOf, lacksOf, localTime, reportOf } from './draft';

const NOW = Date.parse('2026-03-07T15:30:12.345Z');

afterEach(() => clear());

describe('A draft', () => {
  it('is a report after a place and a level', () => {
    change({ place: 'SY0602' });
    chooseLevel('ELECTRICITY', 'NONE');
    expect(reportOf(draft.value, NOW)).toEqual({
      region: 'SY0602',
      service: 'ELECTRICITY',
      level: 'NONE',
      observedAt: '2026-03-07T15:30:12.345Z',
      scope: 'PART',
      source: { class: 'FIELD_STAFF', reliability: 'B' },
      credibility: 2,
    });
  });

  it('says the measure in place of a level, which follows from it', () => {
    change({ place: 'SY0602' });
    chooseLevel('ELECTRICITY', 'NONE');
    chooseMeasure('ELECTRICITY', '٧٫٥');
    expect(draft.value.level).toBe('REDUCED');
    expect(reportOf(draft.value, NOW)).toMatchObject({ hoursPerDay: 7.5 });
    expect(reportOf(draft.value, NOW)).not.toHaveProperty('level');
  });

  it('says why nobody could find out, and is none before', () => {
    change({ place: 'SY0602' });
    chooseLevel('WATER', 'UNKNOWN');
    expect(lacksOf(draft.value, NOW)).toEqual(['reason']);
    change({ noDataReason: 'UNSAFE_TO_ASK' });
    expect(reportOf(draft.value, NOW)).toMatchObject({ level: 'UNKNOWN', noDataReason: 'UNSAFE_TO_ASK' });
    chooseLevel('WATER', 'NONE');
    expect(reportOf(draft.value, NOW)).not.toHaveProperty('noDataReason');
  });

  it('is none with what cannot be', () => {
    change({ people: '٢٠٠', peopleAtMost: '100', seenAt: '2199-01-01T00:00' });
    chooseLevel('ELECTRICITY', 'SEVERE');
    chooseMeasure('ELECTRICITY', '25');
    expect(lacksOf(draft.value, NOW)).toEqual(['place', 'measure', 'people', 'seenAt']);
    expect(reportOf(draft.value, NOW)).toBeUndefined();
  });

  it('comes back from its report as it was', () => {
    change({ place: 'C1234', people: '20', peopleAtMost: '40', cause: 'RATIONING', note: 'منذ الصباح', whole: true, toldByOthers: true });
    chooseLevel('WATER', 'REDUCED');
    const report = reportOf(draft.value, NOW)!;
    expect(reportOf(draftOf(report), NOW + 60_000, report)).toEqual(report);
    expect(draftOf(report).seenAt).toBe(localTime(new Date(NOW)));
  });
});

describe('A number', () => {
  it.each([
    ['4', 4],
    ['٤٫٥', 4.5],
    ['۴,۵', 4.5],
    [' 16 ', 16],
    ['4h', NaN],
    ['-1', NaN],
    ['', NaN],
  ])('is read from %s', (text, value) => expect(amount(text)).toBe(value));

  it.each([
    ['60,000', 60_000],
    ['٦٠٬٠٠٠', 60_000],
    ['60.000', 60_000],
    ['1 000', 1_000],
  ])('of people is read from %s', (text, value) => expect(count(text)).toBe(value));
});
