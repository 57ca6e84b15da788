/** Less than this and the next report might find no room. */
const ENOUGH = 2_000_000;

/** Asks that the phone does not clear what waits when it needs room; browsers may say no. */
export async function askToStay(): Promise<void> {
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) {
    await navigator.storage.persist();
  }
}

/** Whether room on the phone runs out; false where it cannot be known. */
export async function nearlyFull(): Promise<boolean> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < ENOUGH;
}

export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
