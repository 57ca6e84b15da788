import createClient from 'openapi-fetch';
import { patient } from './patient';
import type { paths } from './schema';

/** The API of the gateway, as its document says it. Writes carry the header without which a session may not write. */
export const api = createClient<paths>({
  baseUrl: '/',
  headers: { 'Lifeline-Write': '1' },
  credentials: 'same-origin',
  fetch: patient,
});
