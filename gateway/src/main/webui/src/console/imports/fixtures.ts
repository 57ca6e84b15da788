import type { ImportView } from './import';

/** A made-up import for tests. */
export function importOf(more: Partial<ImportView> = {}): ImportView {
  return {
    id: '0197',
    kind: 'REGIONS',
    name: 'admin.csv',
    state: 'RUNNING',
    dryRun: false,
    bytes: 12,
    createdAt: '2025-03-07T15:30:00Z',
    startedAt: null,
    finishedAt: null,
    rows: { total: null, done: 0, created: 0, updated: 0, unchanged: 0, refused: 0 },
    failure: null,
    ...more,
  };
}
