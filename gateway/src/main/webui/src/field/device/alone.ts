let before: Promise<unknown> = Promise.resolve();

/** One at a time, of the page's tabs and the worker together where there are locks, else at least within each. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) {
    return navigator.locks.request('lifeline.outbox', work) as Promise<T>;
  }
  const mine = before.then(work);
  before = mine.catch(() => undefined);
  return mine;
}
