import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { area, boardOf, status } from './fixtures';

const jablah = area('SY0602', { ELECTRICITY: status('NORMAL') });
const answered = boardOf([jablah]);

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static last: Source;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Source.last = this;
  }

  close(): void {}

  tell(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

const toNone = {
  generatedAt: '2025-03-07T15:31:00Z',
  areas: [
    {
      pcode: 'SY0602',
      adminLevel: 2,
      headline: 'NONE',
      headlineIsMinimum: false,
      compound: false,
      exercise: false,
      services: {
        ELECTRICITY: { level: 'NONE', basis: 'OBSERVED', contested: false, freshness: 'CURRENT', phase: 'NONE', coverage: 1 },
      },
    },
  ],
};

let asked: { url: string; tag: string | null }[];
let answer: (request: Request) => Promise<Response>;
let stop: () => void;

/** The gateway, as far as it is asked. */
async function gateway(request: Request): Promise<Response> {
  const headers = { ETag: '"1"', 'Content-Type': 'application/json' };
  if (request.headers.get('If-None-Match') === '"1"') {
    return new Response(null, { status: 304, headers });
  }
  const common = { generatedAt: answered.generatedAt, upstreams: answered.upstreams, newestObservationAt: null };
  const body = new URL(request.url).pathname.endsWith('/status')
    ? { ...common, areas: [jablah] }
    : { ...common, area: answered.scope, ancestors: [], children: [] };
  return new Response(JSON.stringify(body), { headers });
}

vi.stubGlobal('EventSource', Source);
vi.stubGlobal('fetch', (request: Request) => {
  const { pathname, search } = new URL(request.url);
  asked.push({ url: pathname + search, tag: request.headers.get('If-None-Match') });
  return answer(request);
});
const { follow } = await import('./follow');
const { board, connection, problem, reading } = await import('./board');

const view = { within: 'SY06', level: 2, asOf: null };
const shownLevel = () => board.value?.areas.get('SY0602')?.headline;
const settled = () => vi.advanceTimersByTimeAsync(10);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answer = gateway;
  board.value = null;
  problem.value = null;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('reads a view and listens to what changes in it', async () => {
  stop = follow(view);
  await settled();

  expect(asked.map((one) => one.url)).toEqual(['/api/v1/status/SY06', '/api/v1/status?parent=SY06&adminLevel=2']);
  expect(Source.last.url).toBe('/api/v1/status/stream?within=SY06');
  expect(reading.value).toBe(false);
  expect(shownLevel()).toBe('NORMAL');
});

test('a change is shown at once, and read in full a little later', async () => {
  stop = follow(view);
  await settled();

  Source.last.tell('change', toNone);

  expect(shownLevel()).toBe('NONE');
  asked = [];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.map((one) => one.tag)).toEqual(['"1"', '"1"']);
});

test('a change that comes while the board is read holds against the older answer', async () => {
  const waiting: (() => void)[] = [];
  answer = async (request) => {
    const response = await gateway(request);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return response;
  };
  board.value = answered;
  stop = follow(view);
  await settled();

  Source.last.tell('change', toNone);
  waiting.forEach((release) => release());
  await settled();

  expect(reading.value).toBe(false);
  expect(shownLevel()).toBe('NONE');
});

test('a reset reads the board anew', async () => {
  stop = follow(view);
  await settled();
  asked = [];

  Source.last.tell('reset', {});
  await settled();

  expect(asked).toHaveLength(2);
});

test('when the stream is cut, what is known stays and is asked for again', async () => {
  stop = follow(view);
  await settled();
  Source.last.onopen!();

  Source.last.onerror!();
  await settled();
  asked = [];
  await vi.advanceTimersByTimeAsync(10_000);

  expect(connection.value.state).toBe('cut');
  expect(shownLevel()).toBe('NORMAL');
  expect(asked).toHaveLength(2);
});

test('a gateway that does not answer leaves what was known, and says so', async () => {
  stop = follow(view);
  await settled();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));

  Source.last.tell('reset', {});
  await settled();

  expect(shownLevel()).toBe('NORMAL');
  expect(problem.value?.status).toBe(0);
});

test('another view that cannot be read does not show this one in its place', async () => {
  stop = follow(view);
  await settled();
  stop();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));

  stop = follow({ ...view, within: 'SY10' });
  await settled();

  expect(board.value).toBeNull();
});

test('another time is read once, and nothing is live', async () => {
  const before = Source.last;
  stop = follow({ ...view, asOf: '2025-03-08T12:00:00Z' });
  await settled();

  expect(asked.every((one) => one.url.includes('asOf=2025-03-08T12%3A00%3A00Z'))).toBe(true);
  expect(Source.last).toBe(before);
  expect(connection.value.state).toBe('off');
  asked = [];
  await vi.advanceTimersByTimeAsync(120_000);
  expect(asked).toEqual([]);
});
