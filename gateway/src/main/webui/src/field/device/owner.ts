import type { components } from '../../api/schema';
import { forget, keep, kept } from './database';

export type Me = components['schemas']['Me'];

/** Whose queue it is and what they may report about: enough to go on without network, and no name. */
export interface Owner {
  key: string;
  roles: string[];
  regions: string[];
}

export async function ownerOf(me: Me): Promise<Owner> {
  return { key: await keyOf(me.id!), roles: me.roles ?? [], regions: me.regions ?? [] };
}

/** Hashed with a salt of this phone, so that what is kept here can be matched with nobody elsewhere. */
async function keyOf(id: string): Promise<string> {
  const salted = new TextEncoder().encode((await salt()) + id);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', salted)));
}

async function salt(): Promise<string> {
  const known = await kept<string>('salt');
  if (known) {
    return known;
  }
  const made = hex(crypto.getRandomValues(new Uint8Array(16)));
  await keep('salt', made);
  return made;
}

export function remembered(): Promise<Owner | undefined> {
  return kept<Owner>('owner');
}

export function remember(owner: Owner): Promise<void> {
  return keep('owner', owner);
}

export function forgetOwner(): Promise<void> {
  return forget('owner');
}

export function mayReport(owner: Owner): boolean {
  return everywhere(owner) || (owner.roles.includes('field') && owner.regions.length > 0);
}

export function everywhere(owner: Owner): boolean {
  return owner.roles.includes('coordinator');
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
