import { describe, expect, it } from 'vitest';
import { parts } from './shares';

function sum(shares: Record<string, number>): [number, number] {
  const all = parts(shares);
  return [all.reduce((total, part) => total + part.share, 0), all.reduce((total, part) => total + part.tenths, 0)];
}

describe('shares of a roll-up', () => {
  it('stand from worst to best, and unknown last', () => {
    const all = parts({ NORMAL: 0.5, REDUCED: 0, SEVERE: 0.1, NONE: 0.2, UNKNOWN: 0.2 });

    expect(all.map((part) => [part.level, part.tenths])).toEqual([['NONE', 200], ['SEVERE', 100], ['NORMAL', 500], ['UNKNOWN', 200]]);
  });

  it('are unknown where nothing is said, never normal', () => {
    expect(parts({}).map((part) => [part.level, part.share])).toEqual([['UNKNOWN', 1]]);
    expect(parts({ NONE: 0.25 }).map((part) => part.level)).toEqual(['NONE', 'UNKNOWN']);
  });

  it('tell those who were known last from those of whom nothing is known', () => {
    const all = parts({ NONE: 0.25, NORMAL: 0.25, UNKNOWN: 0.25 }, 0.25);

    expect(all.map((part) => [part.level, part.last ?? false, part.tenths])).toEqual([
      ['NONE', false, 250],
      ['NORMAL', false, 250],
      ['UNKNOWN', true, 250],
      ['UNKNOWN', false, 250],
    ]);
  });

  it('sum to one, as they are and as they are shown', () => {
    const third = 1 / 3;
    const cases: Record<string, number>[] = [{ NONE: third, SEVERE: third, NORMAL: third }, { NONE: 0.00004 }, { NONE: 0.2234, NORMAL: 0.7766 }, { NONE: 0.7, NORMAL: 0.7 }];
    for (const shares of cases) {
      const [exact, shown] = sum(shares);
      expect(exact).toBeCloseTo(1, 9);
      expect(shown).toBe(1000);
    }
  });
});
