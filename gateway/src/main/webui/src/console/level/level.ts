import type { Area, Level, ServiceStatus } from '../live/area';

/** From best to worst; UNKNOWN is not on that scale. */
export const KNOWN_LEVELS = ['NORMAL', 'REDUCED', 'SEVERE', 'NONE'] as const satisfies readonly Level[];
export const LEVELS: readonly Level[] = [...KNOWN_LEVELS, 'UNKNOWN'];

/** -1 for UNKNOWN. */
export function severity(level: Level): number {
  return (KNOWN_LEVELS as readonly Level[]).indexOf(level);
}

export type Certainty = 'HIGH' | 'MEDIUM' | 'LOW' | 'UNKNOWN';

const GOOD_CONFIDENCE = 0.6;
const POOR_CONFIDENCE = 0.3;
const GOOD_COVERAGE = 0.8;
const POOR_COVERAGE = 0.5;

/** How far a level can be relied on, in words and not in numbers that look exact. */
export function certaintyOf(status: ServiceStatus): Certainty {
  if (status.level === 'UNKNOWN') {
    return 'UNKNOWN';
  }
  const confidence = status.confidence ?? 0;
  // what was observed of an area as a whole rests on its own reports, not on those about the areas in it
  const coverage = status.basis === 'ROLLED_UP' ? status.rollUp.coverage : 1;
  if (status.contested || status.basis === 'INFERRED' || confidence < POOR_CONFIDENCE || coverage < POOR_COVERAGE) {
    return 'LOW';
  }
  const good = confidence >= GOOD_CONFIDENCE && coverage >= GOOD_COVERAGE && status.freshness !== 'STALE';
  return good ? 'HIGH' : 'MEDIUM';
}

/** A service, or `HEADLINE` for the worst of them. */
export type Aspect = string;
export const HEADLINE: Aspect = 'HEADLINE';

export function levelOf(area: Area, aspect: Aspect): Level {
  return aspect === HEADLINE ? area.headline : (area.services[aspect]?.level ?? 'UNKNOWN');
}

const ORDER: Certainty[] = ['HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'];

/** That of the headline is the best of the services that are at it, but what may be worse is never certain. */
export function certaintyOfArea(area: Area, aspect: Aspect): Certainty {
  if (aspect !== HEADLINE) {
    const status = area.services[aspect];
    return status ? certaintyOf(status) : 'UNKNOWN';
  }
  const found = Object.values(area.services)
    .filter((status) => status.level === area.headline)
    .map((status) => ORDER.indexOf(certaintyOf(status)));
  const best = found.length > 0 ? ORDER[Math.min(...found)]! : 'UNKNOWN';
  return best === 'HIGH' && area.headlineIsMinimum ? 'MEDIUM' : best;
}
