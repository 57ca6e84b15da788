import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { answer } from '../area/loaded';
import type { Page } from '../area/types';

type Schemas = components['schemas'];

/** A file that is taken in, or was. */
export type ImportView = Schemas['Import'];
export type ImportState = ImportView['state'];
export type Rows = Schemas['ImportRows'];

/** A row that was not taken; the others of its file were. */
export type RefusedRow = Schemas['RefusedRow'];

const PATH = '/api/v1/imports';

export function hasEnded({ state }: ImportView): boolean {
  return state === 'DONE' || state === 'FAILED';
}

export function readImport(id: string): Promise<ImportView> {
  return answer(api.GET(`${PATH}/{id}`, { params: { path: { id } } }));
}

export function readImports(after?: string): Promise<Page<ImportView>> {
  return answer(api.GET(PATH, { params: { query: { limit: 20, after } } }));
}

export function readRefused(id: string, limit: number, after?: string): Promise<Page<RefusedRow>> {
  return answer(api.GET(`${PATH}/{id}/refused`, { params: { path: { id }, query: { limit, after: after as never } } }));
}

export function addressOf(name: string, dryRun: boolean): string {
  return `${PATH}?${new URLSearchParams({ name, dryRun: String(dryRun) })}`;
}
