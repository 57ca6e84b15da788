import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { Board, ServiceStatus } from '../live/area';
import { board } from '../live/board';
import { area, boardOf, levelOnly, status, peopleOf } from '../live/fixtures';
import { READERS, type ReaderName } from '../precision/fixtures';
import { NotListed } from './NotListed';
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

/** The tile of the areas in which something is unknown. */
async function unknownTile(shown: Board): Promise<string> {
  me.value = READERS.viewer;
  board.value = shown;
  const place = document.createElement('div');
  await act(() => render(<Numbers board={shown} />, place));
  return [...place.querySelectorAll('.tile')].at(-1)!.textContent!;
}

test('a level without areas has no number of them', async () => {
  expect(await unknownTile(boardOf([]))).toMatch(/^Unknown Unknown/);
});

test('where areas are not listed, because they are not divided so far, the others are at least as many', async () => {
  const listed = boardOf([area('SY0602', { WATER: status('UNKNOWN') }), area('SY0604', { WATER: status('NORMAL') })]);

  expect(await unknownTile(listed)).toMatch(/^Unknown 1 /);
  expect(await unknownTile({ ...listed, undivided: [{ pcode: 'SY0101', adminLevel: 2 }] })).toMatch(/^Unknown At least 1 /);
});

test('a risk is nothing that is known', async () => {
  expect(await unknownTile(boardOf([area('SY0602', { WATER: status('SEVERE', { basis: 'INFERRED' }) })]))).toMatch(/^Unknown 1 /);
});

test('the areas that a list says nothing of are named, and a level without areas is said to be one', async () => {
  const listed = boardOf([area('SY060200', { WATER: status('NORMAL') }, { adminLevel: 3 })], area('SY', {}, { adminLevel: 0 }));
  const undivided = [{ pcode: 'SY0101', adminLevel: 2, names: { en: 'Damascus' } }];
  const place = document.createElement('div');

  await act(() => render(<NotListed board={{ ...listed, undivided }} />, place));
  expect(place.textContent).toContain('Not in this list, because there are no sub-districts in them: Damascus.');
  expect(place.querySelector('a')!.getAttribute('href')).toBe('#/?level=2');

  await act(() => render(<NotListed board={{ ...boardOf([]), level: 4, undivided }} />, place));
  expect(place.textContent).toContain('There are no communities here. Damascus: these are the finest areas there are.');
});
