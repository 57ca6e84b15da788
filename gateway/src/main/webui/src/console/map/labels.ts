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

/** The names that can be written without one lying on another; the first places have the first choice. */
export function labels(places: Place[], nameOf: (place: Place) => string): Label[] {
  if (places.length > MOST) {
    return [];
  }
  const written: (Label & { half: number })[] = [];
  for (const place of places) {
    const text = nameOf(place);
    const half = (text.length * LETTER_WIDTH) / 2;
    const label = { pcode: place.area.pcode, text, x: place.x, y: place.y + (place.path ? 5 : place.radius + LETTER), half };
    const isFree = written.every(
      (one) => Math.abs(one.x - label.x) > one.half + half + GAP || Math.abs(one.y - label.y) > LETTER + GAP,
    );
    if (isFree) {
      written.push(label);
    }
  }
  return written;
}
