import { batch, computed, signal } from '@preact/signals';
import { unanswered, type Problem } from '../../api/problem';
import { Failed } from '../area/loaded';
import type { ImportView } from './import';
import { recognise, type Recognised } from './recognise';
import { Stopped, upload, type Upload } from './upload';

interface Chosen {
  file: File;
  is: Recognised;
  /** One to try and one to keep: a file that is sent twice is one import, until it is chosen anew. */
  keys: { trial: string; real: string };
}

/** The file that is to be imported; it stays while its trial is looked at. */
export const chosen = signal<Chosen | null>(null);

/** How much of it has gone, from 0 to 1; null when none is on the way. */
export const sent = signal<number | null>(null);

export const refusal = signal<Problem | null>(null);

/** The import that became of the chosen file when it was tried. */
export const trial = signal<string | null>(null);

export const maySend = computed(() => chosen.value !== null && chosen.value.is.kind !== null && sent.value === null);

let running: Upload | undefined;

/** A random UUID, also where the page did not come over TLS and `crypto.randomUUID` is not to be had. */
function madeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export async function choose(file: File): Promise<void> {
  running?.stop();
  const is = await recognise(file).catch((): Recognised => ({ kind: null, why: 'OTHER' }));
  batch(() => {
    chosen.value = { file, is, keys: { trial: madeKey(), real: madeKey() } };
    trial.value = null;
    refusal.value = null;
  });
}

export function forget(): void {
  running?.stop();
  batch(() => {
    chosen.value = null;
    trial.value = null;
    refusal.value = null;
  });
}

/** The import that has begun; null when it has not, and why not stands in `refusal`. */
export async function send(dryRun: boolean, start = upload): Promise<ImportView | null> {
  const what = chosen.peek();
  if (!maySend.peek() || !what || what.is.kind === null) {
    return null;
  }
  sent.value = 0;
  refusal.value = null;
  const key = dryRun ? what.keys.trial : what.keys.real;
  running = start({ file: what.file, mediaType: what.is.mediaType, dryRun, key, onProgress: (share) => (sent.value = share) });
  try {
    const begun = await running.done;
    trial.value = dryRun ? begun.id : null;
    chosen.value = dryRun ? what : null;
    return begun;
  } catch (failure) {
    if (!(failure instanceof Stopped)) {
      refusal.value = failure instanceof Failed ? failure.problem : unanswered();
    }
    return null;
  } finally {
    sent.value = null;
    running = undefined;
  }
}

export function stop(): void {
  running?.stop();
}
