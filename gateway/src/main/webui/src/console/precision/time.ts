import { ago, dateTime, dateTimeRange } from '../../shared/i18n';
import { isExact } from './precision';

const HOUR_MS = 3_600_000;

/** "7 Mar 2025, 14:05"; where minutes are not told, the hour: "7 Mar 2025, 14:00–15:00". */
export function timeOf(instant: string | number, style?: Intl.DateTimeFormatOptions): string {
  const from = new Date(instant);
  return isExact.value ? dateTime(from, style) : dateTimeRange(from, new Date(from.getTime() + HOUR_MS), style);
}

/** "5 minutes ago"; where minutes are not told, "this hour", "1 hour ago". */
export function ageOf(instant: string, now: Date = new Date()): string {
  if (isExact.value) {
    return ago(instant, now);
  }
  const [hour, thisHour] = [hourOf(new Date(instant)), hourOf(now)];
  return ago(hour < thisHour ? hour : thisHour, thisHour, 'hour'); // never ahead, by whatever clock
}

/** Whether it is of the hour that has begun. */
export function isThisHour(instant: string, now: Date): boolean {
  return hourOf(new Date(instant)) >= hourOf(now);
}

/** Whether it had happened by a time; of what is told to the hour, whether its hour was over. */
export function hadHappened(instant: string, by: string): boolean {
  const length = isExact.value ? 0 : HOUR_MS;
  return new Date(instant).getTime() + length <= new Date(by).getTime();
}

/** The hour that had begun, in UTC. */
export function hourOf(time: Date): Date {
  return new Date(Math.floor(time.getTime() / HOUR_MS) * HOUR_MS);
}
