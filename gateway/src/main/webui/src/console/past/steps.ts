import { hourOf } from '../precision/time';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far back the slider reaches; the exact time may lie before. */
export const REACH = 30 * DAY;

/** The hours of the slider: 0 is now, and every hour before it one less. */
export function hoursBack(at: string | null, now: Date): number {
  return at === null ? 0 : Math.max(-REACH / HOUR, Math.min(-1, Math.round((new Date(at).getTime() - now.getTime()) / HOUR)));
}

/** The full hour that the slider stands at; null for now. */
export function atHour(back: number, now: Date): string | null {
  if (back >= 0) {
    return null;
  }
  return new Date(Math.floor((now.getTime() + back * HOUR) / HOUR) * HOUR).toISOString();
}

/** Some hours on or back from a time; now when that would lie ahead. */
export function stepped(at: string | null, hours: number, now: Date, isExact: boolean): string | null {
  const next = (at === null ? now.getTime() : new Date(at).getTime()) + hours * HOUR;
  return next >= now.getTime() ? null : told(new Date(next), isExact);
}

/** What somebody typed, as an instant; null when it is now or ahead, or no time at all. */
export function typed(text: string, now: Date, isExact: boolean): string | null {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) || time >= now ? null : told(time, isExact);
}

/** Who is told times to the hour is answered for full hours only. */
function told(time: Date, isExact: boolean): string {
  return (isExact ? time : hourOf(time)).toISOString();
}

/** Hours that a key moves by; none for other keys. */
export function byKey(key: string): number | undefined {
  return { PageUp: 24, PageDown: -24 }[key];
}
