import { useEffect } from 'preact/hooks';
import { connection } from '../live/board';
import { listen } from '../live/stream';
import { refreshArea } from './loaded';

/** So long after a change all that came by then is read; what comes after it waits longer, however fast the changes come. */
const GATHERED_MS = 300;
const PAUSE_MS = 3_000;
const POLL_CUT_MS = 15_000;

/** Reads an area's page anew whenever something in the area changes; where no events come, every few seconds. */
export function useLive(pcode: string, isNow: boolean): void {
  useEffect(() => (isNow ? follow(pcode) : undefined), [pcode, isNow]);
}

export function follow(pcode: string, read: () => void = refreshArea): () => void {
  let planned: ReturnType<typeof setTimeout> | undefined;
  let plannedFor = Infinity;
  let readAt = 0;
  let wasReady = false;

  function plan(wait: number): void {
    const at = Math.max(Date.now() + wait, readAt + PAUSE_MS);
    if (at >= plannedFor) {
      return;
    }
    clearTimeout(planned);
    plannedFor = at;
    planned = setTimeout(carryOut, at - Date.now());
  }

  function carryOut(): void {
    plannedFor = Infinity;
    readAt = Date.now();
    read();
    if (connection.value.state === 'cut') {
      plan(POLL_CUT_MS);
    }
  }

  const stop = listen(`/api/v1/status/stream?within=${encodeURIComponent(pcode)}`, {
    ready: () => {
      if (wasReady) {
        plan(GATHERED_MS); // something may have been missed
      }
      wasReady = true;
    },
    change: () => plan(GATHERED_MS),
    reset: () => plan(GATHERED_MS),
    open: () => (connection.value = { state: 'live' }),
    cut: () => {
      if (connection.value.state !== 'cut') {
        connection.value = { state: 'cut', since: Date.now() };
      }
      plan(POLL_CUT_MS);
    },
  });
  return () => {
    stop();
    clearTimeout(planned);
  };
}
