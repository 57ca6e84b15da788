import { unanswered, type Problem } from '../../api/problem';
import { Failed } from '../area/loaded';

/** What a call failed with, to be shown; nothing if it went well. */
export async function failureOf(call: Promise<unknown>): Promise<Problem | undefined> {
  try {
    await call;
    return undefined;
  } catch (failure) {
    return failure instanceof Failed ? failure.problem : { ...unanswered(), detail: String(failure) };
  }
}
