import { useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { useLoaded } from '../area/loaded';
import { OperationForm } from '../forms';
import { patchBetween, type Body } from '../forms/values';
import { ProblemBox } from '../problem/ProblemBox';
import { failureOf } from './failure';
import { CHANGE, change, readWebhook } from './webhook';

interface Props {
  id: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Pausing has a button of its own. */
const ELSEWHERE = ['paused'];

/** Only what was changed here is sent; whoever was overtaken by somebody else is told so, and may send again. */
export function Editing({ id, onDone, onCancel }: Props) {
  const loaded = useLoaded(() => readWebhook(id), [id]);
  const [tag, setTag] = useState<string>();
  const found = loaded.value;

  async function save(body: Body, atFirst: Body): Promise<Problem | undefined> {
    const problem = await failureOf(change(id, patchBetween(atFirst, body), tag ?? found!.tag).then(onDone));
    if (problem?.status !== 412) {
      return problem;
    }
    const now = await readWebhook(id).catch(() => undefined); // whoever sends again is then told so again
    setTag(now?.tag ?? tag);
    return { ...problem, told: t('webhooks.changed') };
  }

  if (!found) {
    return loaded.problem ? <ProblemBox problem={loaded.problem} /> : <p role="status">{t('app.loading')}</p>;
  }
  return (
    <OperationForm
      operationId={CHANGE}
      initial={found.value as unknown as Body}
      without={ELSEWHERE}
      submitLabel={t('webhooks.save')}
      onSubmit={save}
      onCancel={onCancel}
    />
  );
}
