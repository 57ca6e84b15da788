import { expect, test } from 'vitest';
import { area, status } from '../live/fixtures';
import { HEADLINE } from './level';
import { drawnOf, drawnOfArea, worsePart } from './look';

const part = (level: 'SEVERE' | 'NONE') => ({ level, lineages: 2 }) as never;

test('what was reported or counted is drawn as it is', () => {
  expect(drawnOf(status('SEVERE'))).toEqual({ level: 'SEVERE', look: null });
  expect(drawnOf(status('SEVERE', { basis: 'ROLLED_UP' }))).toEqual({ level: 'SEVERE', look: null });
  expect(drawnOf({})).toEqual({ level: 'UNKNOWN', look: null });
});

test('a part is drawn where nothing is known of the whole, and is no level of it', () => {
  expect(drawnOf(status('UNKNOWN', { inPart: part('NONE') }))).toEqual({ level: 'NONE', look: 'IN_PART' });
  expect(worsePart(status('UNKNOWN', { inPart: part('NONE') }))).toBeNull();
});

test('a part that is worse than the whole is told beside it', () => {
  expect(worsePart(status('REDUCED', { inPart: part('NONE') }))).toBe('NONE');
  expect(worsePart(status('NONE', { inPart: part('SEVERE') }))).toBeNull();
});

test('a headline is drawn as of the service that is known best', () => {
  const risk = status('NONE', { basis: 'INFERRED' });

  expect(drawnOfArea(area('A', { WATER: risk }), HEADLINE)).toEqual({ level: 'NONE', look: 'INFERRED' });
  expect(drawnOfArea(area('A', { WATER: risk, ELECTRICITY: status('NONE') }, { headline: 'NONE' }), HEADLINE)).toEqual({ level: 'NONE', look: null });
  expect(drawnOfArea(area('A', { WATER: risk }), 'ELECTRICITY')).toEqual({ level: 'UNKNOWN', look: null });
});

test('a headline of nothing known tells the worst part', () => {
  const some = area('A', { WATER: status('UNKNOWN', { inPart: part('SEVERE') }), ELECTRICITY: status('UNKNOWN', { inPart: part('NONE') }) });

  expect(drawnOfArea(some, HEADLINE)).toEqual({ level: 'NONE', look: 'IN_PART' });
});
