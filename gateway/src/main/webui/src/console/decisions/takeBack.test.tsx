import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import document from '../../../openapi.json';
import { me } from '../../api/me';
import { speak } from '../../shared/i18n';
import { languages } from '../app/languages';
import { outageFor } from '../area/fixtures';
import { READERS } from '../precision/fixtures';

const outage = { ...outageFor('coordinator'), region: 'SY0602', service: 'WATER' as const, allowedDecisions: ['REFUTE', 'CONFIRM'] as const };
let standing: string[];
let refuses: string[];
let decided: boolean;
let calls: { path: string; body: unknown }[];
let place: HTMLElement;

/** The gateway as far as it is asked: an outage of two reports. */
async function gateway(request: Request | string): Promise<Response> {
  if (typeof request === 'string') {
    return Response.json(document); // of the API
  }
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST') {
    calls.push({ path: pathname, body: await request.json() });
  }
  if (pathname.startsWith('/api/v1/assessments/')) {
    const evidence = standing.map((report) => ({ report, level: 'NONE', scope: 'WHOLE_AREA', observedAt: '2025-03-07T12:00:00Z' }));
    return Response.json({ level: standing.length > 0 && !decided ? 'NONE' : 'NORMAL', evidence });
  }
  const report = /reports\/(.*)\/retraction/.exec(pathname)?.[1];
  if (report) {
    if (refuses.includes(report)) {
      return Response.json({ type: 'urn:lifeline:problem:unavailable', title: 'Not now', status: 503 }, { status: 503 });
    }
    standing = standing.filter((one) => one !== report);
    return Response.json({});
  }
  if (pathname.endsWith('/decisions')) {
    decided = true;
    return Response.json({ ...outage, state: 'REFUTED', version: 9 }, { headers: { ETag: '"9"' } });
  }
  return Response.json({ items: [] });
}

vi.stubEnv('TZ', 'UTC');
vi.stubGlobal('fetch', gateway);
const { TakeBack } = await import('./TakeBack');
const { Deciding } = await import('./Deciding');

beforeEach(async () => {
  await speak(languages[0]!);
  me.value = READERS.coordinator;
  standing = ['first', 'second'];
  refuses = [];
  decided = false;
  calls = [];
  place = window.document.createElement('div');
  window.document.body.append(place);
});
afterEach(() => {
  render(null, place);
  place.remove();
});

async function until(found: () => unknown): Promise<void> {
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(found()).toBeTruthy();
  });
}

const button = (text: string) => [...place.querySelectorAll('button')].find((one) => one.textContent === text);
const press = (text: string) => act(() => button(text)!.click());

async function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): Promise<void> {
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function takeFirstBack(done: (said: string) => void): Promise<void> {
  await act(() => render(<TakeBack report="first" region="SY0602" service="WATER" onDone={done} />, place));
  await press('Take this report back…');
  await until(() => place.querySelector('textarea, input[type=text]'));

  await type(place.querySelector('textarea, input[type=text]')!, 'Wrong village');
  await press('Take back');
}

test('a report is taken back on its card, and what that did to the level is said', async () => {
  standing = ['first'];
  const done = vi.fn();
  await takeFirstBack(done);
  await until(() => done.mock.calls.length > 0);

  expect(calls).toEqual([{ path: '/api/v1/reports/first/retraction', body: { reason: 'Wrong village' } }]);
  expect(done).toHaveBeenCalledWith('The report is taken back. The level was None and is now Normal.');
});

test('a report that cannot be taken back now stays, with the problem at the form', async () => {
  refuses = ['first'];
  const done = vi.fn();
  await takeFirstBack(done);
  await until(() => place.querySelector('.form-problem')?.textContent);

  expect(done).not.toHaveBeenCalled();
  expect(standing).toContain('first');
});

async function refute(chosen: number[]): Promise<void> {
  await act(() => render(<Deciding outage={outage as never} tag={'"1"'} />, place));
  await press('Decide…');
  await until(() => place.querySelector('input[type=radio], select'));
  const radio = place.querySelector<HTMLInputElement>('input[value=REFUTE]');
  if (radio) {
    await act(() => radio.click());
  } else {
    await type(place.querySelector('select')!, 'REFUTE');
  }
  await until(() => place.querySelectorAll('.wrong-reports input').length === 2);
  for (const index of chosen) {
    await act(() => place.querySelectorAll<HTMLInputElement>('.wrong-reports input')[index]!.click());
  }
  await type(place.querySelector('textarea')!, 'Seen by our own people');
  await press('Decide');
  await until(() => place.querySelector('.deciding > .done')?.textContent);
}

test('whoever refutes takes back what is wrong with it, and is told what came of it', async () => {
  await refute([0]);

  expect(calls.map(({ path }) => path)).toEqual([`/api/v1/outages/${outage.id}/decisions`, '/api/v1/reports/first/retraction']);
  expect(calls[1]!.body).toEqual({ reason: 'Seen by our own people' });
  expect(place.querySelector('.done')!.textContent).toBe('Your decision is recorded. One report is taken back. The level was None and is now Normal.');
});

test('a refutal that takes nothing back says what it did to the level all the same', async () => {
  await refute([]);

  expect(calls).toHaveLength(1);
  expect(place.querySelector('.done')!.textContent).toBe('Your decision is recorded. The level was None and is now Normal.');
});

test('a report that could not be taken back with a refutal is said to stand', async () => {
  refuses = ['second'];

  await refute([0, 1]);

  expect(place.querySelector('.done')!.textContent).toContain('One report could not be taken back; try it on the card.');
});
