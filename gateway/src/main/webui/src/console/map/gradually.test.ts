import { expect, test } from 'vitest';
import { some } from './gradually';

const list = (...pcodes: string[]) => pcodes.map((pcode) => ({ pcode }));
const pcodesOf = (all: { pcode: string }[]) => all.map((one) => one.pcode);

test('what is drawn stays, and some more come, in the order of the list', () => {
  expect(pcodesOf(some(list('a', 'b', 'c', 'd', 'e'), new Set(['d', 'x']), 2))).toEqual(['a', 'b', 'd']);
});

test('step by step all of it is drawn', () => {
  const all = list('a', 'b', 'c', 'd', 'e');
  let drawn = some(all, new Set(), 2);
  drawn = some(all, new Set(pcodesOf(drawn)), 2);
  drawn = some(all, new Set(pcodesOf(drawn)), 2);

  expect(drawn).toEqual(all);
});
