import { keep, kept } from '../device/database';

const FIRST = 4_000;
const LONGEST = 5 * 60_000;

/** Why nothing is sent for a while; kept, so that page and worker hold to the same. */
export interface Pause {
  failures: number;
  until: number;
  /** The gateway asked for it, so nobody's impatience ends it. */
  asked: boolean;
}

const NONE: Pause = { failures: 0, until: 0, asked: false };

export async function pause(): Promise<Pause> {
  return (await kept<Pause>('pause')) ?? NONE;
}

export async function pauseLonger(asked: number, now: number): Promise<void> {
  const { failures } = await pause();
  const until = now + Math.max(asked, backOff(failures));
  await keep('pause', { failures: failures + 1, until, asked: asked > 0 } satisfies Pause);
}

export async function endPause(): Promise<void> {
  await keep('pause', NONE);
}

/** The network is back, or somebody presses the button. */
export async function cutShort(): Promise<void> {
  const now = await pause();
  if (!now.asked) {
    await keep('pause', { ...now, until: 0 } satisfies Pause);
  }
}

/** Twice as long each time, of which half is chance: phones that lost the network together do not come back together. */
export function backOff(failures: number, random = Math.random()): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10));
  return whole / 2 + (random * whole) / 2;
}
