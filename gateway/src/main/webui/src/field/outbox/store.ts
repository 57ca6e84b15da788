import { isFull } from '../device/room';
import { database } from '../device/database';
import type { Problem } from '../../api/problem';
import type { FileReport, Item, NotCounting, Refused, Waiting } from './item';
import { uuid7 } from './uuid7';

/** For how long it is shown that a report was received. */
export const KEPT_AFTER_SENDING = 24 * 3_600_000;

/** The report was not kept: there is no room on the phone. */
export class NoRoom extends Error {}

/** Kept before this returns, also if the phone falls into the water a second later. */
export async function add(owner: string, report: FileReport, now = Date.now()): Promise<string> {
  const id = uuid7(now);
  const item = { id, owner, queuedAt: now, state: 'waiting', report, failures: 0, notBefore: 0 };
  try {
    await write(item as Waiting);
  } catch (error) {
    if (!isFull(error)) {
      throw error;
    }
    await forgetReceived(Infinity);
    await write(item as Waiting).catch((again) => {
      throw isFull(again) ? new NoRoom() : again;
    });
  }
  return id;
}

async function write(item: Item): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
  // a request that fails aborts the transaction, and both say so
  await Promise.all([transaction.store.put(item), transaction.done]);
}

/** In the order in which they were queued. */
export async function itemsOf(owner: string): Promise<Item[]> {
  return (await (await database()).getAll('outbox')).filter((item) => item.owner === owner);
}

export async function nextOf(owner: string, now: number): Promise<Waiting | undefined> {
  const waiting = (await itemsOf(owner)).filter((item) => item.state === 'waiting');
  return waiting.find((item) => item.notBefore <= now);
}

export function received(item: Waiting, now: number, because?: NotCounting): Promise<void> {
  const { turn, id, owner, queuedAt } = item;
  return settle(item, { turn, id, owner, queuedAt, state: 'received', settledAt: now, ...(because && { because }) });
}

export function refused(item: Waiting, problem: Problem, now: number): Promise<void> {
  const { turn, id, owner, queuedAt, report } = item;
  return settle(item, { turn, id, owner, queuedAt, report, state: 'refused', problem, settledAt: now });
}

export function later(item: Waiting, notBefore: number): Promise<void> {
  return settle(item, { ...item, failures: item.failures + 1, notBefore });
}

/** Only what still is as it was when it was sent: it may have been discarded in the meantime. */
async function settle(sent: Waiting, outcome: Item): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite');
  const now = await transaction.store.get(sent.turn);
  if (now?.state === 'waiting' && now.id === sent.id) {
    await transaction.store.put(outcome);
  }
  await transaction.done;
}

/**
 * Puts a corrected report in the place of a refused one. It keeps its id, so that an earlier attempt whose answer was lost
 * cannot make two of it, unless that id is taken: then only a new one helps.
 */
export async function mend(item: Refused, report: FileReport, now = Date.now()): Promise<string> {
  const id = item.problem.status === 409 ? uuid7(now) : item.id;
  const { turn, owner, queuedAt } = item;
  try {
    await write({ turn, id, owner, queuedAt, report, state: 'waiting', failures: 0, notBefore: 0 });
  } catch (error) {
    throw isFull(error) ? new NoRoom() : error;
  }
  return id;
}

export async function discard(item: Item): Promise<void> {
  await (await database()).delete('outbox', item.turn);
}

/** Of everybody who uses this phone. */
export async function forgetReceived(settledBefore: number): Promise<void> {
  const transaction = (await database()).transaction('outbox', 'readwrite');
  for (const item of await transaction.store.getAll()) {
    if (item.state === 'received' && item.settledAt < settledBefore) {
      await transaction.store.delete(item.turn);
    }
  }
  await transaction.done;
}
