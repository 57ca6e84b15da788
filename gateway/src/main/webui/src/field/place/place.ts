/** A region as the phone keeps it, of levels 0 to 3 and those that the remit names. */
export interface Place {
  pcode: string;
  parent: string | undefined;
  adminLevel: number;
  names: Record<string, string>;
  lat: number | undefined;
  lon: number | undefined;
}

/** "Jablah, Lattakia": what lies around it, without the country. */
export function around(place: Place, all: Map<string, Place>): Place[] {
  const found: Place[] = [];
  for (let one = above(place, all); one && one.adminLevel > 0; one = above(one, all)) {
    found.push(one);
  }
  return found;
}

/** Those of a remit and all that lies in them, the widest first. */
export function within(remit: string[], all: Map<string, Place>): Place[] {
  const named = new Set(remit);
  const inside = (place: Place | undefined): boolean =>
    place !== undefined && (named.has(place.pcode) || inside(above(place, all)));
  return [...all.values()].filter(inside).sort((a, b) => a.adminLevel - b.adminLevel);
}

function above(place: Place, all: Map<string, Place>): Place | undefined {
  return place.parent === undefined ? undefined : all.get(place.parent);
}
