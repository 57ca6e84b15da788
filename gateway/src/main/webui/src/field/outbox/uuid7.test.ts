import { describe, expect, it } from 'vitest';
import { uuid7 } from './uuid7';

describe('A UUID of version 7', () => {
  it('says its version and variant', () => {
    expect(uuid7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the time in milliseconds', () => {
    const at = Date.UTC(2100, 0, 1);
    expect(parseInt(uuid7(at).replace(/-/g, '').slice(0, 12), 16)).toBe(at);
  });

  it('is greater than every one before, within a millisecond and when the clock goes back', () => {
    const at = Date.UTC(2101, 0, 1);
    const made = Array.from({ length: 10_000 }, (_, index) => uuid7(index < 9_000 ? at : at - 60_000));
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('has no part that stays the same and could tell which phone made it', () => {
    const nodes = new Set(Array.from({ length: 1_000 }, () => uuid7().slice(19)));
    expect(nodes.size).toBe(1_000);
  });
});
