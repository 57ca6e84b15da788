import { geoArea } from 'd3-geo';
import { expect, test } from 'vitest';
import { area, status } from '../live/fixtures';
import { outlines } from './outlines';
import { PCODE_BY_OUTLINE } from './pcodes';
import type { Boundaries, Boundary } from './boundaries';
import { drawn, HEIGHT, pictureOf, standStill, WIDTH } from './places';

const country = area('SY', { WATER: status('NORMAL') }, { adminLevel: 0 });
const fourteen = Array.from({ length: 14 }, (_, index) => `SY${String(index + 1).padStart(2, '0')}`);

test('each governorate has one outline', () => {
  expect(outlines.map((outline) => outline.pcode).filter(Boolean).sort()).toEqual(fourteen);
});

test('every name in the table is that of an outline', () => {
  expect(Object.keys(PCODE_BY_OUTLINE)).toHaveLength(14);
  expect(outlines.filter((outline) => outline.pcode === null)).toHaveLength(1); // the zone of the observer force
});

test('no outline holds the rest of the globe', () => {
  outlines.forEach((outline) => expect(geoArea(outline.shape)).toBeLessThan(0.1));
});

test('governorates are drawn by their outlines, inside of the picture', () => {
  const areas = fourteen.map((pcode) => area(pcode, {}, { adminLevel: 1 }));

  const places = drawn(pictureOf({ scope: country, around: [] }, areas), areas);

  expect(places).toHaveLength(14);
  places.forEach(({ path, x, y }) => {
    expect(path).not.toBeNull();
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(WIDTH);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(HEIGHT);
  });
});

test('others are circles by population, the largest beneath', () => {
  const small = area('SY0604', {}, { population: 75_000, centroid: { lat: 35.45, lon: 36.06 } });
  const large = area('SY0600', {}, { population: 425_000, centroid: { lat: 35.6, lon: 35.9 } });
  const governorate = area('SY06', {}, { adminLevel: 1 });

  const places = drawn(pictureOf({ scope: governorate, around: [country] }, [small, large]), [small, large]);

  expect(places.map((place) => place.pcode)).toEqual(['SY0600', 'SY0604']);
  expect(places[0]!.radius).toBeGreaterThan(places[1]!.radius);
  expect(places[0]!.x).toBeLessThan(places[1]!.x);
});

/** A square, wound as d3 wants it. */
function bounded(pcode: string, adminLevel: number, [lon, lat]: [number, number], size = 0.2): Boundary {
  const ring = [[lon, lat], [lon, lat + size], [lon + size, lat + size], [lon + size, lat], [lon, lat]];
  return { type: 'Feature', properties: { pcode, adminLevel }, geometry: { type: 'Polygon', coordinates: [ring] } };
}

const known = (...all: Boundary[]): Boundaries => new Map(all.map((one) => [one.properties.pcode, one]));

test('areas with a boundary are drawn by it beneath the circles of those without', () => {
  const shaped = area('SY0600', {}, { centroid: { lat: 35.6, lon: 35.9 } });
  const circle = area('SY0604', {}, { population: 75_000, centroid: { lat: 35.45, lon: 36.06 } });
  const governorate = area('SY06', {}, { adminLevel: 1 });
  const areas = [circle, shaped];

  const places = drawn(pictureOf({ scope: governorate, around: [country] }, areas, known(bounded('SY0600', 2, [35.8, 35.5]))), areas);

  expect(places.map((place) => [place.pcode, place.path === null])).toEqual([['SY0600', false], ['SY0604', true]]);
});

test('areas of a district whose own boundary is not known fill the picture', () => {
  const district = area('SY0600', {}, { adminLevel: 2, centroid: { lat: 35.6, lon: 35.9 } });
  const areas = [area('SY060000', {}, { adminLevel: 3, centroid: { lat: 35.55, lon: 35.85 } })];
  const boundaries = known(bounded('SY060000', 3, [35.8, 35.5], 0.1));

  const [place] = drawn(pictureOf({ scope: district, around: [] }, areas, boundaries), areas);

  const xs = [...place!.path!.matchAll(/[ML]([\d.]+),/g)].map((found) => Number(found[1]));
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(WIDTH / 2);
});

test('a governorate with a boundary is drawn by that, on the map and on the ground', () => {
  const lattakia = area('SY06', {}, { adminLevel: 1 });
  const without = pictureOf({ scope: country, around: [] }, [lattakia]);
  const picture = pictureOf({ scope: country, around: [] }, [lattakia], known(bounded('SY06', 1, [35.8, 35.5])));

  expect(drawn(picture, [lattakia])[0]!.path).not.toBe(drawn(without, [lattakia])[0]!.path);
  expect(picture.ground.filter((one) => one.pcode === 'SY06')).toHaveLength(1);
  expect(without.ground.some((one) => one.pcode === null)).toBe(true);
  expect(picture.ground.some((one) => one.pcode === null)).toBe(false);
});

test('an area without a place is not drawn', () => {
  const nowhere = area('SY0604', {});

  expect(drawn(pictureOf({ scope: country, around: [] }, [nowhere]), [nowhere])).toEqual([]);
});

test('a list that is narrowed leaves the others where they are', () => {
  const one = area('SY0604', {}, { centroid: { lat: 35.45, lon: 36.06 } });
  const other = area('SY0600', {}, { centroid: { lat: 35.6, lon: 35.9 } });
  const picture = pictureOf({ scope: country, around: [] }, [one, other]);

  expect(drawn(picture, [one])[0]).toBe(drawn(picture, [other, one]).find((place) => place.pcode === 'SY0604'));
});

test('another level is no other place', () => {
  const before = area('SY0604', { WATER: status('NORMAL') }, { centroid: { lat: 35.45, lon: 36.06 } });
  const after = { ...before, services: { WATER: status('NONE') } };

  expect(standStill([before], [after])).toBe(true);
  expect(standStill([before], [{ ...after, centroid: null }])).toBe(false);
  expect(standStill([before], [])).toBe(false);
});
