/** RFC 9457, as every failure of the API is told. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  violations?: Violation[];
}

export interface Violation {
  field: string;
  in: string;
  message: string;
}

/** What an error body says, also when something between us and the gateway has answered. */
export function problemOf(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'type' in body && 'detail' in body) {
    return body as Problem;
  }
  return {
    type: 'about:blank',
    title: 'The answer cannot be understood',
    status,
    detail: typeof body === 'string' ? body.slice(0, 200) : '',
    instance: '',
  };
}
