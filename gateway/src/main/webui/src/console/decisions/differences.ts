import type { OutageView } from '../area/types';

/** What a person who decides about an outage goes by. */
const WEIGHTY = [
  'state',
  'level',
  'contested',
  'verification',
  'freshness',
  'restorationReported',
  'decisionDisputed',
  'lastDecision',
  'estimatedRestoration',
  'causeKind',
  'cause',
  'note',
  'affectedPeople',
] as const;

export type Weighty = (typeof WEIGHTY)[number];

export interface Difference {
  field: Weighty;
  before: OutageView[Weighty];
  after: OutageView[Weighty];
}

/** What has changed from the outage that was seen to the one that is now. */
export function differences(seen: OutageView, now: OutageView): Difference[] {
  return WEIGHTY.filter((field) => JSON.stringify(seen[field]) !== JSON.stringify(now[field])).map((field) => ({
    field,
    before: seen[field],
    after: now[field],
  }));
}
