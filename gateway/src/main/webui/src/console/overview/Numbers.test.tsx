import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { ServiceStatus } from '../live/area';
import { board } from '../live/board';
import { area, boardOf, levelOnly, status, peopleOf } from '../live/fixtures';
import { READERS, type ReaderName } from '../precision/fixtures';
import { Numbers } from './Numbers';

beforeAll(() => speak(languages[0]!));

/** The tile of those without water, in an area of 1,000 people. */
async function tile(reader: ReaderName, water: ServiceStatus): Promise<string> {
  me.value = READERS[reader];
  const shown = boardOf([], area('SY06', { WATER: water }, { adminLevel: 1 }));
  board.value = shown;
  const place = document.createElement('div');
  await act(() => render(<Numbers board={shown} />, place));
  return place.querySelector('.tile')!.textContent!;
}

function spread(shares: Record<string, number>): ServiceStatus {
  const people = peopleOf(Object.fromEntries(Object.entries(shares).map(([level, share]) => [level, share * 1000])));
  return status('NORMAL', { basis: 'ROLLED_UP', rollUp: { shares, people, coverage: 1 - (shares.UNKNOWN ?? 0) } });
}

test.each<[ReaderName, Record<string, number>, string]>([
  ['coordinator', { NONE: 0.223, NORMAL: 0.777, UNKNOWN: 0 }, '223 22.3% of people'],
  ['viewer', { NONE: 0.223, NORMAL: 0.777, UNKNOWN: 0 }, '223 22.3% of people'],
  ['public', { NONE: 0.2, NORMAL: 0.7, UNKNOWN: 0.1 }, 'At least about 200 about 20% of people; of about 10% nothing is known'],
  ['public', { NONE: 0.2, NORMAL: 0.8, UNKNOWN: 0 }, 'About 200 about 20% of people; of less than 5% nothing is known'],
  ['public', { NONE: 0, NORMAL: 1, UNKNOWN: 0 }, 'Less than 5% less than 5% of people; of less than 5% nothing is known'],
])('%s: %o', async (reader, shares, expected) => {
  expect(await tile(reader, spread(shares))).toBe(`People without water ${expected}`);
});

test('a level that is told alone has no number', async () => {
  expect(await tile('public', levelOnly('NORMAL'))).toMatch(/^People without water Not told Few places here have news/);
  expect(await tile('public', levelOnly('NONE'))).toMatch(/^People without water Some, not counted Few places/);
  expect(await tile('public', levelOnly('UNKNOWN'))).toBe('People without water Unknown Nothing is known about this service here, or too little to be told');
});
