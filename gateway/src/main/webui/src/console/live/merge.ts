import type { Area, AreaInShort, Board, Change, InShort, RollUp, ServiceStatus } from './area';

/**
 * The area as it is now. How many people are at which level is not in an event, and stays as it was until it is read; where an
 * event tells no coverage, there is no such number any more. What was measured, and where a level was assigned from, are facts
 * of that level, and go with it.
 */
function told(area: Area, short: AreaInShort): Area {
  const services: Record<string, ServiceStatus> = { ...area.services };
  for (const [name, now] of Object.entries(short.services)) {
    const before = services[name];
    if (!before) {
      continue;
    }
    const same = before.level === now.level && before.basis === now.basis;
    services[name] = {
      ...before,
      measure: same ? before.measure : null,
      assignedFrom: same ? before.assignedFrom : null,
      level: now.level,
      basis: now.basis,
      atLeast: now.atLeast ?? false,
      confidence: now.confidence ?? null,
      confidenceBand: now.confidenceBand ?? null,
      contested: now.contested,
      contestedLevels: now.contested ? before.contestedLevels : [],
      verification: now.verification ?? null,
      freshness: now.freshness ?? null,
      since: now.since ?? null,
      outageId: now.outageId ?? null,
      noDataReason: now.noDataReason ?? null,
      rollUp: rollUpNow(before.rollUp, now),
    };
  }
  return {
    ...area,
    headline: short.headline,
    headlineIsMinimum: short.headlineIsMinimum,
    compound: short.compound,
    exercise: short.exercise,
    newestObservationAt: short.newestObservationAt ?? area.newestObservationAt,
    services,
  };
}

function rollUpNow(before: RollUp | null, { phase, coverage, lastKnown }: InShort): RollUp | null {
  return before && coverage !== undefined
    ? { ...before, phase, coverage, quality: before.phase === phase ? before.quality : null, lastKnown: lastKnown === undefined ? null : { ...before.lastKnown, share: lastKnown } }
    : null;
}

/** What a change does to what is shown. */
export interface Merged {
  board: Board;
  /** P-codes of the rows that changed. */
  rows: string[];
  /** Whether it tells of an area that belongs here and is not known. */
  incomplete: boolean;
}

/**
 * Times are not compared, because what is read and what is heard may come from gateways with different clocks: events are told
 * again in their order, so the last one about an area is the newest.
 */
export function merge(board: Board, change: Change): Merged {
  const { level } = board;
  const areas = new Map(board.areas);
  const rows: string[] = [];
  let scope = board.scope;
  let incomplete = false;
  for (const short of change.areas) {
    const area = areas.get(short.pcode);
    if (area) {
      areas.set(short.pcode, told(area, short));
      rows.push(short.pcode);
    } else if (short.pcode === scope.pcode) {
      scope = told(scope, short);
    } else if (short.adminLevel === level) {
      incomplete = true;
    }
  }
  return { board: { ...board, scope, areas, generatedAt: change.generatedAt }, rows, incomplete };
}

/** Puts areas that were read in full in the place of those shown. */
export function replace(board: Board, read: Area[]): Board {
  const areas = new Map(board.areas);
  let scope = board.scope;
  for (const area of read) {
    if (areas.has(area.pcode)) {
      areas.set(area.pcode, area);
    }
    if (area.pcode === scope.pcode) {
      scope = area;
    }
  }
  return { ...board, scope, areas };
}
