import { useSignal } from '@preact/signals';
import { number, t } from '../../shared/i18n';
import { importPage } from '../app/route';
import { ProblemBox } from '../problem/ProblemBox';
import { choose, chosen, forget, maySend, refusal, send, sent, stop } from './chosen';
import { size } from './size';

/** A file is chosen or dropped, tried, and imported. */
export function Choosing() {
  const isOver = useSignal(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    isOver.value = false;
    const file = event.dataTransfer?.files[0];
    if (file) {
      void choose(file);
    }
  }

  return (
    <section class="choosing" aria-labelledby="choosing-name">
      <h2 id="choosing-name">{t('imports.new')}</h2>
      <label
        class={isOver.value ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          isOver.value = true;
        }}
        onDragLeave={() => (isOver.value = false)}
        onDrop={drop}
      >
        <span class="drop-name">{t('imports.choose')}</span>
        <span class="button" aria-hidden="true">
          {t('imports.choose.button')}
        </span>
        <input
          type="file"
          class="visually-hidden"
          accept=".csv,.geojson,.json,text/csv,application/geo+json"
          aria-describedby="drop-hint"
          disabled={sent.value !== null}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = ''; // the same file may be chosen again after it was mended
            if (file) {
              void choose(file);
            }
          }}
        />
        <span id="drop-hint" class="soft">
          {t('imports.choose.hint')}
        </span>
      </label>
      <Chosen />
      {refusal.value && <ProblemBox problem={refusal.value} />}
    </section>
  );
}

function Chosen() {
  const what = chosen.value;
  if (!what) {
    return <p class="chosen-file" role="status" />;
  }
  const { file, is } = what;
  return (
    <>
      <p class="chosen-file" role="status">
        <bdi>{file.name}</bdi>
        {t('app.dot')}
        {size(file.size)}
        {is.kind && (
          <>
            {t('app.dot')}
            {t(`imports.kind.${is.kind}`)}
          </>
        )}
      </p>
      {is.kind === null && (
        <p class="imports-wrong" role="alert">
          {t(`imports.cannot.${is.why}`)}
        </p>
      )}
      {sent.value === null ? <Sending /> : <Going share={sent.value} />}
    </>
  );
}

async function begin(dryRun: boolean): Promise<void> {
  const begun = await send(dryRun);
  if (begun) {
    location.hash = importPage(begun.id);
  }
}

function Sending() {
  return (
    <div class="form-buttons">
      {maySend.value && (
        <>
          <button type="button" onClick={() => void begin(true)}>
            {t('imports.try')}
          </button>
          <button type="button" class="primary" onClick={() => void begin(false)}>
            {t('imports.begin')}
          </button>
        </>
      )}
      <button type="button" onClick={forget}>
        {t('imports.forget')}
      </button>
    </div>
  );
}

function Going({ share }: { share: number }) {
  return (
    <div class="going">
      <label>
        {t('imports.sending')} <progress value={share} max={1} />
      </label>{' '}
      <span>{number(share, { style: 'percent' })}</span>{' '}
      <button type="button" onClick={stop}>
        {t('imports.stop')}
      </button>
    </div>
  );
}
