// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backOff } from './pause';
import { Gateway, newPhone, REPORT } from './outbox.fixture';
import { retryAfter } from '../device/ask';

let gateway: Gateway;
let phone: Awaited<ReturnType<typeof newPhone>>;
let rana: string;

beforeEach(async () => {
  gateway = new Gateway();
  await gateway.start();
  phone = await newPhone();
  rana = await phone.keyOf('Rana');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await gateway.stop();
});

/** Room for as many more reports as said. */
function roomFor(more: () => number) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === 'outbox' && more() <= 0) {
      throw new DOMException('There is no room', 'QuotaExceededError');
    }
    return put.apply(this, args);
  });
}

describe('A phone that is full', () => {
  it('says that the report was not kept, and loses none of those before', async () => {
    await phone.add(rana, REPORT);
    roomFor(() => 0);
    await expect(phone.add(rana, REPORT)).rejects.toBeInstanceOf(phone.NoRoom);
    expect(await phone.itemsOf(rana)).toHaveLength(1);
  });

  it('forgets first what was received, and so may have room', async () => {
    await phone.add(rana, REPORT);
    await phone.sendAll();
    const attempts = [0, 1];
    roomFor(() => attempts.shift()!);
    const id = await phone.add(rana, REPORT);
    expect((await phone.itemsOf(rana)).map((item) => item.id)).toEqual([id]);
  });

  it('sends what waits', async () => {
    await phone.add(rana, REPORT);
    roomFor(() => 1);
    expect(await phone.sendAll()).toBe('all');
  });
});

describe('The pause', () => {
  it('doubles to five minutes, and half of it is chance', () => {
    expect([0, 1, 2, 20].map((failures) => backOff(failures, 0))).toEqual([2_000, 4_000, 8_000, 150_000]);
    expect([0, 1, 2, 20].map((failures) => backOff(failures, 1))).toEqual([4_000, 8_000, 16_000, 300_000]);
  });

  it('is what the gateway asks, in seconds or as a date, within an hour', () => {
    const now = Date.parse('2026-03-07T15:30:00Z');
    expect(retryAfter('30', now)).toBe(30_000);
    expect(retryAfter('Sat, 07 Mar 2026 15:31:00 GMT', now)).toBe(60_000);
    expect(retryAfter('Sat, 07 Mar 2026 15:29:00 GMT', now)).toBe(0);
    expect(retryAfter('999999999', now)).toBe(3_600_000);
    expect(retryAfter('soon', now)).toBe(0);
    expect(retryAfter(null, now)).toBe(0);
  });
});
