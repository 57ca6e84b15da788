import { geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { GeometryCollection, MultiPolygon, Polygon } from 'geojson';
import type { Area, Board } from '../live/area';
import type { Boundaries } from './boundaries';
import { outlineOf, outlines } from './outlines';

export const WIDTH = 640;
export const HEIGHT = 560;
const MARGIN = 18;
/** Not closer to a few areas than so many times the governorate around them. */
const CLOSEST = 6;
/** More circles than these are neither told apart nor quick; the first rows of the list are drawn. */
export const MOST_PLACES = 400;

/** Where and how large an area is drawn. */
export interface Place {
  pcode: string;
  x: number;
  y: number;
  /** The boundary or outline as a path; null for a circle. */
  path: string | null;
  radius: number;
}

export interface Ground {
  path: string;
  pcode: string | null;
}

export interface Picture {
  places: ReadonlyMap<string, Place>;
  ground: Ground[];
}

type Scope = Pick<Board, 'scope' | 'around'>;

type Shape = Polygon | MultiPolygon;

/** Areas by their boundary, governorates without one by their outline, all others as circles at their centroid; who has nothing is not in it. */
export function pictureOf(scope: Scope, areas: Area[], boundaries: Boundaries = new Map()): Picture {
  const shapeOf = (pcode: string): Shape | undefined => (boundaries.get(pcode) ?? outlineOf(pcode)?.shape)?.geometry;
  const ground = groundOf(boundaries);
  const projection = fitted(scope, areas, shapeOf, ground);
  const path = geoPath(projection);
  const radius = radiusBy(areas);
  const places = new Map<string, Place>();
  for (const area of areas) {
    const { pcode } = area;
    const shape = shapeOf(pcode);
    const [x, y] = shape ? path.centroid(shape) : [];
    if (shape && Number.isFinite(x) && Number.isFinite(y)) {
      places.set(pcode, { pcode, x: x!, y: y!, path: path(shape), radius: 0 });
      continue;
    }
    const point = pointOf(area, projection);
    if (point) {
      places.set(pcode, { pcode, x: point[0], y: point[1], path: null, radius: radius(area) });
    }
  }
  return { places, ground: ground.map(({ pcode, shape }) => ({ pcode, path: path(shape) ?? '' })) };
}

interface Land {
  pcode: string | null;
  shape: Shape;
}

/** The governorates; land that is none only while none has a boundary, since outlines of two sources do not meet. */
function groundOf(boundaries: Boundaries): Land[] {
  const known = [...boundaries.values()]
    .filter((one) => one.properties.adminLevel === 1)
    .map(({ properties, geometry }) => ({ pcode: properties.pcode, shape: geometry }));
  const others = outlines.filter(({ pcode }) => (pcode === null ? known.length === 0 : !boundaries.has(pcode)));
  return [...known, ...others.map(({ pcode, shape }) => ({ pcode, shape: shape.geometry }))];
}

/** The first of the list that have a place: shapes, then circles, the largest beneath, so that none is hidden. */
export function drawn({ places }: Picture, listed: Area[]): Place[] {
  const found: Place[] = [];
  for (const { pcode } of listed) {
    const place = places.get(pcode);
    if (place && found.push(place) === MOST_PLACES) {
      break;
    }
  }
  return found.sort((one, other) => Number(one.path === null) - Number(other.path === null) || other.radius - one.radius);
}

/** Whether the areas are the same and where they were, whatever has become of them. */
export function standStill(before: Area[], after: Area[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ pcode, centroid }, index) => {
      const now = after[index]!;
      return now.pcode === pcode && now.centroid?.lat === centroid?.lat && now.centroid?.lon === centroid?.lon;
    })
  );
}

function pointOf(area: Area, projection: GeoProjection): [number, number] | null {
  const { lat, lon } = area.centroid ?? {};
  return lat === undefined || lon === undefined ? null : projection([lon, lat]);
}

const FRAME: [[number, number], [number, number]] = [
  [MARGIN, MARGIN],
  [WIDTH - MARGIN, HEIGHT - MARGIN],
];

/** On the area in which is looked, where its shape is known; else on the areas; else on the country. */
function fitted({ scope, around }: Scope, areas: Area[], shapeOf: (pcode: string) => Shape | undefined, ground: Land[]): GeoProjection {
  const whole = shapeOf(scope.pcode);
  if (whole) {
    return geoMercator().fitExtent(FRAME, whole);
  }
  const shapes = areas.flatMap(({ pcode }) => shapeOf(pcode) ?? []);
  const points = [scope, ...areas].flatMap(({ centroid }) =>
    centroid?.lat !== undefined && centroid.lon !== undefined ? [[centroid.lon, centroid.lat]] : [],
  );
  if (scope.adminLevel < 1 || shapes.length + points.length === 0) {
    return geoMercator().fitExtent(FRAME, together(ground.map(({ shape }) => shape)));
  }
  if (shapes.length > 0) {
    return geoMercator().fitExtent(FRAME, together([...shapes, { type: 'MultiPoint', coordinates: points }]));
  }
  const projection = geoMercator().fitExtent(wide(FRAME), { type: 'MultiPoint', coordinates: points });
  const home = around.map((area) => shapeOf(area.pcode)).find(Boolean);
  const least = home ? geoMercator().fitExtent(FRAME, home).scale() : projection.scale();
  const closest = least * CLOSEST;
  return points.length > 1 && projection.scale() <= closest ? projection : closeTo(middle(points), closest);
}

function together(geometries: GeometryCollection['geometries']): GeometryCollection {
  return { type: 'GeometryCollection', geometries };
}

function wide([[left, top], [right, bottom]]: typeof FRAME): typeof FRAME {
  const more = 60;
  return [
    [left + more, top + more],
    [right - more, bottom - more],
  ];
}

function closeTo(point: number[], scale: number): GeoProjection {
  return geoMercator()
    .center([point[0]!, point[1]!])
    .scale(scale)
    .translate([WIDTH / 2, HEIGHT / 2]);
}

function middle(points: number[][]): number[] {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length;
  return [mean(0), mean(1)];
}

/** The surface of a circle tells the people; nobody counted is the smallest. */
function radiusBy(areas: Area[]): (area: Area) => number {
  const most = areas.reduce((so, area) => Math.max(so, area.population ?? 0), 1);
  const largest = areas.length > 150 ? 15 : areas.length > 40 ? 20 : 30;
  const smallest = areas.length > 150 ? 3.5 : 6;
  return (area) => Math.max(smallest, largest * Math.sqrt((area.population ?? 0) / most));
}
