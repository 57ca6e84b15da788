import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connection } from '../live/board';
import { follow } from './live';

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static last: Source;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 1;
  closed = false;

  constructor(readonly url: string) {
    super();
    Source.last = this;
  }

  close(): void {
    this.closed = true;
  }

  tell(name: string): void {
    this.dispatchEvent(new MessageEvent(name, { data: '{}' }));
  }
}

let reads: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Source);
  connection.value = { state: 'off' };
  reads = 0;
  stop = follow('SY06', () => reads++);
  Source.last.onopen!();
  Source.last.tell('ready');
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what changes in the area is read soon, all that comes together at once', () => {
  expect(Source.last.url).toBe('/api/v1/status/stream?within=SY06');
  Source.last.tell('change');
  Source.last.tell('change');
  expect(reads).toBe(0);
  vi.advanceTimersByTime(300);
  expect(reads).toBe(1);
});

test('however fast changes come, there is a pause between readings', () => {
  for (let i = 0; i < 60; i++) {
    Source.last.tell('change');
    vi.advanceTimersByTime(100);
  }
  expect(reads).toBe(2);
});

test('where no events come it is read every few seconds, and at once when they come again', () => {
  Source.last.onerror!();
  expect(connection.value.state).toBe('cut');
  vi.advanceTimersByTime(31_000);
  expect(reads).toBe(2);
  vi.advanceTimersByTime(5_000);
  Source.last.onopen!();
  Source.last.tell('ready');
  vi.advanceTimersByTime(300);
  expect(reads).toBe(3);
  vi.advanceTimersByTime(60_000);
  expect(reads).toBe(3);
});

test('nothing is read any more when it is stopped', () => {
  Source.last.tell('change');
  stop();
  vi.advanceTimersByTime(10_000);
  expect(reads).toBe(0);
  expect(Source.last.closed).toBe(true);
});
