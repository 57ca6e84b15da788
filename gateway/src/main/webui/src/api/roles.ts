import type { components } from './schema';

type Me = components['schemas']['Me'];
type Who = Pick<Me, 'roles' | 'regions'> | null | undefined;

export function mayDecide(who: Who): boolean {
  return has(who, 'coordinator');
}

/** Times to the minute, confidence as a number, weights and what sources say of people. */
export function readsExactly(who: Who): boolean {
  return mayDecide(who);
}

/** Whether changes come at once, and not once a minute. */
export function readsLive(who: Who): boolean {
  return mayDecide(who) || has(who, 'admin');
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
