import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { wound } from './wound';

/** Counterclockwise, as RFC 7946 has outer rings. */
const outer: Position[] = [[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]];
const hole: Position[] = [[36.2, 35.2], [36.2, 35.8], [36.8, 35.8], [36.8, 35.2], [36.2, 35.2]];
const far: Position[] = outer.map(([lon, lat]) => [lon! + 4, lat!]);
const reversed = (ring: Position[]) => [...ring].reverse();
const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });

const AREA = geoArea(polygon(reversed(outer)));
const HOLE = geoArea(polygon(hole));

test('a ring as RFC 7946 has it would hold the rest of the globe, and does not any more', () => {
  expect(geoArea(polygon(outer))).toBeGreaterThan(12);
  expect(geoArea(wound(polygon(outer)))).toBeCloseTo(AREA, 9);
});

test.each([
  ['RFC 7946', outer, hole],
  ['d3', reversed(outer), reversed(hole)],
  ['both alike', outer, reversed(hole)],
])('a hole is a hole: %s', (_, ring, inner) => {
  expect(geoArea(wound(polygon(ring, inner)))).toBeCloseTo(AREA - HOLE, 9);
});

test('each part of an area that lies apart is wound for itself', () => {
  const both: MultiPolygon = { type: 'MultiPolygon', coordinates: [[outer, hole], [reversed(far)]] };

  expect(geoArea(wound(both))).toBeCloseTo(2 * AREA - HOLE, 9);
});
