import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';

const HALF_THE_GLOBE = 2 * Math.PI;

/**
 * As d3 wants it: outer rings clockwise, holes the other way, which is the opposite of RFC 7946. On a sphere a ring that runs
 * the wrong way round holds all the rest of the globe, whatever way that is in the file.
 */
export function wound<T extends Polygon | MultiPolygon>(geometry: T): T {
  const coordinates =
    geometry.type === 'Polygon' ? rings(geometry.coordinates) : geometry.coordinates.map((polygon) => rings(polygon));
  return { ...geometry, coordinates };
}

function rings(polygon: Position[][]): Position[][] {
  return polygon.map((ring, index) => {
    const isOuter = index === 0;
    const holdsLittle = geoArea({ type: 'Polygon', coordinates: [ring] }) < HALF_THE_GLOBE;
    return isOuter === holdsLittle ? ring : [...ring].reverse();
  });
}
