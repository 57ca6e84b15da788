import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patient } from './patient';

const URL = 'http://127.0.0.1/api/v1/reliability';
let answers: Response[];
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  vi.stubGlobal('fetch', () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function away(after?: string): Response {
  return new Response('', { status: 503, headers: after === undefined ? {} : { 'Retry-After': after } });
}

async function statusOf(request: Request): Promise<number> {
  const answer = patient(request);
  await vi.advanceTimersByTimeAsync(10_000);
  return (await answer).status;
}

test('what a service that comes back could not answer is asked again', async () => {
  answers = [away('1'), new Response('{}')];
  expect(await statusOf(new Request(URL))).toBe(200);
  expect(asked).toBe(2);
});

test('a service that stays away is not asked for ever', async () => {
  answers = [away('2')];
  expect(await statusOf(new Request(URL))).toBe(503);
  expect(asked).toBe(3);
});

test.each([undefined, '60', 'Wed, 21 Oct 2026 07:28:00 GMT'])('one that asks to wait for %s is believed', async (after) => {
  answers = [away(after)];
  expect(await statusOf(new Request(URL))).toBe(503);
  expect(asked).toBe(1);
});

test('what writes is sent once', async () => {
  answers = [away('1'), new Response('{}')];
  expect(await statusOf(new Request(URL, { method: 'POST', body: '{}' }))).toBe(503);
  expect(asked).toBe(1);
});
