import { beforeEach, expect, test, vi } from 'vitest';
import { choose, chosen, forget, maySend, refusal, send, sent, stop, trial } from './chosen';
import { importOf } from './fixtures';

/** What the browser sends with, as far as it is used. */
class Request {
  static all: Request[] = [];
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  headers: Record<string, string> = {};
  url = '';
  status = 0;
  responseText = '';

  constructor() {
    Request.all.push(this);
  }

  open(_method: string, url: string): void {
    this.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(): void {}

  abort(): void {
    this.onabort?.();
  }

  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload?.();
  }
}

vi.stubGlobal('XMLHttpRequest', Request);

const last = () => Request.all.at(-1)!;

beforeEach(async () => {
  Request.all = [];
  await choose(new File(['pcode,parent'], 'admin 1.csv'));
});

test('a file goes with what it is, a key, and the header of writes', async () => {
  const begun = send(true);

  expect(last().url).toBe('/api/v1/imports?name=admin+1.csv&dryRun=true');
  expect(last().headers).toMatchObject({ 'Content-Type': 'text/csv', 'Lifeline-Write': '1' });
  expect(last().headers['Idempotency-Key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  last().answer(202, importOf({ dryRun: true }));
  expect((await begun)?.id).toBe('0197');
});

test('a second click while it goes sends nothing', async () => {
  const begun = send(false);
  expect(await send(false)).toBeNull();

  expect(Request.all).toHaveLength(1);
  expect(maySend.value).toBe(false);
  last().answer(202, importOf());
  await begun;
});

test('how much has gone is told', async () => {
  const begun = send(false);
  last().upload.onprogress!({ loaded: 30, total: 120 });

  expect(sent.value).toBe(0.25);
  last().answer(202, importOf());
  await begun;
  expect(sent.value).toBeNull();
});

test('whoever sends again after the network was lost sends the same import', async () => {
  const lost = send(false);
  last().onerror!();
  expect(await lost).toBeNull();
  expect(refusal.value?.status).toBe(0);
  const again = send(false);

  expect(Request.all[1]!.headers['Idempotency-Key']).toBe(Request.all[0]!.headers['Idempotency-Key']);
  last().answer(200, importOf());
  expect((await again)?.id).toBe('0197');
  expect(refusal.value).toBeNull();
});

test('the import after a trial is another one, and the file is at hand for it', async () => {
  const tried = send(true);
  last().answer(202, importOf({ dryRun: true }));
  await tried;
  expect(trial.value).toBe('0197');
  const kept = send(false);

  expect(Request.all[1]!.headers['Idempotency-Key']).not.toBe(Request.all[0]!.headers['Idempotency-Key']);
  last().answer(202, importOf({ id: '0198' }));
  await kept;
  expect(chosen.value).toBeNull();
  expect(await send(false)).toBeNull();
});

test('the same file chosen anew is another import', async () => {
  const first = send(false);
  last().answer(202, importOf());
  await first;
  await choose(new File(['pcode,parent'], 'admin 1.csv'));
  void send(false);

  expect(Request.all[1]!.headers['Idempotency-Key']).not.toBe(Request.all[0]!.headers['Idempotency-Key']);
  stop();
});

test.each([
  [413, '<html>413 Request Entity Too Large', 'urn:lifeline:problem:content-too-large'],
  [403, { type: 'urn:lifeline:problem:forbidden', detail: 'admin only' }, 'urn:lifeline:problem:forbidden'],
  [200, '<html>a portal of the hotel', 'about:blank'],
])('%i is refused', async (status, body, type) => {
  const begun = send(false);
  last().answer(status, body);

  expect(await begun).toBeNull();
  expect(refusal.value?.type).toBe(type);
  expect(chosen.value).not.toBeNull();
});

test('whoever stops it is told nothing', async () => {
  const begun = send(false);
  stop();

  expect(await begun).toBeNull();
  expect(refusal.value).toBeNull();
  expect(maySend.value).toBe(true);
});

test('what cannot be imported is not sent', async () => {
  await choose(new File(['PK'], 'admin.xlsx'));

  expect(await send(false)).toBeNull();
  expect(Request.all).toHaveLength(0);
  forget();
  expect(chosen.value).toBeNull();
});
