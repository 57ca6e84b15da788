import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { READERS } from '../precision/fixtures';
import { areaFor, outageFor } from './fixtures';
import { refreshArea } from './loaded';
import { Outages } from './Outages';
import type { AreaStatus, ServiceStatus } from './types';

const outage = outageFor('coordinator');
let state = 'REPORTED';
let decisionDisputed = false;
let place: HTMLElement;

async function gateway(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url, 'http://localhost');
  const now = { ...outage, state, decisionDisputed };
  if (pathname === '/api/v1/outages') {
    return Response.json({ items: [now] });
  }
  return pathname === `/api/v1/outages/${outage.id}`
    ? Response.json(now, { headers: { ETag: '"1"' } })
    : Response.json({ items: [] });
}

vi.stubEnv('TZ', 'UTC');
vi.stubGlobal('fetch', gateway);

beforeAll(() => speak(languages[0]!));
afterEach(() => render(null, place));

/** The area as it was when the page last read it, in which the outage is open. */
function show(): Promise<void> {
  const area = areaFor('coordinator').area as unknown as AreaStatus;
  const status = area.services!.WATER as ServiceStatus;
  return act(() => render(<Outages area={area} service="WATER" status={status} near={[]} />, place)) as Promise<void>;
}

async function settled(text: string): Promise<void> {
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.textContent).toContain(text);
  });
}

test('an outage that ends while it is looked at stays, and its card with all that it says', async () => {
  me.value = READERS.coordinator;
  place = document.createElement('div');
  await show();
  await settled('Reported');
  const card = place.querySelector('article.outage');

  state = 'RESTORED';
  await act(() => refreshArea());
  await settled('Restored');

  expect(place.querySelector('article.outage')).toBe(card);
});

test('an outage that has ended by a disputed decision is shown, and why', async () => {
  me.value = READERS.coordinator;
  place = document.createElement('div');
  state = 'RESTORED';
  decisionDisputed = true;

  await show();

  await settled('A report speaks against the last decision');
});
