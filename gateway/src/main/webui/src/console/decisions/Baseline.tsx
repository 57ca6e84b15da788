import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import { me } from '../../api/me';
import { mayDecide } from '../../api/roles';
import { problemOf, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { t } from '../../shared/i18n';
import { answer, Failed, refreshArea, Show, tagged, useLoaded } from '../area/loaded';
import type { Service } from '../area/types';
import { asOf } from '../state';
import { OperationForm } from '../forms';
import type { Body } from '../forms/values';

type BaselineView = components['schemas']['BaselineView'];

interface Props {
  region: string;
  service: Service;
}

/** Lets coordinators say what is usual in an area. */
export function Baseline({ region, service }: Props) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState('');
  if (!mayDecide(me.value) || asOf.value) {
    return null;
  }
  return (
    <div class="baseline">
      <button type="button" aria-expanded={open} onClick={() => { setOpen(!open); setDone(''); }}>{t('decision.baseline')}</button>
      <p role="status" class="done">{done}</p>
      {open && (
        <BaselineForm region={region} service={service} onDone={(said) => { setOpen(false); setDone(said); }} />
      )}
    </div>
  );
}

/** None recorded is not a failure: the first one needs no tag. */
async function recorded(region: string, service: Service): Promise<{ value?: BaselineView; tag: string }> {
  try {
    return await tagged<BaselineView>(api.GET('/api/v1/baselines/{pcode}/{service}', { params: { path: { pcode: region, service } } }));
  } catch (failure) {
    if (failure instanceof Failed && failure.problem.status === 404) {
      return { tag: '' };
    }
    throw failure;
  }
}

function BaselineForm({ region, service, onDone }: Props & { onDone: (said: string) => void }) {
  const loaded = useLoaded(() => recorded(region, service), [region, service]);

  async function save(body: Body, tag: string): Promise<Problem | undefined> {
    const params = { path: { pcode: region, service }, header: tag ? { 'If-Match': tag } : {} };
    try {
      await answer(api.PUT('/api/v1/baselines/{pcode}/{service}', { params, body: body as never }));
    } catch (failure) {
      const problem = failure instanceof Failed ? failure.problem : problemOf(String(failure), 0);
      if (problem.status === 412) {
        refreshArea();
        return { ...problem, told: t('decision.changed') };
      }
      return problem;
    }
    onDone(t('decision.baseline.done'));
    refreshArea();
    return undefined;
  }

  return (
    <Show of={loaded}>
      {({ value, tag }) => (
        <OperationForm operationId="setBaseline" initial={value as Body | undefined} submitLabel={t('decision.save')}
          onSubmit={(body) => save(body, tag)} onCancel={() => onDone('')} />
      )}
    </Show>
  );
}
