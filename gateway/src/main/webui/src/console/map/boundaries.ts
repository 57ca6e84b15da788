import { signal } from '@preact/signals';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { api } from '../../api/client';
import { me } from '../../api/me';
import { COUNTRY } from '../app/route';
import { answer, Failed } from '../area/loaded';
import type { Board } from '../live/area';
import { wound } from './wound';

export type Boundary = Feature<Polygon | MultiPolygon, { pcode: string; adminLevel: number }>;
export type Boundaries = ReadonlyMap<string, Boundary>;

/** Those that have been read, by P-code. */
export const boundaries = signal<Boundaries>(new Map());

/** Levels within an area that were asked for; what was read stays until the page is left. */
const asked = new Set<string>();

const GROUND = 1;

/** Reads the boundaries of the areas that are shown and of those around them, unless they are there; nobody else than readers gets any. */
export function needBoundaries(shown: Board): void {
  if (!me.value) {
    return;
  }
  const level = shown.level;
  const within = [shown.scope, ...shown.around].map((area) => area.pcode);
  if (!within.some((pcode) => asked.has(keyOf(level, pcode)))) {
    void read(level, shown.scope.pcode);
  }
  if (!asked.has(keyOf(GROUND, COUNTRY))) {
    void read(GROUND, COUNTRY);
  }
}

/** Without them the map draws circles; what could not be read is asked for when something is shown anew. */
async function read(adminLevel: number, parent: string): Promise<void> {
  const key = keyOf(adminLevel, parent);
  asked.add(key);
  try {
    const query = { adminLevel, parent };
    const { features } = await answer<FeatureCollection>(api.GET('/api/v1/boundaries', { params: { query } }));
    const found = (features ?? []).filter(isBoundary);
    if (found.length > 0) {
      const all = new Map(boundaries.peek());
      found.forEach((one) => all.set(one.properties.pcode, { ...one, geometry: wound(one.geometry) }));
      boundaries.value = all;
    }
  } catch (failure) {
    if (!(failure instanceof Failed)) {
      throw failure;
    }
    if (failure.problem.status === 0 || failure.problem.status >= 500) {
      setTimeout(() => asked.delete(key), AGAIN_MS);
    }
  }
}

const AGAIN_MS = 30_000;

function keyOf(adminLevel: number, parent: string): string {
  return `${adminLevel} ${parent}`;
}

function isBoundary(feature: Feature): feature is Boundary {
  const type = feature.geometry?.type;
  return (type === 'Polygon' || type === 'MultiPolygon') && typeof feature.properties?.pcode === 'string';
}
