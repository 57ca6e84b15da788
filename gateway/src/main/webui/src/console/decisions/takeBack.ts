import { api } from '../../api/client';
import { answer, Failed } from '../area/loaded';

/** Takes reports back, one after the other, and returns those that could not be. To repeat it does no harm. */
export async function takeBack(reports: string[], reason: string): Promise<Failed[]> {
  const failed: Failed[] = [];
  for (const id of reports) {
    try {
      await answer(api.POST('/api/v1/reports/{id}/retraction', { params: { path: { id } }, body: { reason } }));
    } catch (failure) {
      if (!(failure instanceof Failed)) {
        throw failure;
      }
      failed.push(failure);
    }
  }
  return failed;
}
