import { expect, it } from 'vitest';
import { rows, type Indices, type ReliabilityView } from './rows';

const indices = (area: string, saidi: number | null, littleKnown = false): Indices => ({
  area,
  saidi: saidi === null ? null : { low: saidi, high: 100 - saidi },
  saifi: null,
  caidi: null,
  asai: null,
  maifi: null,
  coverage: 0.5,
  littleKnown,
  people: null,
  imputed: 0,
  populationYear: null,
  weightsYear: null,
  areas: 1,
});
const view: ReliabilityView = {
  from: '2025-03-01T00:00:00Z',
  to: '2025-03-02T00:00:00Z',
  services: [
    { service: 'WATER', areas: [indices('C', null), indices('E', 9, true), indices('B', 2), indices('A', 0), indices('D', 5)] },
  ],
};
const order = (down: boolean) => rows(view, 'WATER', { by: 'saidi', down }, (pcode) => pcode).map((one) => one.area);

it('puts what is not known and what little is known of last in either direction, and never takes it for none', () => {
  expect(order(true)).toEqual(['D', 'B', 'A', 'C', 'E']);
  expect(order(false)).toEqual(['A', 'B', 'D', 'C', 'E']);
  expect(rows(view, 'ELECTRICITY', { by: 'name', down: false }, (pcode) => pcode)).toEqual([]);
});
