import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Item } from '../outbox/item';

/** What the phone keeps. `outbox` stands in the order in which it was filled; `kept` holds single things by name. */
interface Schema extends DBSchema {
  outbox: { key: number; value: Item; indexes: { id: string } };
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('lifeline-field', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: 'turn', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('kept');
    },
    blocking: (_now, _next, event) => {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => (opened = undefined),
  });
  // a phone that could not open it once may be able to later
  opened.catch(() => (opened = undefined));
  return opened;
}

export async function kept<T>(name: string): Promise<T | undefined> {
  return (await (await database()).get('kept', name)) as T | undefined;
}

export async function keep(name: string, value: unknown): Promise<void> {
  await (await database()).put('kept', value, name);
}

export async function forget(name: string): Promise<void> {
  await (await database()).delete('kept', name);
}
