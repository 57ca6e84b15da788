import { describe, expect, it } from 'vitest';
import { distance, nearest } from './nearest';
import { around, within, type Place } from './place';

const place = (pcode: string, parent: string | undefined, adminLevel: number, lat?: number, lon?: number): Place => ({
  pcode,
  parent,
  adminLevel,
  names: { en: pcode },
  lat,
  lon,
});

const ALL = new Map(
  [
    place('SY', undefined, 0, 35, 38),
    place('SY06', 'SY', 1, 35.56, 36.03),
    place('SY0602', 'SY06', 2, 35.36, 35.93),
    place('SY060200', 'SY0602', 3, 35.37, 35.94),
    place('SY060201', 'SY0602', 3, 35.3, 36.0),
    place('SY060202', 'SY0602', 3),
    place('SY10', 'SY', 1, 34.9, 35.9),
    place('SY1000', 'SY10', 2, 34.89, 35.89),
  ].map((one) => [one.pcode, one]),
);

const pcodes = (places: Place[]) => places.map((one) => one.pcode);

describe('The nearest area', () => {
  it('is the finest whose middle is nearest', () => {
    const near = nearest({ lat: 35.36, lon: 35.93 }, [...ALL.values()]);
    expect(near.map((one) => one.place.pcode)).toEqual(['SY060200', 'SY060201', 'SY1000']);
    expect(near[0]!.kilometres).toBeCloseTo(1.4, 0);
  });

  it('is none far from all of them', () => {
    expect(nearest({ lat: 48.2, lon: 16.4 }, [...ALL.values()])).toEqual([]);
  });

  it('is measured along a great circle', () => {
    expect(distance({ lat: 33.51, lon: 36.28 }, { lat: 36.2, lon: 37.16 })).toBeCloseTo(310, -1);
    expect(distance({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
  });
});

describe('A remit', () => {
  it('is what it names and all that lies in it, the widest first', () => {
    expect(pcodes(within(['SY06'], ALL))).toEqual(['SY06', 'SY0602', 'SY060200', 'SY060201', 'SY060202']);
  });

  it('does not reach to what only begins alike', () => {
    expect(pcodes(within(['SY1'], ALL))).toEqual([]);
  });

  it('knows what lies around a place, without the country', () => {
    expect(pcodes(around(ALL.get('SY060200')!, ALL))).toEqual(['SY0602', 'SY06']);
  });
});
