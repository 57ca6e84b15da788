import type { Area, Board, Level, ServiceStatus } from './area';

/** Made-up areas for tests, as coordinators are told of them. */
export function status(level: Level, more: Partial<ServiceStatus> = {}): ServiceStatus {
  const known = level !== 'UNKNOWN';
  return {
    level,
    basis: known ? 'OBSERVED' : 'NO_DATA',
    confidence: known ? 0.7 : null,
    confidenceBand: known ? 'HIGH' : null,
    contested: false,
    verification: known ? 'CORROBORATED' : null,
    freshness: known ? 'CURRENT' : 'UNKNOWN',
    rollUp: {
      shares: { NORMAL: 0, REDUCED: 0, SEVERE: 0, NONE: 0, UNKNOWN: 0, [level]: 1 },
      people: peopleOf({ NORMAL: 0, REDUCED: 0, SEVERE: 0, NONE: 0, UNKNOWN: 0, [level]: 1000 }),
      coverage: known ? 1 : 0,
    },
    ...more,
  };
}

/** Known to the last one. */
export function peopleOf(counts: Record<string, number>): Record<string, { low: number; best: number; high: number }> {
  return Object.fromEntries(Object.entries(counts).map(([level, count]) => [level, { low: count, best: count, high: count }]));
}

/** What the public is told of a service where few have reported. */
export function levelOnly(level: Level, more: Partial<ServiceStatus> = {}): ServiceStatus {
  return status(level, { confidence: null, since: null, observedAt: null, own: null, rollUp: null, ...more });
}

export function area(pcode: string, services: Record<string, ServiceStatus>, more: Partial<Area> = {}): Area {
  return {
    pcode,
    adminLevel: 2,
    parent: 'SY06',
    names: { en: pcode, ar: pcode },
    population: 1000,
    headline: Object.values(services)[0]?.level ?? 'UNKNOWN',
    headlineIsMinimum: false,
    services,
    ...more,
  };
}

export function boardOf(areas: Area[], scope = area('SY06', { ELECTRICITY: status('NORMAL') }, { adminLevel: 1 })): Board {
  return {
    scope,
    around: [],
    areas: new Map(areas.map((one) => [one.pcode, one])),
    level: areas[0]?.adminLevel ?? scope.adminLevel + 1,
    levels: [...new Set(areas.map((one) => one.adminLevel))],
    undivided: [],
    generatedAt: '2025-03-07T15:30:00Z',
    readAt: Date.parse('2025-03-07T15:30:00Z'),
    newestObservationAt: null,
    upstreams: { regions: { state: 'FRESH', age: 'PT1S' }, outages: { state: 'FRESH', age: 'PT1S' } },
  };
}
