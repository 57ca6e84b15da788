import { signal } from '@preact/signals';
import { api } from '../../api/client';
import { board } from '../live/board';

/** Regions of the outages that somebody has to decide about; null when that is not known. */
export const queue = signal<string[] | null>(null);

/** Parents by P-code, of areas that are not in the list. */
const parents = new Map<string, string>();

async function queueOf(within: string): Promise<string[] | null> {
  try {
    const regions: string[] = [];
    let after: string | undefined;
    do {
      const query = { needs: 'decision' as const, region: within, limit: 500, ...(after ? { after } : {}) };
      const { data } = await api.GET('/api/v1/outages', { params: { query } });
      if (!data) {
        return null;
      }
      regions.push(...data.items.map((outage) => outage.region!));
      after = data.next;
    } while (after);
    await learnParents(regions);
    return regions;
  } catch {
    return null;
  }
}

/** Below sub-districts a P-code does not say where it lies. */
async function learnParents(regions: string[]): Promise<void> {
  const strange = [...new Set(regions)].filter((region) => region.startsWith('C') && !parents.has(region));
  for (let from = 0; from < strange.length; from += 4) {
    await Promise.all(
      strange.slice(from, from + 4).map(async (region) => {
        const path = { pcode: region };
        const { data } = await api.GET('/api/v1/regions/{pcode}/ancestors', { params: { path } });
        const nearest = data?.items.at(-1);
        if (nearest) {
          parents.set(region, nearest.pcode);
        }
      }),
    );
  }
}

/** Where somebody has to decide. */
export interface Deciding {
  /** P-codes of the shown areas in which an outage of the queue is; it may be anywhere below. */
  areas: ReadonlySet<string>;
  /** How many outages are about an area that is larger than those shown. */
  larger: number;
}

export function decidingOf(regions: string[], shown: ReadonlyMap<string, unknown>, parentOf = parentByCode): Deciding {
  const areas = new Set<string>();
  let larger = 0;
  for (const region of regions) {
    let one: string | undefined = region;
    while (one && !shown.has(one)) {
      one = parentOf(one);
    }
    if (one) {
      areas.add(one);
    } else {
      larger++;
    }
  }
  return { areas, larger };
}

/** As OCHA makes P-codes: each level adds two digits, and communities have numbers of their own. */
export function parentByCode(pcode: string): string | undefined {
  return parents.get(pcode) ?? (/^[A-Z]{2}\d{2,}$/.test(pcode) ? pcode.slice(0, -2) : undefined);
}

const TOGETHER_MS = 1_500;

/** Reads the queue now, and anew a little after the board has changed, until it is stopped. */
export function keepQueue(within: string): () => void {
  let stopped = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let busy = true;
  let again = false;

  async function read(): Promise<void> {
    busy = true;
    again = false;
    const found = await queueOf(within);
    busy = false;
    if (!stopped) {
      queue.value = found;
      if (again) {
        later();
      }
    }
  }

  function later(): void {
    soon ??= setTimeout(() => {
      soon = undefined;
      void read();
    }, TOGETHER_MS);
  }

  void read();
  const stop = board.subscribe(() => {
    if (busy) {
      again = true;
    } else {
      later();
    }
  });
  return () => {
    stopped = true;
    stop();
    clearTimeout(soon);
    queue.value = null;
  };
}
