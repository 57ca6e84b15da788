import { untyped } from '../../api/untyped';
import { answer } from '../area/loaded';
import type { Page } from '../area/types';

export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

export interface Rows {
  /** Null until it is known. */
  total: number | null;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
}

/** A file that is taken in, or was. */
export interface ImportView {
  id: string;
  kind: 'REGIONS' | 'BOUNDARIES';
  name: string;
  state: ImportState;
  dryRun: boolean;
  bytes: number;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  rows: Rows;
  failure: string | null;
}

/** A row that was not taken; the others of its file were. */
export interface RefusedRow {
  row: number;
  pcode: string | null;
  field: string | null;
  reason: string;
  message: string;
}

const PATH = '/api/v1/imports';

export function hasEnded({ state }: ImportView): boolean {
  return state === 'DONE' || state === 'FAILED';
}

export function readImport(id: string): Promise<ImportView> {
  return answer(untyped.GET(`${PATH}/{id}`, { params: { path: { id } } }));
}

export function readImports(after?: string): Promise<Page<ImportView>> {
  return answer(untyped.GET(PATH, { params: { query: { limit: 20, after } } }));
}

export function readRefused(id: string, limit: number, after?: string): Promise<Page<RefusedRow>> {
  return answer(untyped.GET(`${PATH}/{id}/refused`, { params: { path: { id }, query: { limit, after } } }));
}

export function addressOf(name: string, dryRun: boolean): string {
  return `${PATH}?${new URLSearchParams({ name, dryRun: String(dryRun) })}`;
}
