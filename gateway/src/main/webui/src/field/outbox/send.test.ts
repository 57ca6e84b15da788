// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Refused } from './item';
import { Gateway, newPhone, problem, REPORT, restarted } from './outbox.fixture';

const note = (text: string) => ({ ...REPORT, note: text });

let gateway: Gateway;
let phone: Awaited<ReturnType<typeof newPhone>>;
let rana: string;

beforeEach(async () => {
  gateway = new Gateway();
  await gateway.start();
  phone = await newPhone();
  rana = await phone.keyOf('Rana');
});

afterEach(() => gateway.stop());

const states = async () => (await phone.itemsOf(rana)).map((item) => item.state);
const queue = async (...texts: string[]) => {
  const ids: string[] = [];
  for (const text of texts) {
    ids.push(await phone.add(rana, note(text)));
  }
  return ids;
};

describe('The outbox', () => {
  it('is sent in the order in which it was filled, also after a restart', async () => {
    const ids = await queue('1', '2', '3');
    phone = await restarted();
    ids.push(...(await queue('4', '5')));
    expect(await phone.sendAll()).toBe('all');
    expect([...gateway.kept.keys()]).toEqual(ids);
    expect(await states()).toEqual(Array(5).fill('received'));
  });

  it('keeps nothing of what was received but its id, time and state', async () => {
    await queue('secret');
    await phone.sendAll();
    const [item] = await phone.itemsOf(rana);
    expect(Object.keys(item!).sort()).toEqual(['id', 'owner', 'queuedAt', 'settledAt', 'state', 'turn']);
  });

  it('keeps why it does not count, where it does not', async () => {
    gateway.receipt = { counts: false, because: 'EXPIRED' };
    await queue('old');
    await phone.sendAll();
    const [item] = await phone.itemsOf(rana);
    expect(item).toMatchObject({ state: 'received', because: 'EXPIRED' });
    expect(item).not.toHaveProperty('report');
  });

  it('says when it was sent by the clock of the phone', async () => {
    const before = Date.now();
    const [id] = await queue('1');
    await phone.sendAll();
    const sentAt = Date.parse(gateway.sentAt.get(id!)!);
    expect(sentAt).toBeGreaterThanOrEqual(before);
    expect(sentAt).toBeLessThanOrEqual(Date.now());
  });

  it('forgets even that after a day, and nothing that waits', async () => {
    await queue('1');
    await phone.sendAll();
    await queue('2');
    await phone.forgetReceived(Date.now() + 1);
    expect(await states()).toEqual(['waiting']);
  });

  it('sends again what was kept when the answer was lost, and it is there once', async () => {
    const [id] = await queue('1');
    gateway.loseAnswer = () => true;
    expect(await phone.sendAll()).toBe('stopped');
    expect(await states()).toEqual(['waiting']);
    gateway.loseAnswer = () => false;
    await phone.cutShort();
    expect(await phone.sendAll()).toBe('all');
    expect(gateway.attempts).toEqual([id, id]);
    expect(gateway.kept.size).toBe(1);
  });

  it('is not sent twice by two that begin at once', async () => {
    const ids = await queue('1', '2', '3');
    await Promise.all([phone.sendAll(), phone.sendAll(), phone.sendAll()]);
    expect(gateway.attempts).toEqual(ids);
  });

  it('stays when nobody is signed in, and goes when they are again', async () => {
    await queue('1', '2');
    gateway.name = undefined;
    expect(await phone.sendAll()).toBe('signed-out');
    expect(await states()).toEqual(['waiting', 'waiting']);
    gateway.name = 'Rana';
    expect(await phone.sendAll()).toBe('all');
    expect(gateway.kept.size).toBe(2);
  });

  it('stays when the session ends in the middle', async () => {
    await queue('1', '2');
    gateway.refuse = () => (gateway.kept.size === 1 ? problem(401, 'unauthenticated') : undefined);
    expect(await phone.sendAll()).toBe('signed-out');
    expect(await states()).toEqual(['received', 'waiting']);
  });

  it('of another person is neither sent nor shown', async () => {
    await queue('of Rana');
    gateway.name = 'Omar';
    expect(await phone.sendAll()).toBe('all');
    expect(gateway.attempts).toEqual([]);
    expect(await phone.itemsOf(await phone.keyOf('Omar'))).toEqual([]);
    gateway.name = 'Rana';
    await phone.sendAll();
    expect(gateway.kept.size).toBe(1);
  });

  it.each([
    [400, 'bad-request'],
    [403, 'forbidden'],
    [413, 'content-too-large'],
    [422, 'unprocessable'],
  ])('goes on past one that is refused (%i)', async (status, type) => {
    const [first] = await queue('1', '2');
    gateway.refuse = (id) => (id === first ? problem(status, type) : undefined);
    expect(await phone.sendAll()).toBe('all');
    expect(await states()).toEqual(['refused', 'received']);
    const [refused] = await phone.itemsOf(rana);
    expect((refused as Refused).problem.detail).toBe(`Why ${type}`);
  });

  it('sends a refused one again under its id when it was mended', async () => {
    const [id] = await queue('wrong');
    gateway.refuse = (_, body) => (body.includes('wrong') ? problem(422, 'unprocessable') : undefined);
    await phone.sendAll();
    const [refused] = await phone.itemsOf(rana);
    expect(await phone.mend(refused as Refused, note('right'))).toBe(id);
    await phone.sendAll();
    expect(await states()).toEqual(['received']);
  });

  it('gives it a new id when another report is kept under the old one', async () => {
    const [id] = await queue('mine');
    gateway.kept.set(id!, 'another');
    await phone.sendAll();
    expect(await states()).toEqual(['refused']);
    const [refused] = await phone.itemsOf(rana);
    const renewed = await phone.mend(refused as Refused, note('mine'));
    expect(renewed).not.toBe(id);
    await phone.sendAll();
    expect([...gateway.kept.keys()]).toEqual([id, renewed]);
  });

  it.each([
    [429, 'too-many-requests'],
    [502, 'upstream-failed'],
    [503, 'unavailable'],
    [504, 'upstream-timed-out'],
  ])('waits as a whole when the gateway cannot take it now (%i)', async (status, type) => {
    const [first] = await queue('1', '2');
    gateway.refuse = () => problem(status, type);
    expect(await phone.sendAll()).toBe('stopped');
    gateway.refuse = () => undefined;
    expect(await phone.sendAll()).toBe('stopped'); // the pause is not over
    expect(gateway.attempts).toEqual([first]);
    await phone.cutShort();
    expect(await phone.sendAll()).toBe('all');
  });

  it('waits as long as the gateway asks, whoever is impatient', async () => {
    await queue('1');
    gateway.refuse = () => problem(429, 'too-many-requests', { 'Retry-After': '120' });
    await phone.sendAll();
    expect((await phone.pause()).until).toBeGreaterThan(Date.now() + 119_000);
    await phone.cutShort();
    expect(await phone.sendAll()).toBe('stopped');
    expect(gateway.attempts).toHaveLength(1);
  });

  it('lets those behind pass one on which the gateway fails (500), which comes later', async () => {
    const [first, second] = await queue('1', '2');
    gateway.refuse = (id) => (id === first ? problem(500, 'internal') : undefined);
    expect(await phone.sendAll()).toBe('stopped');
    expect(gateway.attempts).toEqual([first, second]);
    expect(await states()).toEqual(['waiting', 'received']);
  });

  it.each([200, 201, 401, 403, 404, 503])('does not believe what a portal in between says (%i)', async (status) => {
    await queue('1');
    gateway.refuse = () => ({ status, body: '<html>Welcome to the hotel</html>' });
    expect(await phone.sendAll()).toBe('stopped');
    expect(await states()).toEqual(['waiting']);
  });

  it('leaves alone what was discarded while it was sent', async () => {
    await queue('1');
    const [item] = await phone.itemsOf(rana);
    gateway.refuse = () => {
      void phone.discard(item!);
      return problem(422, 'unprocessable');
    };
    await phone.sendAll();
    await vi.waitFor(async () => expect(await states()).toEqual([]));
  });
});
