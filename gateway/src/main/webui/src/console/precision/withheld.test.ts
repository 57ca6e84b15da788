import { afterEach, expect, test } from 'vitest';
import { me } from '../../api/me';
import { area, status } from '../live/fixtures';
import { READERS } from './fixtures';
import { mayWithholdAnyTime } from './withheld';

afterEach(() => {
  me.value = undefined;
});

const country = area('SY', { WATER: status('UNKNOWN', { basis: 'NO_DATA' }) });
const governorate = area('SY06', { WATER: status('NONE') });

test('the public is not told that nothing was observed where something is known of an area inside', () => {
  me.value = READERS.public;

  expect(mayWithholdAnyTime([country, governorate])).toBe(true);
  expect(mayWithholdAnyTime([country])).toBe(false);
});

test('whoever is told the times is told that there are none', () => {
  me.value = READERS.viewer;

  expect(mayWithholdAnyTime([country, governorate])).toBe(false);
});
