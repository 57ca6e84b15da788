import { api } from './client';

interface Init {
  params?: { path?: Record<string, string>; query?: Record<string, unknown> };
  headers?: Record<string, string>;
  body?: unknown;
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

type Call = (path: string, init?: Init) => Promise<Answer>;

/** The same client, for the parts of the API whose types the callers bring themselves. */
export const untyped = api as unknown as Record<'GET' | 'POST' | 'PATCH' | 'DELETE', Call>;
