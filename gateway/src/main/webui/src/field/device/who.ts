import { ask } from './ask';
import { ownerOf, type Owner } from './owner';
import type { Me } from './owner';

/** Who the gateway takes us for; only its own answer counts, not that of a portal in between. */
export type Who = { is: 'somebody'; owner: Owner } | { is: 'nobody' } | { is: 'unreachable'; wait: number };

export async function whoAmI(): Promise<Who> {
  const answer = await ask('/me');
  if (answer?.status === 200 && isMe(answer.body)) {
    return { is: 'somebody', owner: await ownerOf(answer.body) };
  }
  if (answer?.status === 401 && answer.problem) {
    return { is: 'nobody' };
  }
  return { is: 'unreachable', wait: answer?.wait ?? 0 };
}

function isMe(body: unknown): body is Me {
  return typeof body === 'object' && body !== null && 'roles' in body && 'id' in body;
}
