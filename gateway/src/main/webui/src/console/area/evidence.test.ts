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
    expect(all.reduce((total, side) => total + side.share, 0)).toBeCloseTo(1);
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
});
