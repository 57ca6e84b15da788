import { expect, test } from 'vitest';
import { atOrBeyond } from './portion';

const exactly = (best: number) => ({ low: best, best, high: best });

test('who was known last is added to who is known, and said', () => {
  const rollUp = {
    shares: { NONE: 0.2, NORMAL: 0.5, UNKNOWN: 0.2 },
    people: { NONE: exactly(200), NORMAL: exactly(500), UNKNOWN: exactly(200) },
    lastKnown: { share: 0.1, shares: { NONE: 0.1 }, people: { NONE: exactly(100) } },
  };

  const { share, people, lastShare } = atOrBeyond(rollUp, 'SEVERE');

  expect(share.best).toBeCloseTo(0.3);
  expect(people).toEqual(exactly(300));
  expect(lastShare).toBe(0.1);
});

test('the interval of an estimate is that of the portion, not a sum over its levels', () => {
  const rollUp = {
    shares: { NONE: 0.3, SEVERE: 0.3, NORMAL: 0.4 },
    people: { NONE: { low: 100, best: 300, high: 600 }, SEVERE: { low: 0, best: 300, high: 500 } },
    atOrBeyond: { SEVERE: { share: { low: 0.4, best: 0.6, high: 0.8 }, people: { low: 400, best: 600, high: 800 } } },
  };

  expect(atOrBeyond(rollUp, 'SEVERE')).toEqual({
    share: { low: 0.4, best: 0.6, high: 0.8 },
    people: { low: 400, best: 600, high: 800 },
    lastShare: 0,
  });
});

test('where nobody counted people there is no number of them', () => {
  expect(atOrBeyond({ shares: { NONE: 1 }, people: null }, 'NONE')).toEqual({ share: exactly(1), people: null, lastShare: 0 });
});
