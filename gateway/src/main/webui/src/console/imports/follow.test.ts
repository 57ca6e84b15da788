import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importOf } from './fixtures';
import type { Followed } from './follow';

let answers: (() => Promise<Response>)[];
let asked: number[];
let told: Followed[];
let stop: () => void;

vi.stubGlobal('fetch', () => {
  asked.push(Date.now());
  return (answers.length > 1 ? answers.shift()! : answers[0]!)();
});
const { followImport } = await import('./follow');

const view = (more: object) => () => Promise.resolve(Response.json(importOf(more)));
const rows = (done: number) => ({ rows: { total: 100, done, created: done, updated: 0, unchanged: 0, refused: 0 } });
const cut = () => Promise.reject(new TypeError('no network'));
const problem = (status: number, type: string) => () =>
  Promise.resolve(Response.json({ type: `urn:lifeline:problem:${type}`, title: '', status, detail: '', instance: '' }, { status }));

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  told = [];
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function follow(...given: (() => Promise<Response>)[]): void {
  answers = given;
  stop = followImport('0197', (followed) => told.push(followed));
}

const gaps = () => asked.slice(1).map((at, index) => at - asked[index]!);

test('it is asked often while it moves, ever more seldom while it does not, and not after its end', async () => {
  follow(view(rows(10)), view(rows(20)), view(rows(20)), view(rows(20)), view(rows(20)), view({ ...rows(100), state: 'DONE' }));
  await vi.advanceTimersByTimeAsync(60_000);

  expect(gaps()).toEqual([500, 500, 800, 1280, 2048]);
  expect(told.at(-1)!.view!.state).toBe('DONE');
});

test('what was known stays while the network is lost, and it goes on when it is back', async () => {
  follow(view(rows(10)), cut, cut, problem(503, 'unavailable'), view({ ...rows(100), state: 'DONE' }));
  await vi.advanceTimersByTimeAsync(60_000);

  expect(told.map((one) => one.isCut)).toEqual([false, true, true, true, false]);
  expect(told[1]!.view!.rows.done).toBe(10);
  expect(told.at(-1)!.view!.state).toBe('DONE');
});

test('it is asked at once when the network is back', async () => {
  follow(view(rows(10)), cut);
  await vi.advanceTimersByTimeAsync(40_000);
  const before = asked.length;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);

  expect(asked.length).toBe(before + 1);
});

test.each([
  [404, 'not-found'],
  [403, 'forbidden'],
  [401, 'unauthenticated'],
])('%i is said, and not asked again', async (status, type) => {
  follow(problem(status, type));
  await vi.advanceTimersByTimeAsync(60_000);

  expect(asked).toHaveLength(1);
  expect(told.at(-1)!.problem!.status).toBe(status);
});
