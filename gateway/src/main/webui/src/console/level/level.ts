import type { Area, ConfidenceBand, Level, ServiceStatus } from '../live/area';

/** From best to worst; UNKNOWN is not on that scale. */
export const KNOWN_LEVELS = ['NORMAL', 'REDUCED', 'SEVERE', 'NONE'] as const satisfies readonly Level[];
export const LEVELS: readonly Level[] = [...KNOWN_LEVELS, 'UNKNOWN'];

/** -1 for UNKNOWN. */
export function severity(level: Level): number {
  return (KNOWN_LEVELS as readonly Level[]).indexOf(level);
}

export type Certainty = 'HIGH' | 'MEDIUM' | 'LOW' | 'UNKNOWN';

const GOOD_COVERAGE = 0.8;
const POOR_COVERAGE = 0.5;

/** How far a level can be relied on, in words and not in numbers that look exact. */
export function certaintyOf(status: ServiceStatus): Certainty {
  if (status.level === 'UNKNOWN') {
    return 'UNKNOWN';
  }
  const band = bandOf(status);
  // what was observed of an area as a whole rests on its own reports, not on those about the areas in it
  const coverage = status.basis === 'ROLLED_UP' ? (status.rollUp?.coverage ?? 0) : 1;
  if (status.contested || status.basis === 'INFERRED' || status.basis === 'LAST_KNOWN' || band === null || band === 'LOW' || coverage < POOR_COVERAGE) {
    return 'LOW';
  }
  return band === 'HIGH' && coverage >= GOOD_COVERAGE && !isStale(status) && isCorroborated(status) ? 'HIGH' : 'MEDIUM';
}

/** One source is not certain, however good it is; of a roll-up nearly everybody has to live where there are two, or a decision. */
function isCorroborated({ basis, verification, rollUp }: ServiceStatus): boolean {
  return basis === 'ROLLED_UP'
    ? (rollUp?.quality?.corroborated ?? 0) >= GOOD_COVERAGE
    : verification === 'CORROBORATED' || verification === 'VERIFIED';
}

/** A roll-up has no freshness of its own: it is stale where the news of a fifth of the people is. */
const FLAGGED_SHARE = 0.2;

export function isStale({ freshness, rollUp }: { freshness?: string | null; rollUp?: { quality?: { stale?: number } | null } | null }): boolean {
  return freshness === 'STALE' || (rollUp?.quality?.stale ?? 0) >= FLAGGED_SHARE;
}

const GOOD_CONFIDENCE = 0.6;
const POOR_CONFIDENCE = 0.3;

/** The one that is told to everybody; by the number only where a gateway of before tells no band. Null where nothing is known. */
export function bandOf({ confidence, confidenceBand }: Pick<ServiceStatus, 'confidence' | 'confidenceBand'>): ConfidenceBand | null {
  if (confidenceBand || confidence == null) {
    return confidenceBand ?? null;
  }
  return confidence >= GOOD_CONFIDENCE ? 'HIGH' : confidence >= POOR_CONFIDENCE ? 'FAIR' : 'LOW';
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
