import { describe, expect, it } from 'vitest';
import { joined, standing } from './pages';
import type { Explained } from './types';

const first: Explained = {
  level: 'NONE',
  evidence: [{ report: 'a' }],
  steps: [{ after: 'SEVERE' }],
  setAside: [],
  totals: { evidence: 3, levels: [], steps: 2, setAside: 1, reasons: [] },
  next: 'one',
};

describe('an assessment that comes in pages', () => {
  it('has the lists of all pages and the place after the last', () => {
    const whole = joined(first, [
      { level: 'REDUCED', evidence: [{ report: 'b' }], steps: [{ after: 'NONE' }], setAside: [{ report: 'x' }], next: 'two' },
      { evidence: [{ report: 'c' }], steps: [], setAside: [] },
    ]);

    expect(whole.evidence?.map((one) => one.report)).toEqual(['a', 'b', 'c']);
    expect(whole.steps?.map((one) => one.after)).toEqual(['SEVERE', 'NONE']);
    expect(whole.setAside?.map((one) => one.report)).toEqual(['x']);
    expect(whole).toMatchObject({ level: 'NONE', totals: { evidence: 3 } });
    expect(whole.next).toBeUndefined();
    expect(joined(first, []).next).toBe('one');
  });

  it('counts what stands, listed or not', () => {
    expect(standing(first)).toBe(3);
    expect(standing({ evidence: [{ report: 'a' }] })).toBe(1);
    expect(standing({})).toBe(0);
  });
});
