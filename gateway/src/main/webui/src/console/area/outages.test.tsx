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
/** So many ended ones of the area itself are listed before the one. */
let before = 0;
let evidence: object[] = [];

async function gateway(request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const now = { ...outage, state, decisionDisputed };
  if (pathname === '/api/v1/outages') {
    const own = searchParams.get('inside') === 'false';
    if (own && before > 0 && !searchParams.has('after')) {
      const ended = Array.from({ length: before }, (_, index) => ({ ...outage, id: `ended-${index}`, state: 'CLOSED' }));
      return Response.json({ items: ended, next: 'more' });
    }
    return Response.json({ items: own || searchParams.has('state') ? [now] : [] });
  }
  if (pathname.startsWith('/api/v1/assessments/')) {
    return Response.json({ level: 'NONE', evidence });
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

test('the open outage of an area is found behind however many that have ended', async () => {
  me.value = READERS.coordinator;
  place = document.createElement('div');
  state = 'REPORTED';
  before = 500;
  await show();

  await settled('Reported');

  expect(place.textContent).not.toContain('No outage of this area itself is open');
  before = 0;
});

test('the outage of a larger area whose level it is is named and linked', async () => {
  me.value = READERS.coordinator;
  place = document.createElement('div');
  state = 'CLOSED';
  const area = areaFor('coordinator').area as unknown as AreaStatus;
  const status = { ...area.services!.WATER, basis: 'ASSIGNED', assignedFrom: 'SY06', outageId: 'around' } as ServiceStatus;
  const near = [{ pcode: 'SY06', names: { en: 'Lattakia' } }];
  await act(() => render(<Outages area={area} service="WATER" status={status} near={near} />, place));

  await settled('An outage of the area around it is open: Lattakia');

  expect(place.querySelector('a[href="#/area/SY06"]')).toBeTruthy();
});

test('an outage that only a decision holds says so', async () => {
  me.value = READERS.coordinator;
  place = document.createElement('div');
  state = 'CONFIRMED';
  evidence = [{ report: 'one', level: 'NONE' }, { decision: true, level: 'NONE' }];
  await show();
  await settled('Confirmed');
  expect(place.textContent).not.toContain('No report stands behind it');

  evidence = [{ decision: true, level: 'NONE' }];
  await act(() => refreshArea());
  await settled('No report stands behind it any more');
});
