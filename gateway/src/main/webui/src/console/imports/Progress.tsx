import { useEffect, useState } from 'preact/hooks';
import { dateTime, number, t } from '../../shared/i18n';
import { importPage } from '../app/route';
import { ProblemBox } from '../problem/ProblemBox';
import { forget, maySend, send, trial } from './chosen';
import { followImport, type Followed } from './follow';
import { hasEnded, type ImportView, type Rows } from './import';
import { Refused } from './Refused';
import { size } from './size';

/** One import, until it has ended and after. */
export function Progress({ id, onEnd }: { id: string; onEnd: () => void }) {
  const [{ view, isCut, problem }, tell] = useState<Followed>({ isCut: false });
  useEffect(() => followImport(id, tell), [id]);
  const ended = view !== undefined && hasEnded(view);
  useEffect(() => {
    if (ended) {
      onEnd();
    }
  }, [ended]);
  return (
    <section class="import-shown" aria-labelledby="import-name">
      <h2 id="import-name">{view ? <bdi>{view.name}</bdi> : t('imports.one')}</h2>
      <p role="status" class={isCut ? 'imports-cut' : 'visually-hidden'}>
        {isCut ? t('imports.cut') : view && said(view)}
      </p>
      {problem && <ProblemBox problem={problem} />}
      {!view && !problem && !isCut && <p>{t('app.loading')}</p>}
      {view && <Shown view={view} />}
    </section>
  );
}

function said(view: ImportView): string {
  return t(view.dryRun ? 'imports.state.ofTrial' : 'imports.state.of', { state: t(`imports.state.${view.state}`) });
}

function Shown({ view }: { view: ImportView }) {
  return (
    <>
      <p class="import-facts">
        <span class={`import-state is-${view.state}`}>{t(`imports.state.${view.state}`)}</span>
        {view.dryRun && <span class="import-trial">{t('imports.trial')}</span>}
        <span>{t(`imports.kind.${view.kind}`)}</span>
        <span>{size(view.bytes)}</span>
        <span>{dateTime(view.finishedAt ?? view.startedAt ?? view.createdAt)}</span>
      </p>
      {!hasEnded(view) && <Bar rows={view.rows} />}
      {view.failure && (
        <div class="problem-box" role="alert">
          <p class="problem-title">{t('imports.failed', { done: view.rows.done })}</p>
          <p class="problem-detail" lang="en" dir="ltr">
            {view.failure}
          </p>
        </div>
      )}
      <Counts rows={view.rows} />
      {view.state === 'DONE' && view.dryRun && <AfterTrial view={view} />}
      {view.rows.refused > 0 && <Refused key={String(hasEnded(view))} view={view} />}
    </>
  );
}

function Bar({ rows: { done, total } }: { rows: Rows }) {
  return (
    <p class="going">
      <progress aria-label={t('imports.progress')} {...(total == null ? {} : { value: done, max: Math.max(total, 1) })} />{' '}
      <span>
        {total == null ? t('imports.doneOf.unknown', { done: number(done) }) : t('imports.doneOf', { done: number(done), total: number(total) })}
      </span>
    </p>
  );
}

const COUNTED = ['created', 'updated', 'unchanged', 'refused'] as const;

function Counts({ rows }: { rows: Rows }) {
  return (
    <dl class="import-counts">
      {COUNTED.map((what) => (
        <div key={what} class={what === 'refused' && rows.refused > 0 ? 'is-refused' : undefined}>
          <dt>{t(`imports.count.${what}`)}</dt>
          <dd>{number(rows[what])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing was kept; the file is still at hand unless the page was loaded anew. */
function AfterTrial({ view }: { view: ImportView }) {
  async function keep(): Promise<void> {
    const begun = await send(false);
    if (begun) {
      location.hash = importPage(begun.id);
    }
  }

  return (
    <div class="after-trial">
      <p>{t('imports.trial.nothingKept')}</p>
      {trial.value === view.id && maySend.value && (
        <div class="form-buttons">
          <button type="button" class="primary" onClick={() => void keep()}>
            {t('imports.trial.keep')}
          </button>
          <button type="button" onClick={forget}>
            {t('imports.forget')}
          </button>
        </div>
      )}
    </div>
  );
}
