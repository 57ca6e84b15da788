import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { Failed } from '../area/loaded';
import type { Page } from '../area/types';

/** A list that is read page by page. */
export interface Paged<T> {
  items: T[];
  hasMore: boolean;
  loading: boolean;
  problem?: Problem;
  /** Reads the next page. */
  more: () => void;
  /** Reads all that is shown anew and leaves it standing meanwhile, unless something is being read. */
  refresh: () => void;
}

type Load<T> = (after?: string) => Promise<Page<T>>;

interface State<T> {
  items: T[];
  next?: string;
  loading: boolean;
  problem?: Problem;
}

/** The list that `load` brings, from its beginning whenever `on` is another; with another `round` all that is shown is read anew. */
export function usePaged<T>(load: Load<T>, on: unknown[], round = 0): Paged<T> {
  const key = JSON.stringify(on);
  const [state, setState] = useState<State<T>>({ items: [], loading: true });
  const reading = useRef(0);
  const shown = useRef(state);
  shown.current = state;

  function read(what: () => Promise<State<T>>): void {
    const turn = ++reading.current;
    setState((before) => ({ ...before, loading: true }));
    what().then(
      (found) => turn === reading.current && setState(found),
      (failure: unknown) => {
        if (!(failure instanceof Failed)) {
          throw failure;
        }
        if (turn === reading.current) {
          setState((before) => ({ ...before, loading: false, problem: failure.problem }));
        }
      },
    );
  }

  const renew = () => read(() => atLeast(load, shown.current.items.length));

  useEffect(() => {
    setState({ items: [], loading: true });
    read(() => atLeast(load, 1));
    return () => {
      reading.current++;
    };
  }, [key]);
  const seen = useRef({ key, round });
  useEffect(() => {
    if (seen.current.key === key && seen.current.round !== round) {
      renew();
    }
    seen.current = { key, round };
  }, [key, round]);

  return {
    items: state.items,
    hasMore: state.next !== undefined,
    loading: state.loading,
    problem: state.problem,
    more: () => {
      const { items, next, loading } = shown.current;
      if (!loading && next !== undefined) {
        read(async () => {
          const page = await load(next);
          return { items: [...items, ...page.items], next: page.next ?? undefined, loading: false };
        });
      }
    },
    refresh: () => {
      if (!shown.current.loading) {
        renew();
      }
    },
  };
}

/** Pages from the first on, until there are so many items. */
export async function atLeast<T>(load: Load<T>, count: number): Promise<State<T>> {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const page = await load(next);
    items.push(...page.items);
    next = page.next ?? undefined;
  } while (next !== undefined && items.length < count);
  return { items, next, loading: false };
}
