import { describe, expect, it } from 'vitest';
import { atHour, byKey, hoursBack, stepped, typed } from './steps';

const now = new Date('2025-03-08T12:20:00Z');

describe('the time that is looked at', () => {
  it('is a full hour by the slider, and now at its end', () => {
    expect(atHour(0, now)).toBeNull();
    expect(atHour(-1, now)).toBe('2025-03-08T11:00:00.000Z');
    expect(hoursBack('2025-03-08T11:00:00Z', now)).toBe(-1);
    expect(hoursBack(null, now)).toBe(0);
  });

  it('is never shown as now while it is past', () => {
    expect(hoursBack('2025-03-08T12:15:00Z', now)).toBe(-1);
    expect(hoursBack('2024-01-01T00:00:00Z', now)).toBe(-720);
  });

  it('moves by hours and days, and no further than now', () => {
    expect(stepped(null, -24, now, true)).toBe('2025-03-07T12:20:00.000Z');
    expect(stepped('2025-03-08T11:00:00Z', 1, now, true)).toBe('2025-03-08T12:00:00.000Z');
    expect(stepped('2025-03-08T12:00:00Z', 1, now, true)).toBeNull();
    expect(byKey('PageUp')).toBe(24);
    expect(byKey('a')).toBeUndefined();
  });

  it('can be typed, but not ahead', () => {
    expect(typed('2025-03-08T10:00:00Z', now, true)).toBe('2025-03-08T10:00:00.000Z');
    expect(typed('2025-03-09T10:00:00Z', now, true)).toBeNull();
    expect(typed('', now, true)).toBeNull();
  });

  it('is a full hour for those who are told times to the hour', () => {
    expect(stepped(null, -24, now, false)).toBe('2025-03-07T12:00:00.000Z');
    expect(typed('2025-03-08T10:59:00Z', now, false)).toBe('2025-03-08T10:00:00.000Z');
  });
});
