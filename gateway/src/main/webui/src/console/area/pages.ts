import type { Explained } from './types';

/** The first answer with the lists of all that followed it: what it says of the level is of one time. */
export function joined(first: Explained, more: Explained[]): Explained {
  const pages = [first, ...more];
  return {
    ...first,
    evidence: pages.flatMap((page) => page.evidence ?? []),
    steps: pages.flatMap((page) => page.steps ?? []),
    setAside: pages.flatMap((page) => page.setAside ?? []),
    next: pages[pages.length - 1]!.next,
  };
}

/** How many standing reports there are, listed or not. */
export function standing({ totals, evidence }: Explained): number {
  return totals?.evidence ?? evidence?.length ?? 0;
}
