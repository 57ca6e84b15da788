import createClient from 'openapi-fetch';
import type { paths } from './schema';

/** The API of the gateway, as its document says it. Writes carry the header without which a session may not write. */
export const api = createClient<paths>({
  baseUrl: '/',
  headers: { 'Lifeline-Write': '1' },
  credentials: 'same-origin',
});
