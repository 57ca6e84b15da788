import { signal } from '@preact/signals';
import { owner, recent } from '../app/session';
import { used } from '../place/recent';
import { refresh, sendLater, sendNow } from '../outbox/outbox';
import { add, mend, NoRoom } from '../outbox/store';
import { clear, draft, mended, reportOf } from './draft';

/** What became of the last report that was to be kept. */
export const said = signal<'kept' | 'noRoom' | 'failed' | undefined>(undefined);

let busy = false;

/** The form empties only when the report is safe on the phone. */
export async function send(): Promise<void> {
  const report = reportOf(draft.value, Date.now(), mended.value?.report);
  const whose = owner.value;
  if (!report || !whose || busy) {
    return;
  }
  busy = true;
  try {
    await (mended.value ? mend(mended.value, report) : add(whose.key, report));
    said.value = 'kept';
  } catch (error) {
    said.value = error instanceof NoRoom ? 'noRoom' : 'failed';
    return;
  } finally {
    busy = false;
  }
  clear(report.region);
  recent.value = [report.region, ...recent.value.filter((one) => one !== report.region)];
  await used(whose.key, report.region);
  await refresh();
  await sendLater();
  await sendNow();
}
