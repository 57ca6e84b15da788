import type { Place } from './places';

/** Width of a letter by its height. */
const LETTER = 0.6;
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
  height: number,
): Label[] {
  if (places.length > MOST) {
    return [];
  }
  const written: (Label & { half: number })[] = [];
  for (const place of [...places].sort((one, other) => weightOf(other.pcode) - weightOf(one.pcode))) {
    const text = nameOf(place.pcode);
    const half = (text.length * LETTER * height) / 2;
    const y = place.y + (place.path ? height / 3 : place.radius + height);
    const isFree = written.every(
      (one) => Math.abs(one.x - place.x) > one.half + half + GAP || Math.abs(one.y - y) > height + GAP,
    );
    if (isFree) {
      written.push({ pcode: place.pcode, text, x: place.x, y, half });
    }
  }
  return written;
}
