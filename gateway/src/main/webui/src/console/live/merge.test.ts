import { expect, test } from 'vitest';
import type { AreaInShort, Change } from './area';
import { area, boardOf, levelOnly, status } from './fixtures';
import { merge, replace } from './merge';

const jablah = area('SY0602', { ELECTRICITY: status('NORMAL'), WATER: status('NORMAL') });
const qardaha = area('SY0604', { ELECTRICITY: status('NORMAL') });
const board = boardOf([jablah, qardaha]);

function short(pcode: string, more: Partial<AreaInShort> = {}): AreaInShort {
  return {
    pcode,
    adminLevel: 2,
    headline: 'NONE',
    headlineIsMinimum: true,
    compound: false,
    exercise: false,
    services: {
      ELECTRICITY: {
        level: 'NONE',
        basis: 'OBSERVED',
        contested: false,
        freshness: 'CURRENT',
        phase: 'NONE',
        coverage: 1,
      },
    },
    ...more,
  };
}

const change = (...areas: AreaInShort[]): Change => ({ generatedAt: '2025-03-07T15:31:00Z', areas });

test('a changed area takes its new level and keeps its names and its other service', () => {
  const { board: now, rows } = merge(board, change(short('SY0602')));

  const shown = now.areas.get('SY0602')!;
  expect(rows).toEqual(['SY0602']);
  expect(shown.headline).toBe('NONE');
  expect(shown.services.ELECTRICITY!.level).toBe('NONE');
  expect(shown.services.WATER).toBe(jablah.services.WATER);
  expect(shown.names).toBe(jablah.names);
});

test('what an event leaves out is null now', () => {
  const { board: now } = merge(board, change(short('SY0602')));

  expect(now.areas.get('SY0602')!.services.ELECTRICITY!.confidence).toBeNull();
});

test('an event takes the band that it tells, for coordinators beside the number', () => {
  const event = (more: object) => {
    const one = short('SY0602');
    return change({ ...one, services: { ELECTRICITY: { ...one.services.ELECTRICITY!, ...more } } });
  };
  const shown = (more: object) => merge(board, event(more)).board.areas.get('SY0602')!.services.ELECTRICITY!;

  expect(shown({ confidenceBand: 'FAIR' })).toMatchObject({ confidence: null, confidenceBand: 'FAIR' });
  expect(shown({ confidence: 0.4, confidenceBand: 'FAIR' })).toMatchObject({ confidence: 0.4, confidenceBand: 'FAIR' });
  expect(shown({})).toMatchObject({ confidence: null, confidenceBand: null });
});

test('where an event tells no coverage, the numbers of before are no longer shown', () => {
  const { phase: _, coverage: __, ...levelAlone } = short('SY0602').services.ELECTRICITY!;

  const { board: now } = merge(board, change(short('SY0602', { services: { ELECTRICITY: levelAlone } })));

  expect(now.areas.get('SY0602')!.services.ELECTRICITY).toMatchObject({ level: 'NONE', rollUp: null, since: null });
});

test('an area that told its level only has no numbers before they are read', () => {
  const few = boardOf([area('SY0602', { ELECTRICITY: levelOnly('NORMAL') })]);

  const { board: now } = merge(few, change(short('SY0602')));

  expect(now.areas.get('SY0602')!.services.ELECTRICITY).toMatchObject({ level: 'NONE', rollUp: null });
});

test('other areas stay the very same', () => {
  const { board: now } = merge(board, change(short('SY0602')));

  expect(now.areas.get('SY0604')).toBe(qardaha);
  expect(board.areas.get('SY0602')).toBe(jablah);
});

test('the area around is no row, and follows', () => {
  const { board: now, rows } = merge(board, change(short('SY06', { adminLevel: 1 })));

  expect(rows).toEqual([]);
  expect(now.scope.headline).toBe('NONE');
});

test('an unknown area of the level that is shown has to be read', () => {
  expect(merge(board, change(short('SY0699'))).incomplete).toBe(true);
});

test('areas of other levels are no concern of this list', () => {
  const { board: now, incomplete, rows } = merge(board, change(short('SY060200', { adminLevel: 3 })));

  expect(incomplete).toBe(false);
  expect(rows).toEqual([]);
  expect(now.areas.size).toBe(2);
});

test('of events that are told again the last one holds', () => {
  const back = short('SY0602', { headline: 'NORMAL' });

  const { board: now } = merge(merge(board, change(short('SY0602'))).board, change(back));

  expect(now.areas.get('SY0602')!.headline).toBe('NORMAL');
});

test('areas that were read in full take the places of those shown, and no more', () => {
  const read = area('SY0602', { ELECTRICITY: status('SEVERE') });

  const now = replace(board, [read, area('SY1000', {})]);

  expect(now.areas.get('SY0602')).toBe(read);
  expect(now.areas.has('SY1000')).toBe(false);
});

test('what was known last, and how it was measured, follow the level', () => {
  const measured = status('NORMAL', { measure: { value: 20, unit: 'HOURS_PER_DAY' }, assignedFrom: 'SY06' });
  const { coverage: _, ...rest } = short('SY0602').services.ELECTRICITY!;
  const told = (more: object) => {
    const event = change(short('SY0602', { services: { ELECTRICITY: { ...rest, freshness: undefined, coverage: 0.5, ...more } } }));
    return merge(boardOf([area('SY0602', { ELECTRICITY: measured })]), event).board.areas.get('SY0602')!.services.ELECTRICITY!;
  };

  expect(told({ atLeast: true, lastKnown: 0.25 })).toMatchObject({ atLeast: true, freshness: null, measure: null, assignedFrom: null });
  expect(told({ lastKnown: 0.25 }).rollUp!.lastKnown).toMatchObject({ share: 0.25 });
  expect(told({}).rollUp!.lastKnown).toBeNull();
});
