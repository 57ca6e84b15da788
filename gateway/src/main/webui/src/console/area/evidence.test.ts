import { describe, expect, it } from 'vitest';
import { sides } from './evidence';
import type { Explained } from './types';

const explained: Explained = {
  contested: true,
  contestedLevels: ['NONE', 'REDUCED'],
  evidence: [
    { report: 'a', level: 'REDUCED', weight: 0.4 },
    { report: 'b', level: 'NONE', weight: 0.25 },
    { report: 'c', level: 'NONE', weight: 0.3 },
    { report: 'd', level: 'SEVERE', weight: 0.05 },
  ],
};

describe('who says what', () => {
  it('stands side by side from worst to best, the heaviest first', () => {
    const all = sides(explained, [{ id: 'b', note: 'Seen', resolved: true }]);

    expect(all.map((side) => side.level)).toEqual(['NONE', 'SEVERE', 'REDUCED']);
    expect(all[0]!.claims.map((claim) => claim.report)).toEqual(['c', 'b']);
    expect(all[0]!.claims[1]!.as?.note).toBe('Seen');
    expect(all[0]!.share).toBeCloseTo(0.55);
    expect(all.reduce((total, side) => total + side.share!, 0)).toBeCloseTo(1);
  });

  it('contradicts what is two levels away or more', () => {
    const [none, severe, reduced] = sides(explained, []);

    expect(none).toMatchObject({ against: ['REDUCED'], contested: true });
    expect(severe).toMatchObject({ against: [], contested: false });
    expect(reduced).toMatchObject({ against: ['NONE'], contested: true });
  });

  it('weighs nothing where nothing weighs', () => {
    expect(sides({ evidence: [{ report: 'a', level: 'NONE', weight: 0 }] }, [])[0]!.share).toBe(0);
    expect(sides({}, [])).toEqual([]);
  });

  it('has no shares for those who are not told weights, and the newest first', () => {
    const told: Explained = {
      evidence: [
        { report: 'a', level: 'NONE', observedAt: '2025-03-07T08:00:00Z' },
        { report: 'b', level: 'NONE', observedAt: '2025-03-07T11:00:00Z' },
        { report: 'c', level: 'REDUCED' },
      ],
    };

    const all = sides(told, []);

    expect(all.map((side) => [side.share, side.claims.map((claim) => [claim.report, claim.share])])).toEqual([
      [null, [['b', null], ['a', null]]],
      [null, [['c', null]]],
    ]);
  });

  it('weighs decisions like any other claim, and parts not at all', () => {
    const told: Explained = {
      evidence: [
        { decision: true, level: 'NORMAL', weight: 0.6, distance: 0 },
        { report: 'a', level: 'NONE', fraction: 0.5 },
        { report: 'b', level: 'NONE', weight: 0.2, distance: 1 },
      ],
    };

    const all = sides(told, [{ id: 'a', resolved: true }]);

    expect(all.map((side) => [side.level, side.claims.map((claim) => claim.share)])).toEqual([
      ['NONE', [expect.closeTo(0.25), null]],
      ['NORMAL', [expect.closeTo(0.75)]],
    ]);
    expect(all[1]!.claims[0]).toMatchObject({ decision: true, as: undefined });
  });

  it('counts and weighs what is not listed too', () => {
    const listed: Explained = {
      evidence: [{ report: 'a', level: 'NONE', weight: 0.25 }],
      totals: {
        evidence: 10,
        levels: [{ level: 'NONE', reports: 7, weight: 0.75 }, { level: 'NORMAL', reports: 3, weight: 0.25 }],
        steps: 10,
        setAside: 0,
        reasons: [],
      },
    };

    const [none, normal] = sides(listed, []);

    expect(none).toMatchObject({ level: 'NONE', count: 7, share: 0.75, against: ['NORMAL'] });
    expect(none!.claims.map((claim) => claim.share)).toEqual([0.25]);
    expect(normal).toMatchObject({ level: 'NORMAL', count: 3, share: 0.25, claims: [] });
  });
});
