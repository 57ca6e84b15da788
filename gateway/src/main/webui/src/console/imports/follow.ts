import type { Problem } from '../../api/problem';
import { Failed } from '../area/loaded';
import { hasEnded, readImport, type ImportView } from './import';

/** What is known of an import that is followed. */
export interface Followed {
  view?: ImportView;
  /** Nobody answers at the moment; it is asked again. */
  isCut: boolean;
  /** It is not asked again. */
  problem?: Problem;
}

const SOONEST_MS = 500;
const LATEST_MS = 5_000;
const LATEST_CUT_MS = 15_000;
const SLOWER = 1.6;
/** Of these it is known that they pass. */
const PASSING = [0, 408, 429, 500, 502, 503, 504];

/** Asks until the import has ended: often while it goes on, seldom while nothing happens, and at once when the network is back. */
export function followImport(
  id: string,
  tell: (followed: Followed) => void,
  read: (id: string) => Promise<ImportView> = readImport,
): () => void {
  let stopped = false;
  let wait = SOONEST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known: ImportView | undefined;
  let busy = false;

  async function ask(): Promise<void> {
    clearTimeout(timer);
    if (busy || stopped) {
      return;
    }
    busy = true;
    const next = await read(id).then(heard, failed);
    busy = false;
    if (!stopped) {
      tell(next);
      if (!next.problem && !(known && hasEnded(known))) {
        timer = setTimeout(() => void ask(), wait);
      }
    }
  }

  function heard(view: ImportView): Followed {
    const hasMoved = known?.state !== view.state || known.rows.done !== view.rows.done;
    wait = hasMoved ? SOONEST_MS : Math.min(LATEST_MS, wait * SLOWER);
    known = view;
    return { view, isCut: false };
  }

  function failed(failure: unknown): Followed {
    if (!(failure instanceof Failed)) {
      throw failure;
    }
    if (PASSING.includes(failure.problem.status)) {
      wait = Math.min(LATEST_CUT_MS, wait * 2);
      return { view: known, isCut: true };
    }
    return { view: known, isCut: false, problem: failure.problem };
  }

  function atOnce(): void {
    if (!document.hidden && timer !== undefined && !(known && hasEnded(known))) {
      wait = SOONEST_MS;
      void ask();
    }
  }

  window.addEventListener('online', atOnce);
  document.addEventListener('visibilitychange', atOnce);
  void ask();
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', atOnce);
    document.removeEventListener('visibilitychange', atOnce);
  };
}
