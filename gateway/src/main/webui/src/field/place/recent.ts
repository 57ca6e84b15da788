import { keep, kept } from '../device/database';
import { KEPT_AFTER_SENDING } from '../outbox/store';

interface Used {
  pcode: string;
  owner: string;
  at: number;
}

const MOST = 4;

/** Where somebody reported from says something about them, so it is not kept longer than what was sent. */
export async function recentOf(owner: string, now = Date.now()): Promise<string[]> {
  const fresh = (await all()).filter((used) => now - used.at < KEPT_AFTER_SENDING);
  await keep('recent', fresh);
  return fresh.filter((used) => used.owner === owner).map((used) => used.pcode);
}

export async function used(owner: string, pcode: string, now = Date.now()): Promise<void> {
  const others = (await all()).filter((one) => one.owner !== owner);
  const mine = (await all()).filter((one) => one.owner === owner && one.pcode !== pcode);
  await keep('recent', [{ pcode, owner, at: now }, ...mine.slice(0, MOST - 1), ...others]);
}

async function all(): Promise<Used[]> {
  return (await kept<Used[]>('recent')) ?? [];
}
