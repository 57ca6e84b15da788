import type { DeliveryView } from './webhook';

const SOON_MS = 60_000;
const OFTEN_MS = 4_000;
const SELDOM_MS = 30_000;

/** How often deliveries are read anew, in milliseconds: seldom while the next attempt is far, never (null) when none is on its way. */
export function paceOf(deliveries: DeliveryView[], now = Date.now()): number | null {
  const waiting = deliveries.filter((one) => one.state === 'WAITING');
  if (waiting.length === 0) {
    return null;
  }
  const isSoon = waiting.some(({ nextAttemptAt }) => nextAttemptAt === undefined || Date.parse(nextAttemptAt) - now < SOON_MS);
  return isSoon ? OFTEN_MS : SELDOM_MS;
}
