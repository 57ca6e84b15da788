import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { status } from '../live/fixtures';
import { READERS } from '../precision/fixtures';
import type { History } from './history';
import type { ServiceStatus } from './types';

let history: History;
let place: HTMLElement;

vi.stubEnv('TZ', 'UTC');
vi.mock('./plot', () => ({ plot: () => () => undefined })); // there is no canvas to draw on here
vi.stubGlobal('fetch', async () => Response.json(history));
const { AreaHistory } = await import('./AreaHistory');

const share = (best: number) => ({ low: best, best, high: best });
const now = status('NONE', {
  basis: 'ROLLED_UP',
  rollUp: { shares: { NONE: 0.5, UNKNOWN: 0.1, NORMAL: 0.4 }, people: null, coverage: 0.9 },
}) as ServiceStatus;

beforeEach(async () => {
  await speak(languages[0]!);
  me.value = READERS.viewer;
  place = document.createElement('div');
  history = {
    from: '2025-02-28T15:00:00Z',
    to: '2025-03-07T15:00:00Z',
    services: {
      WATER: [
        { at: '2025-03-01T00:00:00Z', level: 'REDUCED', coverage: 0.75, lastKnown: 0, atOrBeyond: { SEVERE: { share: share(0.25), people: null } } },
      ],
    },
    missing: [],
  };
});
afterEach(() => render(null, place));

async function shown(): Promise<string> {
  await act(() => render(<AreaHistory pcode="SY06" service="WATER" status={now} />, place));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.querySelector('.area-history')).toBeTruthy();
  });
  return place.textContent ?? '';
}

test('what has changed since yesterday stands beside what was and is not known', async () => {
  expect(await shown()).toContain(
    'With none or hardly any: 25% yesterday at this time, 50% now. Of 25% nothing was known then, of 10% nothing is known now.',
  );
});

test('a yesterday that is not kept is no yesterday without outages', async () => {
  history.missing = [{ from: '2025-03-06T00:00:00Z', to: '2025-03-06T20:00:00Z' }];

  expect(await shown()).toContain('How it was yesterday is not kept, or not read in yet.');
});

test('a yesterday of which nothing was known has no number', async () => {
  history.services.WATER![0]!.coverage = 0;

  const text = await shown();

  expect(text).toContain('Yesterday at this time nothing was known here.');
});
