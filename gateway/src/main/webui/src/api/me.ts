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

type Who = Pick<Me, 'roles' | 'regions'> | null | undefined;

export function mayDecide(who: Who): boolean {
  return has(who, 'coordinator');
}

/** Coordinators about any area, field staff about those that are theirs. */
export function mayReport(who: Who): boolean {
  return mayDecide(who) || (has(who, 'field') && (who?.regions?.length ?? 0) > 0);
}

export function mayImport(who: Who): boolean {
  return has(who, 'admin');
}

export function mayReadImports(who: Who): boolean {
  return mayImport(who) || mayDecide(who);
}

export function mayConnect(who: Who): boolean {
  return has(who, 'integration') || has(who, 'admin');
}

function has(who: Who, role: string): boolean {
  return who?.roles?.includes(role) ?? false;
}
