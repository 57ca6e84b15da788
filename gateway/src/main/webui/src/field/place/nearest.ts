import type { Place } from './place';

export interface Point {
  lat: number;
  lon: number;
}

export interface Near {
  place: Place;
  kilometres: number;
}

const EARTH = 6_371;
/** Further than this from the middle of every area the phone is not in one of them. */
const TOO_FAR = 60;

/** By the distance to their middles, of the finest that are known: the area around the point is usually the first, not always. */
export function nearest(point: Point, places: Place[], most = 4): Near[] {
  const parents = new Set(places.map((place) => place.parent));
  return places
    .filter((place) => !parents.has(place.pcode))
    .flatMap((place) => (place.lat === undefined || place.lon === undefined ? [] : [{ place, lat: place.lat, lon: place.lon }]))
    .map(({ place, lat, lon }) => ({ place, kilometres: distance(point, { lat, lon }) }))
    .filter((near) => near.kilometres <= TOO_FAR)
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, most);
}

/** Along a great circle, in kilometres. */
export function distance(from: Point, to: Point): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const h = half(from.lat, to.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lon, to.lon);
  return 2 * EARTH * Math.asin(Math.sqrt(h));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
