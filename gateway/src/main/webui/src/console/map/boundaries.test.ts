import type { Feature } from 'geojson';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { area, boardOf } from '../live/fixtures';

let asked: string[];
let answer: (url: URL) => Response | Promise<Response>;

vi.stubGlobal('fetch', async (request: Request) => {
  const url = new URL(request.url, 'http://localhost');
  asked.push(`${url.searchParams.get('adminLevel')} ${url.searchParams.get('parent')}`);
  return answer(url);
});

const feature = (pcode: string, adminLevel: number): Feature => ({
  type: 'Feature',
  properties: { pcode, adminLevel },
  geometry: { type: 'Polygon', coordinates: [[[36, 35], [37, 35], [37, 36], [36, 36], [36, 35]]] },
});
const collection = (...features: Feature[]) => Response.json({ type: 'FeatureCollection', features });

const country = area('SY', {}, { adminLevel: 0 });
const lattakia = area('SY06', {}, { adminLevel: 1 });
const districts = boardOf([area('SY0600', {})], lattakia);

/** As when the page is loaded anew. */
async function fresh() {
  vi.resetModules();
  const { me } = await import('../../api/me');
  me.value = { name: 'Rana', roles: ['viewer'], regions: [] };
  return { me, ...(await import('./boundaries')) };
}

beforeEach(() => {
  asked = [];
  answer = () => collection();
});

afterEach(() => vi.useRealTimers());

test('those of the areas that are shown and of the governorates around are read once', async () => {
  const { needBoundaries, boundaries } = await fresh();
  answer = (url) => (url.searchParams.get('adminLevel') === '2' ? collection(feature('SY0600', 2)) : collection(feature('SY06', 1)));
  needBoundaries(districts);
  needBoundaries(districts);
  await vi.waitFor(() => expect([...boundaries.value.keys()].sort()).toEqual(['SY06', 'SY0600']));
  needBoundaries(districts);

  expect(asked).toEqual(['2 SY06', '1 SY']);
});

test('what was read of the whole is not read again for a part', async () => {
  const { needBoundaries } = await fresh();
  needBoundaries(boardOf([area('SY0600', {}, { adminLevel: 2 })], country));
  needBoundaries({ ...districts, around: [country] });

  expect(asked).toEqual(['2 SY', '1 SY']);
});

test('nobody who is not signed in asks', async () => {
  const { me, needBoundaries } = await fresh();
  me.value = null;
  needBoundaries(districts);

  expect(asked).toEqual([]);
});

test('a failure that passes is asked about again after a while, a refusal is not', async () => {
  vi.useFakeTimers();
  const { needBoundaries, boundaries } = await fresh();
  answer = (url) => (url.searchParams.get('adminLevel') === '2' ? Promise.reject(new TypeError('no network')) : Response.json({}, { status: 403 }));
  needBoundaries(districts);
  await vi.advanceTimersByTimeAsync(31_000);
  needBoundaries(districts);

  expect(asked).toEqual(['2 SY06', '1 SY', '2 SY06']);
  expect(boundaries.value.size).toBe(0);
});

test('what is no area is left out', async () => {
  const { needBoundaries, boundaries } = await fresh();
  answer = () => collection(feature('SY0600', 2), { ...feature('SY0602', 2), geometry: { type: 'Point', coordinates: [36, 35] } }, { type: 'Feature', properties: null, geometry: null as never });
  needBoundaries(districts);
  await vi.waitFor(() => expect(boundaries.value.size).toBe(1));

  expect([...boundaries.value.keys()]).toEqual(['SY0600']);
});
