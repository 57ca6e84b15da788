import type { Board, UpstreamState } from './area';
import { milliseconds } from './duration';

/** A service of the system that has not been heard for a while. */
export interface Silence {
  upstream: 'regions' | 'outages';
  state: Exclude<UpstreamState, 'FRESH'>;
  /** When it was heard last, by this machine's clock; null if never. */
  heardAt: number | null;
}

export function silences(board: Board): Silence[] {
  const found: Silence[] = [];
  for (const upstream of ['outages', 'regions'] as const) {
    const view = board.upstreams?.[upstream];
    if (view?.state && view.state !== 'FRESH') {
      const age = view.age ? milliseconds(view.age) : null;
      found.push({ upstream, state: view.state, heardAt: age === null ? null : board.readAt - age });
    }
  }
  return found;
}

/** Whether what is counted may lack something because the one who knows is not heard. */
export function isDeaf(board: Board): boolean {
  return silences(board).length > 0;
}
