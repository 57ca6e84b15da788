import { describe, expect, it } from 'vitest';
import { columns, supplyOf } from './supply';
import { decided, telling } from './Timeline';
import type { DecisionView, Entry } from './types';

const at = (hour: number) => `2025-03-07T${String(hour).padStart(2, '0')}:00:00Z`;
const ms = (hour: number) => new Date(at(hour)).getTime();

function assessed(recorded: number, level: string, since?: number): Entry {
  return { type: 'org.lifeline.assessment.changed', at: at(recorded), data: { level, since: since === undefined ? undefined : at(since) } };
}

function filed(recorded: number, report: string, level: string, observed: number): Entry {
  return { type: 'org.lifeline.report.filed', at: at(recorded), data: { report, level, observedAt: at(observed) } };
}

describe('supply over time', () => {
  it('follows the assessments by when it was so, not by when it was recorded', () => {
    const { steps } = supplyOf([assessed(10, 'NONE', 6), assessed(12, 'REDUCED', 9)]);

    expect(steps).toEqual([{ at: ms(6), level: 'NONE' }, { at: ms(9), level: 'REDUCED' }]);
  });

  it('is mended by what comes late', () => {
    const { steps } = supplyOf([assessed(10, 'REDUCED', 8), assessed(12, 'NONE', 6), assessed(13, 'NONE', 6)]);

    expect(steps).toEqual([{ at: ms(6), level: 'NONE' }]);
  });

  it('keeps both levels of one hour where times are told to the hour', () => {
    const entries = [assessed(14, 'NONE', 14), assessed(14, 'REDUCED', 14), assessed(15, 'REDUCED', 14)];

    expect(supplyOf(entries).steps.map((one) => one.level)).toEqual(['REDUCED']);
    const supply = supplyOf(entries, undefined, false);
    expect(supply.steps.map((one) => one.level)).toEqual(['NONE', 'REDUCED']);
    expect(columns(supply, ms(16))[1]).toEqual([0, 2, 2]);
  });

  it('leaves out what is told without a time or a level', () => {
    const withheld: Entry = { type: 'org.lifeline.report.filed', at: at(9), data: { report: 'c' } };
    const explained = { steps: [{ after: 'NONE' as const }], evidence: [{ report: 'd' }] };

    expect(supplyOf([withheld], explained)).toEqual({ steps: [], told: [] });
  });

  it('becomes unknown when it is recorded, where no report says since when', () => {
    expect(supplyOf([assessed(8, 'NONE', 8), assessed(20, 'UNKNOWN')]).steps[1]).toEqual({ at: ms(20), level: 'UNKNOWN' });
  });

  it('shows what each report told, without those that were taken back', () => {
    const retracted: Entry = { type: 'org.lifeline.report.retracted', at: at(11), data: { report: 'a' } };
    const { told } = supplyOf([filed(10, 'a', 'NONE', 6), filed(10, 'b', 'NORMAL', 5), retracted]);

    expect(told.map((one) => [one.report, one.at])).toEqual([['b', ms(5)]]);
  });

  it('comes from the explanation where there is no timeline', () => {
    const { steps, told } = supplyOf([], {
      steps: [{ report: 'a', observedAt: at(5), after: 'NORMAL' }, { report: 'b', observedAt: at(7), after: 'NONE' }],
      evidence: [{ report: 'b', observedAt: at(7), level: 'NONE' }],
    });

    expect(steps.map((one) => one.level)).toEqual(['NORMAL', 'NONE']);
    expect(told).toHaveLength(1);
  });

  it('is laid out in columns, with a gap where nothing is known', () => {
    const supply = supplyOf([filed(6, 'a', 'NONE', 6), assessed(6, 'NONE', 6), assessed(8, 'UNKNOWN')]);

    expect(columns(supply, ms(9))).toEqual([
      [ms(6) / 1000, ms(6) / 1000, ms(8) / 1000, ms(9) / 1000],
      [0, 0, null, null],
      [null, 0, null, null],
    ]);
  });
});

describe('a timeline', () => {
  it('leaves out assessments that found the same level again', () => {
    const entries = [assessed(1, 'NONE'), filed(2, 'a', 'NONE', 2), assessed(2, 'NONE'), assessed(3, 'REDUCED')];

    expect(telling(entries).map((one) => one.at)).toEqual([at(1), at(2), at(3)]);
  });

  it('says who decided only where that is one decision', () => {
    const entry: Entry = { type: 'org.lifeline.outage.decided', at: at(3), data: { lastDecision: 'CONFIRM' } };
    const decision = (actor: string, kind: string) => ({ at: at(3), decision: kind, actor }) as DecisionView;
    const confirmed = decision('a', 'CONFIRM');

    expect(decided(entry, [decision('b', 'REOPEN'), confirmed])).toBe(confirmed);
    expect(decided(entry, [confirmed, decision('c', 'CONFIRM')])).toBeUndefined();
  });
});
