import { useEffect, useRef, useState } from 'preact/hooks';
import { api } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { Failed, refreshArea, tagged } from '../area/loaded';
import type { OutageView } from '../area/types';
import { patchBetween, type Body } from '../forms/values';
import { DecideForm } from './DecideForm';
import { assessed, assessedWithout, effectInWords } from './effect';
import { EditForm } from './EditForm';
import { Meanwhile } from './Meanwhile';
import { takeBack } from './takeBack';

interface Props {
  outage: OutageView;
  tag: string;
}

/** What a coordinator can do about an outage. What was seen is what is decided about: if it has changed, that is shown first. */
export function Deciding({ outage, tag }: Props) {
  const [shown, show] = useState<'decide' | 'edit'>();
  const [seen, setSeen] = useState({ outage, tag });
  const [own, setOwn] = useState({ outage, tag });
  const [changed, setChanged] = useState<{ before: OutageView; after: OutageView }>();
  const [done, setDone] = useState('');
  const opener = useRef<HTMLElement | null>(null);

  // what one has decided oneself is not what somebody else has changed, also before the page has read it
  const newest = versionOf(own.outage) > versionOf(outage) ? own : { outage, tag };
  useEffect(() => {
    if (!shown) {
      setSeen(newest);
    }
  }, [newest.outage, newest.tag, shown]);

  function open(form: 'decide' | 'edit', button: HTMLElement): void {
    opener.current = button;
    setDone('');
    setChanged(undefined);
    setSeen(newest);
    show(shown === form ? undefined : form);
  }

  function close(): void {
    show(undefined);
    setChanged(undefined);
    opener.current?.focus();
  }

  async function send(
    call: Promise<{ error?: unknown; response: Response }>,
    said: () => string | Promise<string>,
  ): Promise<Problem | undefined> {
    try {
      const { value, tag: now } = await tagged<OutageView>(call);
      setOwn({ outage: value, tag: now });
    } catch (failure) {
      return failure instanceof Failed ? await refused(failure.problem) : problemOf(String(failure), 0);
    }
    setDone(await said());
    close();
    refreshArea();
    return undefined;
  }

  /** Whoever decides on what is no longer so is shown what is, and may then go on. */
  async function refused(problem: Problem): Promise<Problem> {
    if (problem.status === 412) {
      try {
        const { value, tag: now } = await tagged<OutageView>(
          api.GET('/api/v1/outages/{id}', { params: { path: { id: outage.id! } } }),
        );
        setChanged({ before: seen.outage, after: value });
        setSeen({ outage: value, tag: now });
        return { ...problem, told: t('decision.changed') };
      } catch (failure) {
        return failure instanceof Failed ? failure.problem : problemOf(String(failure), 0);
      }
    }
    return problem;
  }

  const params = { path: { id: outage.id! }, header: { 'If-Match': seen.tag } };
  const decide = async (body: Body, wrong: string[]) => {
    const before = await assessed(outage.region!, outage.service!);
    return send(api.POST('/api/v1/outages/{id}/decisions', { params, body: body as never }), async () => {
      const failed = await takeBack(wrong, String(body.reason ?? ''));
      const after = await assessedWithout(failed.length === 0 ? wrong : [], outage.region!, outage.service!);
      return [
        t('decision.done'),
        wrong.length > failed.length && t('decision.takeBack.some', { count: wrong.length - failed.length }),
        failed.length > 0 && t('decision.takeBack.failed', { count: failed.length }),
        effectInWords(before, after),
      ].filter(Boolean).join(' ');
    });
  };
  const edit = (body: Body, atFirst: Body) =>
    send(
      api.PATCH('/api/v1/outages/{id}', {
        params,
        body: patchBetween(atFirst, body) as never,
        headers: { 'Content-Type': 'application/merge-patch+json' },
      }),
      () => t('decision.edited'),
    );

  return (
    <div class="deciding">
      <div class="form-buttons">
        <button type="button" class="primary" aria-expanded={shown === 'decide'} onClick={(event) => open('decide', event.currentTarget)}>
          {t('decision.decide')}
        </button>
        <button type="button" aria-expanded={shown === 'edit'} onClick={(event) => open('edit', event.currentTarget)}>
          {t('decision.edit')}
        </button>
      </div>
      <p role="status" class="done">{done}</p>
      {changed && <Meanwhile before={changed.before} after={changed.after} />}
      {shown === 'decide' && <DecideForm outage={seen.outage} onSubmit={decide} onCancel={close} />}
      {shown === 'edit' && <EditForm outage={seen.outage} onSubmit={edit} onCancel={close} />}
    </div>
  );
}

function versionOf(outage: OutageView): number {
  return outage.version ?? 0;
}
