import type { Change } from './area';

export interface Listener {
  /** Events come from now on; what was read before may lack something. */
  ready: () => void;
  change: (change: Change) => void;
  /** Too much was missed: everything is to be read anew. */
  reset: () => void;
  open: () => void;
  cut: () => void;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
const UNSEEN_MS = 30_000;

/**
 * Listens until it is stopped. The browser comes back by itself after a broken connection and names the last event that it
 * has seen; after a refusal it does not, and is made to. A page that nobody looks at rests: browsers hold six connections to a
 * host for all their tabs together.
 */
export function listen(
  url: string,
  listener: Listener,
  open: (url: string) => EventSource = (one) => new EventSource(one),
): () => void {
  let source: EventSource;
  let waits = 0;
  let again: ReturnType<typeof setTimeout> | undefined;
  let unseen: ReturnType<typeof setTimeout> | undefined;
  let reread: ReturnType<typeof setTimeout> | undefined;
  let rests = false;

  function connect(): void {
    source = open(url);
    source.onopen = () => {
      waits = 0;
      listener.open();
    };
    source.onerror = () => {
      listener.cut();
      if (source.readyState === EventSource.CLOSED) {
        again = setTimeout(connect, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** waits++));
      }
    };
    source.addEventListener('ready', () => listener.ready());
    source.addEventListener('change', (event) => {
      listener.change(JSON.parse((event as MessageEvent<string>).data) as Change);
    });
    source.addEventListener('reset', (event) => {
      const { rereadWithin } = JSON.parse((event as MessageEvent<string>).data) as { rereadWithin?: string };
      clearTimeout(reread);
      if (rereadWithin === undefined) {
        listener.reset();
      } else {
        reread = setTimeout(listener.reset, Math.random() * inMs(rereadWithin));
      }
    });
  }

  function rest(): void {
    rests = true;
    clearTimeout(again);
    source.close();
  }

  function seenOrNot(): void {
    clearTimeout(unseen);
    if (document.hidden) {
      unseen = setTimeout(rest, UNSEEN_MS);
    } else if (rests) {
      rests = false;
      connect();
    }
  }

  connect();
  document.addEventListener('visibilitychange', seenOrNot);
  return () => {
    document.removeEventListener('visibilitychange', seenOrNot);
    clearTimeout(unseen);
    clearTimeout(again);
    clearTimeout(reread);
    source.close();
  };
}

/** Of an ISO 8601 duration in seconds, as the gateway gives it. */
function inMs(duration: string): number {
  return 1000 * Number(/^PT([\d.]+)S$/.exec(duration)?.[1] ?? 0);
}
