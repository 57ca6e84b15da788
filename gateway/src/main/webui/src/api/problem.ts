/** RFC 9457, as every failure of the API is told. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  violations?: Violation[];
  /** What the page says about it, in the language of the reader; it stands before what the server said. */
  told?: string;
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

/** The catalogue: the end of each `urn:lifeline:problem:…`. */
export const PROBLEM_TYPES = [
  'bad-request',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'timed-out',
  'conflict',
  'gone',
  'precondition-failed',
  'content-too-large',
  'uri-too-long',
  'unsupported-media-type',
  'unprocessable',
  'precondition-required',
  'too-many-requests',
  'headers-too-large',
  'internal',
  'upstream-failed',
  'unavailable',
  'upstream-timed-out',
] as const;

const URN = 'urn:lifeline:problem:';

/** The key of a problem's title among the texts; undefined for a type that is not in the catalogue. */
export function titleKey({ type, status }: Problem): string | undefined {
  if (status === 0) {
    return 'problem.unanswered';
  }
  const known = PROBLEM_TYPES.find((one) => type === URN + one);
  return known && `problem.${known}`;
}

/** Nobody answered. */
export function unanswered(): Problem {
  return { type: 'about:blank', title: '', status: 0, detail: '', instance: '' };
}
