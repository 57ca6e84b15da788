import { READERS, type ReaderName } from '../precision/fixtures';
import { area, levelOnly, status } from '../live/fixtures';
import type { ServiceStatus } from '../live/area';

/** A district, its outage and its evidence, as each kind of reader is told of them. */
const OUTAGE = '0195-outage';
const HOUR = '2025-03-07T14:00:00Z';
const MINUTE = '2025-03-07T14:37:12Z';

function isCoordinator(reader: ReaderName): boolean {
  return READERS[reader]?.roles?.includes('coordinator') ?? false;
}

/** @param few whether so few have reported that the public is told the level only */
export function areaFor(reader: ReaderName, few = false) {
  const service = few && READERS[reader] === null ? levelOnly('NONE', { basis: 'ASSIGNED' }) : statusFor(reader);
  const inside = area('SY060200', { WATER: service }, { adminLevel: 3, names: { en: 'Jablah town' } });
  return {
    generatedAt: '2025-03-07T15:30:41Z',
    newestObservationAt: service.observedAt,
    upstreams: { regions: { state: 'FRESH', age: 'PT1S' }, outages: { state: 'FRESH', age: 'PT1S' } },
    area: area('SY0602', { WATER: service }, { names: { en: 'Jablah' }, population: 196_171 }),
    ancestors: [],
    children: [inside],
  };
}

function exactly(people: number) {
  return { low: people, best: people, high: people };
}

function statusFor(reader: ReaderName): ServiceStatus {
  const exact = isCoordinator(reader);
  const isPublic = READERS[reader] === null;
  const people = exact || !isPublic ? { NONE: exactly(101_309), NORMAL: exactly(94_862) } : { NONE: exactly(98_000), NORMAL: exactly(98_000) };
  return status('NONE', {
    basis: 'ROLLED_UP',
    confidence: exact ? 0.41 : null,
    confidenceBand: 'FAIR',
    since: exact ? MINUTE : HOUR,
    observedAt: exact ? MINUTE : HOUR,
    outageId: isPublic ? null : OUTAGE,
    affectedPeople: exact ? { min: 1371, best: 1500, max: 1777 } : null,
    rollUp: { shares: isPublic ? { NONE: 0.5, NORMAL: 0.5 } : { NONE: 0.5164, NORMAL: 0.4836 }, people, coverage: 1 },
  });
}

export function explainedFor(reader: ReaderName) {
  const exact = isCoordinator(reader);
  const small = { report: '8f00-handle', pseudonym: 'qx3f', level: 'NONE', observedAt: HOUR };
  const whole = { ...small, report: '0195-report', lineage: 'hotline-7', observedAt: MINUTE, scope: 'PART', reliability: 'C', credibility: 3, weight: 0.3 };
  return {
    region: 'SY0602',
    service: 'WATER',
    level: 'NONE',
    evidence: [exact ? whole : small],
    steps: [{ report: exact ? whole.report : small.report, observedAt: exact ? MINUTE : HOUR, after: 'NONE', rule: 'FIRST' }],
    setAside: [{ report: '8f01-handle', because: 'EXPIRED' }],
  };
}

export function outageFor(reader: ReaderName) {
  const exact = isCoordinator(reader);
  return {
    id: OUTAGE,
    region: 'SY0602',
    service: 'WATER',
    state: 'REPORTED',
    level: 'NONE',
    worstLevel: 'NONE',
    reportedStart: exact ? MINUTE : HOUR,
    openedAt: exact ? MINUTE : HOUR,
    ...(exact ? { affectedPeople: { min: 1371, best: 1500, max: 1777 } } : {}),
    version: 1,
  };
}
