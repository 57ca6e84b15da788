import { computed, effect, signal } from '@preact/signals';
import { online } from '../app/screen';
import { askAgain, owner, refreshPlaces, signedOut } from '../app/session';
import { askToStay, nearlyFull } from '../device/room';
import type { Item } from './item';
import { cutShort, pause } from './pause';
import { onSent, sendAll } from './send';
import { itemsOf } from './store';

export const items = signal<Item[]>([]);
export const sending = signal(false);
/** When it is tried again by itself, in milliseconds; undefined if nothing is to be tried. */
export const nextTry = signal<number | undefined>(undefined);
export const roomRunsOut = signal(false);
export const waiting = computed(() => items.value.filter((item) => item.state === 'waiting').length);
export const refusals = computed(() => items.value.filter((item) => item.state === 'refused').length);

let timer: ReturnType<typeof setTimeout> | undefined;

/** From here on the queue empties by itself whenever it can. */
export function startOutbox(): void {
  effect(() => {
    if (owner.value !== undefined) {
      void refresh();
    }
  });
  onSent(() => void refresh());
  window.addEventListener('online', () => void reconnect());
  window.addEventListener('offline', () => (online.value = false));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void sendNow());
  void reconnect();
}

async function reconnect(): Promise<void> {
  online.value = navigator.onLine;
  await sendImpatiently();
}

export async function sendImpatiently(): Promise<void> {
  await cutShort();
  await sendNow();
}

/** Who is signed in is asked in any case: what is on the screen must be theirs. */
export async function sendNow(): Promise<void> {
  if (sending.value) {
    return;
  }
  sending.value = true;
  try {
    const who = await askAgain();
    const outcome = who.is === 'nobody' ? 'signed-out' : await sendAll(who);
    signedOut.value = outcome === 'signed-out';
    if (who.is === 'somebody') {
      await refreshPlaces(who.owner);
    }
  } finally {
    sending.value = false;
    await refresh();
  }
}

/** Also when this page is closed before the network is back, where the browser can do that. */
export async function sendLater(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/field/');
  await registration?.sync?.register('outbox').catch(() => undefined); // the user forbade it: the page sends when it is open
}

export async function refresh(): Promise<void> {
  const whose = owner.value;
  items.value = whose ? await itemsOf(whose.key) : [];
  roomRunsOut.value = await nearlyFull();
  if (waiting.value > 0) {
    await askToStay();
  }
  await schedule();
}

async function schedule(): Promise<void> {
  clearTimeout(timer);
  const due = items.value.flatMap((item) => (item.state === 'waiting' ? [item.notBefore] : []));
  nextTry.value = due.length === 0 ? undefined : Math.max((await pause()).until, Math.min(...due));
  if (nextTry.value !== undefined && !signedOut.value) {
    timer = setTimeout(() => void sendNow(), Math.max(1_000, nextTry.value - Date.now()));
  }
}
