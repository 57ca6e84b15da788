import { problemOf, type Problem } from '../../api/problem';

const PATIENCE = 30_000;
/** A gateway that asks for more than that is mistaken, and a queue must not fall asleep by it. */
const LONGEST_ASKED = 3_600_000;
const OURS = 'urn:lifeline:problem:';

export interface Answer {
  status: number;
  body: unknown;
  /** Set if the gateway itself says it, and not something between us and it. */
  problem: Problem | undefined;
  /** For how many milliseconds we are asked to wait. */
  wait: number;
}

/** One call to the gateway, from page or worker; undefined when no answer came. */
export async function ask(path: string, init: RequestInit = {}): Promise<Answer | undefined> {
  const enough = new AbortController();
  const timer = setTimeout(() => enough.abort(), PATIENCE);
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error', // the API never redirects; a hotel's network does
      signal: enough.signal,
    });
    const body = parsed(await response.text());
    const problem = problemOf(body, response.status);
    return {
      status: response.status,
      body,
      problem: problem.type.startsWith(OURS) ? problem : undefined,
      wait: retryAfter(response.headers.get('Retry-After'), Date.now()),
    };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Seconds or a date (RFC 9110), in milliseconds from now. */
export function retryAfter(value: string | null, now: number): number {
  if (!value) {
    return 0;
  }
  const wait = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(wait) ? 0 : Math.min(LONGEST_ASKED, Math.max(0, wait));
}
