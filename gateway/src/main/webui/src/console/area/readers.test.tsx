import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { READERS, type ReaderName } from '../precision/fixtures';
import { areaFor, explainedFor, outageFor } from './fixtures';

let reader: ReaderName;
let few: boolean;
let asked: URL[];
let place: HTMLElement;

/** The gateway, as far as it is asked, with what this reader is told. */
async function gateway(request: Request): Promise<Response> {
  const url = new URL(request.url, 'http://localhost');
  asked.push(url);
  const path = url.pathname;
  if (path.endsWith('/history')) {
    return Response.json({ from: '2025-02-28T15:00:00Z', to: '2025-03-07T15:00:00Z', services: {}, missing: [] });
  }
  if (path.startsWith('/api/v1/status/')) {
    return Response.json(areaFor(reader, few));
  }
  if (path.startsWith('/api/v1/assessments/')) {
    return Response.json(explainedFor(reader));
  }
  if (path === '/api/v1/outages') {
    return Response.json({ items: [outageFor(reader)] });
  }
  return path === `/api/v1/outages/${outageFor(reader).id}`
    ? Response.json(outageFor(reader), { headers: { ETag: '"1"' } })
    : Response.json({ items: [] });
}

vi.stubEnv('TZ', 'UTC');
vi.stubGlobal('EventSource', class extends EventTarget { close(): void {} });
vi.stubGlobal('fetch', gateway);
const { default: AreaPage } = await import('./index');

beforeAll(() => speak(languages[0]!));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-07T15:45:00Z') });
  asked = [];
  few = false;
  place = document.createElement('div');
});

afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

async function show(name: ReaderName): Promise<string> {
  reader = name;
  me.value = READERS[name];
  await act(() => render(<AreaPage pcode="SY0602" />, place));
  const settled = name === 'public' ? '.facts' : '.outage .facts, .claim';
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.querySelectorAll(settled).length).toBeGreaterThan(name === 'public' ? 0 : 1);
  });
  return (place.textContent ?? '').replaceAll(/\s+/g, ' ');
}

test('a coordinator sees minutes, the number, weights and what sources say of people', async () => {
  const text = await show('coordinator');

  expect(text).toContain('7 Mar 2025, 14:37 (1 hour ago)');
  expect(text).toContain('fair (41%)');
  expect(text).toContain('best estimate 1,500');
  expect(text).toContain('100% of the weight, 1 source');
  expect(text).toContain('C3');
  expect(text).toContain('hotline-7');
  expect(text).toContain('Who reported this?');
  expect(text).not.toContain('once a minute');
});

test.each<ReaderName>(['viewer', 'field', 'admin'])('a %s sees hours, the word, and nothing made up for what is withheld', async (name) => {
  const text = await show(name);

  expect(text).toContain('7 Mar 2025, 14:00–15:00 (1 hour ago)');
  expect(text).toContain('Confidencefair');
  expect(text).toContain('101,309 people');
  expect(text).toContain('1 source');
  expect(text).not.toMatch(/weight|Weighs|F6|not estimated|\b0%|best estimate|undefined|area\.[a-z]|Who reported|14:37/);
  expect(text.includes('Changes are shown once a minute.')).toBe(name !== 'admin');
  expect(asked.some((url) => url.searchParams.get('sort') === 'people' || url.searchParams.has('minPeople'))).toBe(false);
  expect(asked.some((url) => url.pathname.startsWith('/api/v1/reports/'))).toBe(false);
});

test('the public sees about how many, and that it is rounded', async () => {
  const text = await show('public');

  expect(text).toContain('7 Mar 2025, 14:00–15:00');
  expect(text).toContain('50% about 98,000 people');
  expect(text).toContain('Shares are in steps of 5 %');
  expect(text).toContain('Confidencefair');
  expect(text).not.toMatch(/undefined|area\.[a-z]|not estimated/);
  expect(asked.map((url) => url.pathname)).toEqual(['/api/v1/status/SY0602']);
});

test('where few have reported the public sees the level, and that no more is told', async () => {
  few = true;

  const text = await show('public');

  expect(text).toContain('Water');
  expect(text).toContain('only the level is told');
  expect(text).toContain('The time of the newest observation is not told here');
  expect(text).toContain('for the whole of a larger area');
  expect(text).toContain('Jablah town');
  expect(text).not.toMatch(/Since|Last observed|Nobody has reported|\b0%|undefined|area\.[a-z]/);
});

test('in Arabic, hours are hours', async () => {
  await speak(languages[1]!);
  const text = await show('viewer');
  await speak(languages[0]!);

  expect(text).toContain('٢:٠٠–٣:٠٠');
  expect(text).toContain('تظهر التغيّرات مرة كل دقيقة.');
  expect(text).not.toMatch(/undefined|area\.[a-z]/);
});
