import { isStale } from '../level/level';
import type { Area, Level, ServiceStatus } from '../live/area';
import { plain } from './plain';

/** What an area is searched and narrowed by, made once and not with every letter that is typed. */
export interface Facets {
  /** P-code and names, as `plain` makes them. */
  text: string;
  contested: boolean;
  stale: boolean;
  unknown: boolean;
  /** Services that somebody in it is known to be without, though most may have them; a risk that is inferred is not known. */
  without: ReadonlySet<string>;
}

const made = new WeakMap<Area, Facets>();

export function facetsOf(area: Area): Facets {
  let facets = made.get(area);
  if (!facets) {
    facets = make(area);
    made.set(area, facets);
  }
  return facets;
}

const NOTHING: ReadonlySet<string> = new Set();

function make(area: Area): Facets {
  const facets = { text: textOf(area), contested: false, stale: false, unknown: false };
  let without: Set<string> | undefined;
  for (const [service, status] of Object.entries(area.services)) {
    facets.contested ||= status.contested === true;
    facets.stale ||= isStale(status);
    facets.unknown ||= status.level === 'UNKNOWN' || status.basis === 'INFERRED'; // of a risk nobody has reported anything
    if ((status.level === 'NONE' && status.basis !== 'INFERRED') || someAt(status, 'NONE')) {
      without = (without ?? new Set()).add(service);
    }
  }
  return { ...facets, without: without ?? NOTHING };
}

function someAt({ rollUp, inPart }: ServiceStatus, level: Level): boolean {
  return (rollUp?.shares[level] ?? 0) > 0 || (rollUp?.lastKnown?.shares?.[level] ?? 0) > 0 || inPart?.level === level;
}

/** By P-code, since an area that is read anew has the same names in another object. */
const texts = new Map<string, { raw: string; text: string }>();

function textOf({ pcode, names }: Area): string {
  const raw = [pcode, ...Object.values(names ?? {})].join('\n');
  const before = texts.get(pcode);
  if (before?.raw === raw) {
    return before.text;
  }
  const text = plain(raw);
  texts.set(pcode, { raw, text });
  return text;
}

const SLICE_MS = 5;

/** Makes those that are missing while nothing else is to be done, so that the first letter need not wait; may be stopped. */
export function prepare(areas: Iterable<Area>): () => void {
  const rest = areas[Symbol.iterator]();
  let next = idle(go);

  function go(): void {
    const until = performance.now() + SLICE_MS;
    for (let one = rest.next(); !one.done; one = rest.next()) {
      facetsOf(one.value);
      if (performance.now() > until) {
        next = idle(go);
        return;
      }
    }
  }

  return () => next();
}

function idle(what: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(what);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(what); // Safari
  return () => clearTimeout(timer);
}
