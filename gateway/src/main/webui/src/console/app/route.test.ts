import { expect, test } from 'vitest';
import { areaPage, importPage, overviewOf, read, webhookPage } from './route';

test.each([
  ['', { page: 'overview', within: 'SY', level: undefined }],
  ['#/', { page: 'overview', within: 'SY', level: undefined }],
  ['#/?in=SY06&level=3', { page: 'overview', within: 'SY06', level: 3 }],
  ['#/?level=nine', { page: 'overview', within: 'SY', level: undefined }],
  ['#/area/SY06', { page: 'area', pcode: 'SY06' }],
  ['#/area', { page: 'nowhere' }],
  ['#/reliability', { page: 'reliability' }],
  ['#/report', { page: 'report' }],
  ['#/imports', { page: 'imports', id: undefined }],
  ['#/imports/0197-a', { page: 'imports', id: '0197-a' }],
  ['#/webhooks/0197-a', { page: 'webhooks', id: '0197-a' }],
  ['#/webhooks/0197-a/more', { page: 'nowhere' }],
  ['#/else', { page: 'nowhere' }],
])('%s', (hash, expected) => expect(read(hash)).toEqual(expected));

test('what is linked is read again', () => {
  expect(read(overviewOf('SY06', 2))).toEqual({ page: 'overview', within: 'SY06', level: 2 });
  expect(read(overviewOf('SY'))).toEqual({ page: 'overview', within: 'SY', level: undefined });
  expect(read(areaPage('C1234'))).toEqual({ page: 'area', pcode: 'C1234' });
  expect(read(importPage('0197-a'))).toEqual({ page: 'imports', id: '0197-a' });
  expect(read(webhookPage('0197-a'))).toEqual({ page: 'webhooks', id: '0197-a' });
});
