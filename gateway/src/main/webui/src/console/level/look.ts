import type { components } from '../../api/schema';
import type { Area, Level } from '../live/area';
import { HEADLINE, severity, type Aspect } from './level';

/** What a level rests on, where that is not what was reported of the area or counted in it: each is drawn and said as what it is. */
export type Look = 'ESTIMATED' | 'ASSIGNED' | 'INFERRED' | 'LAST_KNOWN' | 'IN_PART';

/** As much of a status as says it. */
export type Told = Pick<components['schemas']['ServiceStatus'], 'level' | 'basis' | 'inPart'>;

/** What is drawn of a service: the level, or where none stands the worst of what is known of parts. */
export interface Drawn {
  level: Level;
  /** Null where it was reported or counted. */
  look: Look | null;
}

export function drawnOf({ level = 'UNKNOWN', basis, inPart }: Told): Drawn {
  if (level === 'UNKNOWN') {
    return inPart?.level ? { level: inPart.level, look: 'IN_PART' } : { level, look: null };
  }
  return { level, look: basis === 'OBSERVED' || basis === 'ROLLED_UP' || basis === 'NO_DATA' ? null : (basis ?? null) };
}

/** The worst that is said of parts, where it is worse than the level of the whole. */
export function worsePart({ level = 'UNKNOWN', inPart }: Told): Level | null {
  const part = inPart?.level;
  return part && level !== 'UNKNOWN' && severity(part) > severity(level) ? part : null;
}

/** Of the headline: as of the service at it that is known best. */
export function drawnOfArea(area: Area, aspect: Aspect): Drawn {
  if (aspect !== HEADLINE) {
    const status = area.services[aspect];
    return status ? drawnOf(status) : { level: 'UNKNOWN', look: null };
  }
  const all = Object.values(area.services).map(drawnOf);
  if (area.headline === 'UNKNOWN') {
    const parts = all.filter((one) => one.look === 'IN_PART').sort((one, other) => severity(other.level) - severity(one.level));
    return parts[0] ?? { level: 'UNKNOWN', look: null };
  }
  const at = all.filter((one) => one.level === area.headline && one.look !== 'IN_PART');
  return at.find((one) => one.look === null) ?? at[0] ?? { level: area.headline, look: null };
}
