import { batch } from '@preact/signals';
import { me, whoIsSignedIn } from '../../api/me';
import type { Problem } from '../../api/problem';
import type { Board, Change } from './area';
import { board, connection, heardAt, problem, reading } from './board';
import { highlight } from './changes';
import { merge, replace } from './merge';
import { NotRead, StatusReader, type View } from './reader';
import { listen } from './stream';

const POLL_LIVE_MS = 30_000;
const POLL_CUT_MS = 10_000;
/** So long after a change the numbers are read that events do not carry, for all changes that came by then. */
const DETAILS_MS = 700;
const MOST_SINGLE = 12;
const FEW_AREAS = 300;

/** Shows a view until it is stopped: read once, then live by events, and by polling where they do not come. */
export function follow(view: View): () => void {
  const reader = new StatusReader(view);
  const live = view.asOf === null;
  let stopped = false;
  let busy = false;
  let again = false;
  let missed: Change[] = [];
  let lacking = new Set<string>();
  let poll: ReturnType<typeof setTimeout> | undefined;
  let details: ReturnType<typeof setTimeout> | undefined;

  function read(): Promise<void> {
    return reads(async () => {
      const found = await reader.whole();
      return found && missed.reduce((shown, change) => merge(shown, change).board, found);
    });
  }

  /** While events come, the rows need not be read again: only what events do not tell. */
  function readScope(): Promise<void> {
    return reads(async () => {
      const found = await reader.scope();
      return found && board.value && { ...board.value, ...found };
    });
  }

  async function reads(what: () => Promise<Board | null>): Promise<void> {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    missed = [];
    clearTimeout(poll);
    try {
      const found = await what();
      if (!stopped) {
        batch(() => {
          board.value = found ?? board.value;
          problem.value = null;
          reading.value = false;
          heardAt.value = Date.now();
        });
      }
    } catch (failure) {
      if (!stopped) {
        failed(failure);
      }
    } finally {
      busy = false;
      if (!stopped) {
        next();
      }
    }
  }

  function failed(failure: unknown): void {
    batch(() => {
      problem.value = problemOfFailure(failure);
      if (board.value && reading.value) {
        board.value = null; // what is shown is not what was asked for
      }
      reading.value = false;
    });
    if (failure instanceof NotRead && failure.problem.status === 401 && me.value) {
      void whoIsSignedIn();
    }
  }

  function next(): void {
    if (again) {
      again = false;
      void read();
    } else if (live || problem.value) {
      poll = setTimeout(pollWhenSeen, connection.value.state === 'live' ? POLL_LIVE_MS : POLL_CUT_MS);
    }
  }

  function pollWhenSeen(): void {
    if (!document.hidden) {
      const whole = connection.value.state !== 'live' || problem.value || !board.value;
      void (whole ? read() : readScope());
    }
  }

  function seenAgain(): void {
    if (!document.hidden) {
      void read();
    }
  }

  function apply(change: Change): void {
    const start = performance.now();
    missed.push(change);
    if (!board.value) {
      return;
    }
    const { board: now, rows, incomplete } = merge(board.value, change);
    batch(() => {
      board.value = now;
      heardAt.value = Date.now();
      highlight(rows.map((pcode) => now.areas.get(pcode)!));
    });
    measure(start, change);
    rows.forEach((pcode) => lacking.add(pcode));
    if (incomplete) {
      void read();
    } else {
      details ??= setTimeout(() => void readDetails(), DETAILS_MS);
    }
  }

  async function readDetails(): Promise<void> {
    details = undefined;
    const pcodes = [...lacking];
    lacking = new Set();
    if (!board.value || board.value.areas.size <= FEW_AREAS || pcodes.length > MOST_SINGLE) {
      return read();
    }
    try {
      const found = await reader.areas([board.value.scope.pcode, ...pcodes]);
      if (!stopped && board.value) {
        board.value = replace(board.value, found);
      }
    } catch (failure) {
      if (!stopped) {
        failed(failure);
      }
    }
  }

  const stopListening = live
    ? listen(`/api/v1/status/stream?within=${encodeURIComponent(view.within)}`, {
        ready: () => void read(),
        change: apply,
        reset: () => void read(),
        open: () => (connection.value = { state: 'live' }),
        cut: () => {
          if (connection.value.state !== 'cut') {
            connection.value = { state: 'cut', since: Date.now() };
            void read();
          }
        },
      })
    : () => undefined;
  if (!live) {
    connection.value = { state: 'off' };
  }
  document.addEventListener('visibilitychange', seenAgain);
  reading.value = true;
  void read();

  return () => {
    stopped = true;
    stopListening();
    clearTimeout(poll);
    clearTimeout(details);
    document.removeEventListener('visibilitychange', seenAgain);
  };
}

/** From the arrival of an event to the frame that shows it, for whoever looks at the page's timings. */
function measure(start: number, change: Change): void {
  requestAnimationFrame(() => {
    performance.clearMeasures('lifeline.change');
    performance.measure('lifeline.change', { start, detail: { generatedAt: change.generatedAt } });
  });
}

function problemOfFailure(failure: unknown): Problem {
  if (failure instanceof NotRead) {
    return failure.problem;
  }
  return { type: 'about:blank', title: String(failure), status: 0, detail: '', instance: '' };
}
