import { signal } from '@preact/signals';
import { clear } from '../form/draft';
import { forgetOwner, remember, remembered, type Owner } from '../device/owner';
import { whoAmI, type Who } from '../device/who';
import { fetchPlaces, keptPlaces } from '../place/keepPlaces';
import type { Place } from '../place/place';
import { recentOf } from '../place/recent';

/** Whose phone it is for now; undefined while that is looked up, null when nobody has signed in here. */
export const owner = signal<Owner | null | undefined>(undefined);
/** The gateway said that nobody is signed in: one can go on, but nothing is sent. */
export const signedOut = signal(false);
/** Whether the gateway was asked who we are, with or without an answer. */
export const asked = signal(false);
export const places = signal<Map<string, Place>>(new Map());
export const recent = signal<string[]>([]);
export const placesFailed = signal(false);

/** Back from there the page knows that it may be somebody else now. */
const BACK = '?in';
export const SIGN_IN = `/sign-in?to=${encodeURIComponent(`/field/${BACK}`)}`;

/**
 * What the phone knows is there at once; what the gateway says comes when it comes. Only who comes from signing in sees nothing
 * before it is known who that is.
 */
export async function startSession(): Promise<void> {
  places.value = await keptPlaces();
  if (location.search !== BACK) {
    await take((await remembered()) ?? null);
  }
}

export async function askAgain(): Promise<Who> {
  const who = await whoAmI();
  if (who.is === 'nobody') {
    signedOut.value = true;
    await take(owner.value ?? (await remembered()) ?? null);
  }
  if (who.is === 'somebody') {
    signedOut.value = false;
    await remember(who.owner);
    await take(who.owner);
    history.replaceState(null, '', '/field/');
  }
  asked.value = true;
  return who;
}

/** Leaves the queue where it is, for when the same person comes back. */
export async function leave(): Promise<void> {
  await forgetOwner();
  await take(null);
  location.assign('/sign-out');
}

async function take(now: Owner | null): Promise<void> {
  if (owner.value && owner.value.key !== now?.key) {
    clear();
  }
  recent.value = now ? await recentOf(now.key) : [];
  owner.value = now;
}

export async function refreshPlaces({ regions }: Owner): Promise<void> {
  try {
    if (await fetchPlaces(regions)) {
      places.value = await keptPlaces();
    }
    placesFailed.value = false;
  } catch {
    placesFailed.value = true;
  }
}
