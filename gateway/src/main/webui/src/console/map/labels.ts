import type { Place } from './places';

export const LETTER = 15;
const LETTER_WIDTH = LETTER * 0.6;
const GAP = 3;
/** More names than these hide the map. */
const MOST = 40;

export interface Label {
  pcode: string;
  text: string;
  x: number;
  y: number;
}

/** The names that can be written without one lying on another; the weightiest have the first choice. */
export function labels(
  places: Place[],
  weightOf: (pcode: string) => number,
  nameOf: (pcode: string) => string,
): Label[] {
  if (places.length > MOST) {
    return [];
  }
  const written: (Label & { half: number })[] = [];
  for (const place of [...places].sort((one, other) => weightOf(other.pcode) - weightOf(one.pcode))) {
    const text = nameOf(place.pcode);
    const half = (text.length * LETTER_WIDTH) / 2;
    const y = place.y + (place.path ? LETTER / 3 : place.radius + LETTER);
    const isFree = written.every(
      (one) => Math.abs(one.x - place.x) > one.half + half + GAP || Math.abs(one.y - y) > LETTER + GAP,
    );
    if (isFree) {
      written.push({ pcode: place.pcode, text, x: place.x, y, half });
    }
  }
  return written;
}
