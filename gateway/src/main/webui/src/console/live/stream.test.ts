import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Change } from './area';
import { listen, type Listener } from './stream';

class Source extends EventTarget {
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  closed = false;

  close(): void {
    this.closed = true;
  }

  tell(name: string, data: unknown): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

const CLOSED = 2;
let sources: Source[];
let heard: string[];
let stops: (() => void)[] = [];
let changes: Change[];

const listener: Listener = {
  ready: () => heard.push('ready'),
  change: (change) => changes.push(change),
  reset: () => heard.push('reset'),
  open: () => heard.push('open'),
  cut: () => heard.push('cut'),
};

function start(url: string): () => void {
  const stop = listen(url, listener, open);
  stops.push(stop);
  return stop;
}

function open(): EventSource {
  const source = new Source();
  sources.push(source);
  return source as unknown as EventSource;
}

beforeEach(() => {
  vi.useFakeTimers();
  stops.forEach((stop) => stop());
  stops = [];
  vi.stubGlobal('EventSource', { CLOSED });
  sources = [];
  heard = [];
  changes = [];
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('tells what comes, in its order', () => {
  start('/stream');

  sources[0]!.onopen!();
  sources[0]!.tell('ready', { generatedAt: '2025-03-07T15:31:00Z', areas: [] });
  sources[0]!.tell('change', { generatedAt: '2025-03-07T15:32:00Z', areas: [] });
  sources[0]!.tell('reset', {});

  expect(heard).toEqual(['open', 'ready', 'reset']);
  expect(changes).toEqual([{ generatedAt: '2025-03-07T15:32:00Z', areas: [] }]);
});

test('reads anew at a moment of its own within the time that is given', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  start('/stream');

  sources[0]!.tell('reset', { generatedAt: '2025-03-07T15:31:00Z', areas: [], rereadWithin: 'PT10S' });
  vi.advanceTimersByTime(4_999);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);

  expect(heard).toEqual(['reset']);
});

test('leaves it to the browser to come back after a break', () => {
  start('/stream');

  sources[0]!.readyState = 0;
  sources[0]!.onerror!();
  vi.advanceTimersByTime(120_000);

  expect(heard).toEqual(['cut']);
  expect(sources).toHaveLength(1);
});

test('comes back by itself after a refusal, ever less often', () => {
  start('/stream');

  sources[0]!.readyState = CLOSED;
  sources[0]!.onerror!();
  vi.advanceTimersByTime(2_000);
  sources[1]!.readyState = CLOSED;
  sources[1]!.onerror!();
  vi.advanceTimersByTime(2_000);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(2_000);

  expect(sources).toHaveLength(3);
});

test('is quiet when it is stopped', () => {
  const stop = start('/stream');
  sources[0]!.readyState = CLOSED;
  sources[0]!.onerror!();

  stop();
  vi.advanceTimersByTime(120_000);

  expect(sources).toHaveLength(1);
  expect(sources[0]!.closed).toBe(true);
});

test('a page that nobody looks at rests, and listens again when it is seen', () => {
  start('/stream');
  see(false);
  vi.advanceTimersByTime(29_000);
  expect(sources[0]!.closed).toBe(false);
  vi.advanceTimersByTime(2_000);
  expect(sources[0]!.closed).toBe(true);

  see(true);

  expect(sources).toHaveLength(2);
  expect(sources[1]!.closed).toBe(false);
});

test('who looks away for a moment misses nothing', () => {
  start('/stream');
  see(false);
  vi.advanceTimersByTime(10_000);
  see(true);
  vi.advanceTimersByTime(60_000);

  expect(sources).toHaveLength(1);
  expect(sources[0]!.closed).toBe(false);
});

function see(isSeen: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: !isSeen });
  document.dispatchEvent(new Event('visibilitychange'));
}
