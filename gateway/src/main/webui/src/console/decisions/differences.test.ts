import { expect, it } from 'vitest';
import type { OutageView } from '../area/types';
import { backTo } from './DecideForm';
import { differences } from './differences';

const seen = { id: '1', state: 'REPORTED', level: 'NONE', version: 3, updatedAt: '2025-03-07T10:00:00Z', contested: false } as OutageView;

it('names what matters for a decision, and not what changes with every version', () => {
  const now = { ...seen, version: 4, updatedAt: '2025-03-07T11:00:00Z', state: 'CONFIRMED', note: 'Crew on the way' } as OutageView;

  expect(differences(seen, now)).toEqual([
    { field: 'state', before: 'REPORTED', after: 'CONFIRMED' },
    { field: 'note', before: undefined, after: 'Crew on the way' },
  ]);
  expect(differences(seen, { ...seen, version: 9 })).toEqual([]);
});

it('can be back in part to nothing worse than it was', () => {
  expect(backTo({ ...seen, level: 'SEVERE' })).toEqual(['NORMAL', 'REDUCED', 'SEVERE']);
  expect(backTo({ ...seen, level: 'UNKNOWN' })).toEqual(['NORMAL', 'REDUCED', 'SEVERE', 'NONE']);
});
