import { alone } from '../device/alone';
import { ask } from '../device/ask';
import { whoAmI, type Who } from '../device/who';
import { fateOf } from './fate';
import type { Waiting } from './item';
import { backOff, endPause, pause, pauseLonger } from './pause';
import { forgetReceived, KEPT_AFTER_SENDING, later, nextOf, received, refused } from './store';

/** After this the session may be another person's. */
const SURE_FOR = 20_000;

export type Outcome = 'all' | 'signed-out' | 'stopped';

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('lifeline.outbox');

/**
 * Sends what waits of the person who is signed in, in order; never beside another run, of page or worker.
 *
 * @param who what was found out just now, if it was
 */
export function sendAll(who?: Who): Promise<Outcome> {
  const askedAt = Date.now();
  return alone(async () => {
    await forgetReceived(Date.now() - KEPT_AFTER_SENDING);
    if ((await pause()).until > Date.now()) {
      return 'stopped';
    }
    return sendInOrder(who, askedAt);
  });
}

async function sendInOrder(who: Who | undefined, askedAt: number): Promise<Outcome> {
  for (;;) {
    if (!who || Date.now() - askedAt > SURE_FOR) {
      who = await whoAmI();
      askedAt = Date.now();
    }
    if (who.is === 'nobody') {
      return 'signed-out';
    }
    if (who.is === 'unreachable') {
      return stop(who.wait);
    }
    const { key } = who.owner;
    const item = await nextOf(key, Date.now());
    if (!item) {
      await endPause();
      return (await nextOf(key, Infinity)) ? 'stopped' : 'all';
    }
    const outcome = await send(item);
    channel?.postMessage('changed');
    if (outcome) {
      return outcome;
    }
  }
}

/** Undefined when the next one may follow. */
async function send(item: Waiting): Promise<Outcome | undefined> {
  const fate = fateOf(item.id, await put(item));
  switch (fate.is) {
    case 'received':
      await received(item, Date.now(), fate.because);
      return undefined;
    case 'refused':
      await refused(item, fate.problem, Date.now());
      return undefined;
    case 'postponed':
      await later(item, Date.now() + backOff(item.failures));
      return undefined;
    case 'signed-out':
      return 'signed-out';
    case 'stopped':
      return stop(fate.wait);
  }
}

async function stop(wait: number): Promise<Outcome> {
  await pauseLonger(wait, Date.now());
  return 'stopped';
}

/** With what the clock of the phone says now, so that a wrong one can be corrected. */
function put(item: Waiting) {
  return ask(`/api/v1/reports/${item.id}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'Lifeline-Write': '1' },
    body: JSON.stringify({ ...item.report, sentAt: new Date().toISOString() }),
  });
}

/** Calls back whenever a report was sent, here or in the worker. */
export function onSent(changed: () => void): void {
  // a channel does not hear itself, so this needs one of its own
  if (typeof BroadcastChannel !== 'undefined') {
    new BroadcastChannel('lifeline.outbox').onmessage = changed;
  }
}
