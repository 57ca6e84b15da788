import { describe, expect, it } from 'vitest';
import type { Place } from './place';
import { plain, search } from './search';

const place = (pcode: string, adminLevel: number, en: string, ar: string): Place => ({
  pcode,
  parent: undefined,
  adminLevel,
  names: { en, ar },
  lat: undefined,
  lon: undefined,
});

const PLACES = [
  place('SY06', 1, 'Lattakia', 'اللاذقية'),
  place('SY0602', 2, 'Jablah', 'جبلة'),
  place('SY060200', 3, 'Jablah', 'مركز جبلة'),
  place('SY060003', 3, 'Ein Elbayda', 'عين البيضة'),
  place('SY0301', 2, "Az-Zabdani", 'الزبداني'),
  place('SY0703', 2, 'Ariha', 'أريحا'),
  place('SY0801', 2, "Al-Hasakeh", 'الحسكة'),
];

const found = (wanted: string) => search(wanted, PLACES).map((one) => one.pcode);

describe('The search', () => {
  it.each([
    ['جبله', 'SY0602'],
    ['جَبْلَة', 'SY0602'],
    ['جبـــلة', 'SY0602'],
    ['اريحا', 'SY0703'],
    ['إريحا', 'SY0703'],
    ['آريحا', 'SY0703'],
    ['لاذقيه', 'SY06'],
    ['زبدانى', 'SY0301'],
    ['حسکه', 'SY0801'],
    ['عين البيضه', 'SY060003'],
  ])('finds %s however Arabic letters are written', (wanted, pcode) => {
    expect(found(wanted)[0]).toBe(pcode);
  });

  it.each([
    ['jablah', 'SY0602'],
    ['JAB', 'SY0602'],
    ['zabdani', 'SY0301'],
    ['al zabdani', 'SY0301'],
    ['hasakeh', 'SY0801'],
    ['SY0703', 'SY0703'],
    ['elbay', 'SY060003'],
  ])('finds %s in English, without article, and by P-code', (wanted, pcode) => {
    expect(found(wanted)[0]).toBe(pcode);
  });

  it.each(['Jableh', 'Jabla', 'Jebleh'])('finds what sounds like %s when nothing is written so', (wanted) => {
    expect(found(wanted)).toEqual(['SY0602', 'SY060200']);
  });

  it('puts the whole name before its beginning, and that before a part', () => {
    expect(found('جبلة')).toEqual(['SY0602', 'SY060200']);
  });

  it('finds nothing for nothing, and nothing for what nothing is like', () => {
    expect(found('  ')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
  });

  it('makes the same of hamza on any seat', () => {
    expect(plain('مؤتة شائع')).toBe(plain('موته شايع'));
  });
});
