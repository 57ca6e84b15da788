import { expect, test } from 'vitest';
import { paceOf } from './pace';
import type { DeliveryView } from './webhook';

const now = Date.parse('2025-03-07T15:30:00Z');
const delivery = (state: string, nextAttemptAt?: string) => ({ state, nextAttemptAt }) as DeliveryView;

test.each([
  [[], null],
  [[delivery('DELIVERED'), delivery('FAILED')], null],
  [[delivery('WAITING')], 4_000],
  [[delivery('WAITING', '2025-03-07T15:30:20Z'), delivery('WAITING', '2025-03-08T15:30:00Z')], 4_000],
  [[delivery('WAITING', '2025-03-08T15:30:00Z')], 30_000],
])('%j: every %s ms', (deliveries, expected) => expect(paceOf(deliveries, now)).toBe(expected));
