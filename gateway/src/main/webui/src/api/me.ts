import { signal } from '@preact/signals';
import { api } from './client';
import type { components } from './schema';

export type Me = components['schemas']['Me'];

/** Who is signed in: undefined while it is asked, null for nobody. */
export const me = signal<Me | null | undefined>(undefined);

/** Leaves what is known when nobody answers: a device without network is not signed out by that. */
export async function whoIsSignedIn(): Promise<void> {
  try {
    const { data, response } = await api.GET('/me');
    if (data) {
      me.value = data;
    } else if (response.status === 401) {
      me.value = null;
    }
  } catch {
    me.value ??= null;
  }
}
