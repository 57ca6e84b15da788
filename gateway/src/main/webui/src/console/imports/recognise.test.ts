import { expect, test } from 'vitest';
import { byContent, MOST_BYTES, recognise } from './recognise';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['admin.csv', 'pcode,parent\nSY06,SY', 'REGIONS'],
  ['ADMIN.CSV', '\ufeffpcode;parent', 'REGIONS'],
  ['borders.geojson', ' \n{"type": "FeatureCollection"', 'BOUNDARIES'],
  ['borders.json', '\ufeff{"type":', 'BOUNDARIES'],
])('%s is taken', (name, text, kind) => expect(byContent(name, bytes(text)).kind).toBe(kind));

test.each([
  ['admin.csv', '{"type": "FeatureCollection"', 'NOT_CSV'],
  ['borders.geojson', 'pcode,parent', 'NOT_GEOJSON'],
  ['borders.geojson', '<html>', 'NOT_GEOJSON'],
  ['admin.xlsx', 'PK\u0003\u0004', 'WORKBOOK'],
  ['admin.csv', 'PK\u0003\u0004', 'WORKBOOK'],
  ['borders.zip', 'PK\u0003\u0004', 'ARCHIVE'],
  ['admin.csv', 'p\u0000c\u0000o\u0000', 'OTHER'],
  ['admin.txt', 'pcode,parent', 'OTHER'],
  ['noname', 'pcode,parent', 'OTHER'],
])('%s is not taken: %s', (name, text, why) => expect(byContent(name, bytes(text))).toEqual({ kind: null, why }));

test('nothing, and too much, is known before it is sent', async () => {
  const large = new File([], 'admin.csv');
  Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 });

  expect(await recognise(new File([], 'admin.csv'))).toEqual({ kind: null, why: 'EMPTY' });
  expect(await recognise(large)).toEqual({ kind: null, why: 'TOO_LARGE' });
  expect((await recognise(new File(['pcode'], 'admin.csv'))).kind).toBe('REGIONS');
});
