import type { Problem } from '../../api/problem';
import type { Answer } from '../device/ask';
import type { NotCounting } from './item';

/** What an answer means for the report that was sent, and for those behind it. */
export type Fate =
  | { is: 'received'; because?: NotCounting }
  | { is: 'refused'; problem: Problem }
  | { is: 'signed-out' }
  | { is: 'postponed' }
  | { is: 'stopped'; wait: number };

export function fateOf(id: string, answer: Answer | undefined): Fate {
  if (!answer) {
    return { is: 'stopped', wait: 0 };
  }
  if (answer.status === 200 || answer.status === 201) {
    // a portal says 200 to everything; what is kept comes back with its id
    return isReport(answer.body, id) ? { is: 'received', because: answer.body.because } : { is: 'stopped', wait: 0 };
  }
  const { problem, wait, status } = answer;
  if (!problem) {
    return { is: 'stopped', wait };
  }
  switch (status) {
    case 401:
      return { is: 'signed-out' };
    case 408:
    case 429:
    case 502:
    case 503:
    case 504:
      return { is: 'stopped', wait };
    default:
      // an error with this one must not hold up those behind it
      return status >= 500 ? { is: 'postponed' } : { is: 'refused', problem };
  }
}

function isReport(body: unknown, id: string): body is { id: string; because?: NotCounting } {
  return typeof body === 'object' && body !== null && 'id' in body && body.id === id;
}
