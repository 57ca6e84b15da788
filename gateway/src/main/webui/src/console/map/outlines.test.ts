import { geoArea } from 'd3-geo';
import { expect, test } from 'vitest';
import { area, status } from '../live/fixtures';
import { outlines } from './outlines';
import { PCODE_BY_OUTLINE } from './pcodes';
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
