import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import type { Area } from '../live/area';
import { area, peopleOf, status } from '../live/fixtures';
import { READERS } from '../precision/fixtures';

let whole: { area: Area; children: Area[] };
let below: { areas: Area[]; levelsPresent: number[]; undivided: { pcode: string }[] };

vi.stubGlobal('fetch', async (request: Request) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  switch (pathname) {
    case '/api/v1/status':
      return Response.json(below);
    case '/api/v1/outages':
      return Response.json({ items: [] });
    default:
      return Response.json({ generatedAt: '2025-03-07T15:30:00Z', ...whole });
  }
});
const { situationOf } = await import('./gather');
const { Sheet } = await import('./Sheet');

let place: HTMLElement;

beforeEach(() => {
  me.value = READERS.viewer;
  place = document.createElement('div');
});
afterEach(() => render(null, place));

async function sheet(asOf?: string): Promise<string> {
  const situation = await situationOf('SY01', asOf);
  await act(() => render(<Sheet situation={situation} />, place));
  return (place.textContent ?? '').replaceAll(/\s+/g, ' ');
}

/** A governorate of 1,000 people. */
function governorate(shares: Record<string, number>, coverage: number): Area {
  const people = peopleOf(Object.fromEntries(Object.entries(shares).map(([level, share]) => [level, share * 1000])));
  const known = status(coverage > 0 ? 'NONE' : 'UNKNOWN', {
    basis: coverage > 0 ? 'ROLLED_UP' : 'NO_DATA',
    rollUp: { shares: { NORMAL: 0, REDUCED: 0, SEVERE: 0, NONE: 0, UNKNOWN: 0, ...shares }, people, coverage },
  });
  return area('SY01', { ELECTRICITY: known, WATER: known }, { adminLevel: 1 });
}

const supplied = (pcode: string, of: Parameters<typeof status>) => area(pcode, { ELECTRICITY: status(...of), WATER: status(...of) });
const NONE_BAD = /at least a reduced supply|Nobody is known|خدمة مخفضة على الأقل|لا يُعرف أن الخدمة/;

describe.each(languages)('in $code', (language) => {
  beforeEach(() => speak(language));

  test('where districts are the finest areas, the districts are told', async () => {
    whole = { area: governorate({ NONE: 1 }, 1), children: [supplied('SY0101', ['NONE'])] };
    below = { areas: [], levelsPresent: [2], undivided: [{ pcode: 'SY0101' }] };

    const text = await sheet();

    expect(text).not.toMatch(NONE_BAD);
    expect(place.querySelector('tbody')?.textContent).toContain('SY0101');
  });

  test('where there are no areas inside, none is said to be well', async () => {
    whole = { area: governorate({ NONE: 1 }, 1), children: [] };
    below = { areas: [], levelsPresent: [], undivided: [] };

    expect(await sheet()).not.toMatch(NONE_BAD);
  });

  test('of what nothing is known there is no number', async () => {
    whole = { area: governorate({ UNKNOWN: 1 }, 0), children: [supplied('SY0101', ['UNKNOWN'])] };
    below = { areas: [], levelsPresent: [2], undivided: [{ pcode: 'SY0101' }] };

    await sheet();

    const large = [...place.querySelectorAll('.sheet-big')].map((one) => one.textContent);
    expect(large).toHaveLength(2);
    expect(large.join(' ')).not.toMatch(/[0-9٠-٩]/);
  });

  test('a risk is told as one', async () => {
    whole = { area: governorate({ UNKNOWN: 1 }, 0), children: [supplied('SY0101', ['SEVERE', { basis: 'INFERRED', rollUp: null }])] };
    below = { areas: [], levelsPresent: [2], undivided: [{ pcode: 'SY0101' }] };

    await sheet();

    expect(place.querySelector('tbody')?.textContent).toMatch(/a risk, nobody reported it|خطر لم يُبلّغ عنه أحد/);
  });
});

test('the areas of which something is unknown are counted, where the others are well', async () => {
  speak(languages[0]!);
  whole = { area: governorate({ NORMAL: 0.5, UNKNOWN: 0.5 }, 0.5), children: [supplied('SY0101', ['NORMAL']), supplied('SY0102', ['UNKNOWN'])] };
  below = { areas: [], levelsPresent: [2], undivided: [{ pcode: 'SY0101' }, { pcode: 'SY0102' }] };

  const text = await sheet();

  expect(text).toContain('Nobody is known to have none or hardly any in the 2 smaller areas; but of 1 of them');
});
