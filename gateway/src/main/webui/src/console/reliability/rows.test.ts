import { expect, it } from 'vitest';
import { rows, type ReliabilityView } from './rows';

const view: ReliabilityView = {
  services: [{ service: 'WATER', areas: [{ area: 'C', saidi: null }, { area: 'B', saidi: 2 }, { area: 'A', saidi: 0 }, { area: 'D', saidi: 5 }] }],
};
const order = (down: boolean) => rows(view, 'WATER', { by: 'saidi', down }, (pcode) => pcode).map((one) => one.area);

it('puts what is not known last in either direction, and never takes it for none', () => {
  expect(order(true)).toEqual(['D', 'B', 'A', 'C']);
  expect(order(false)).toEqual(['A', 'B', 'D', 'C']);
  expect(rows(view, 'ELECTRICITY', { by: 'name', down: false }, (pcode) => pcode)).toEqual([]);
});
