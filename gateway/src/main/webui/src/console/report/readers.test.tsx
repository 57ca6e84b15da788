import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { areaFor, outageFor } from '../area/fixtures';
import { READERS, type ReaderName } from '../precision/fixtures';

let reader: ReaderName;
let asked: URL[];
let place: HTMLElement;

/** The gateway, as far as it is asked; it refuses what only coordinators may ask for. */
async function gateway(request: Request): Promise<Response> {
  const url = new URL(request.url, 'http://localhost');
  asked.push(url);
  const answer = areaFor(reader);
  switch (url.pathname) {
    case '/api/v1/status':
      return Response.json({ ...answer, areas: [answer.area] });
    case '/api/v1/outages':
      return reader !== 'coordinator' && url.searchParams.has('sort')
        ? Response.json({ type: 'urn:lifeline:problem:forbidden', title: 'No', status: 403, detail: '', instance: '' }, { status: 403 })
        : Response.json({ items: [outageFor(reader)] });
    default:
      return Response.json(answer);
  }
}

vi.stubEnv('TZ', 'UTC');
vi.stubGlobal('fetch', gateway);
const { SituationReport } = await import('./index');

beforeAll(() => speak(languages[0]!));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-07T15:45:00Z') });
  asked = [];
  place = document.createElement('div');
});

afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

async function show(name: ReaderName): Promise<string> {
  reader = name;
  me.value = READERS[name];
  await act(() => render(<SituationReport />, place));
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.querySelector('.sheet')).toBeTruthy();
  });
  return (place.textContent ?? '').replaceAll(/\s+/g, ' ');
}

test('a coordinator asks for the outages that touch the most people, and sees how many sources say', async () => {
  const text = await show('coordinator');

  expect(asked.filter((url) => url.pathname === '/api/v1/outages').every((url) => url.searchParams.get('sort') === 'people')).toBe(true);
  expect(text).toContain('People affected');
  expect(text).toContain('1,371 – 1,777');
  expect(text).toContain('7 Mar 2025, 14:37');
});

test.each<ReaderName>(['viewer', 'field', 'admin'])('a %s asks for no such order, and sees no such numbers', async (name) => {
  const text = await show(name);

  expect(asked.some((url) => url.pathname === '/api/v1/outages')).toBe(true);
  expect(asked.some((url) => url.pathname === '/api/v1/outages' && url.searchParams.has('sort'))).toBe(false);
  expect(text).not.toMatch(/People affected|as the sources estimated|14:37|undefined/);
  expect(text).toContain('The newest observation is of 7 Mar 2025, 14:00–15:00 (1 hour ago).');
});
