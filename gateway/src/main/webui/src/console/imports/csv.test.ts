import { expect, test } from 'vitest';
import { cell, csv } from './csv';

test.each([
  ['=HYPERLINK("http://example.org")', `"'=HYPERLINK(""http://example.org"")"`],
  ['+963', "'+963"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
])('%s is no formula', (value, expected) => expect(cell(value)).toBe(expected));

test.each([
  ['جبلة', 'جبلة'],
  ['a, b', '"a, b"'],
  ['two\nlines', '"two\nlines"'],
  ['he said "no"', '"he said ""no"""'],
  ['A=B', 'A=B'],
  [17, '17'],
  [null, ''],
])('%s stays what it is', (value, expected) => expect(cell(value)).toBe(expected));

test('rows end as RFC 4180 has it, and Excel sees that it is UTF-8', () => {
  expect(csv([['row', 'P-code'], [2, 'SY06']])).toBe('\ufeffrow,P-code\r\n2,SY06\r\n');
});
