import { useSignal } from '@preact/signals';
import { ago, known, t } from '../../shared/i18n';
import type { Problem } from '../../api/problem';
import { show } from '../app/screen';
import { draft, draftOf, mended } from '../form/draft';
import { PlaceName } from '../place/PlaceName';
import type { FileReport, Item, Refused } from './item';
import { refresh } from './outbox';
import { discard } from './store';

export function ItemCard({ item }: { item: Item }) {
  return (
    <li class={`item ${item.state}`}>
      <p class="state">
        <StatePicture state={item.state} />
        <strong>{t(`item.${item.state}`)}</strong>
        <span class="when">
          {item.state === 'received'
            ? ago(new Date(item.settledAt))
            : t('item.queued', { when: ago(new Date(item.queuedAt)) })}
        </span>
      </p>
      {item.state === 'received' && item.because && <p>{becauseInWords(item.because)}</p>}
      {item.state !== 'received' && <Content report={item.report} />}
      {item.state === 'refused' && <Why problem={item.problem} />}
      {item.state !== 'received' && (
        <div class="chips">
          {item.state === 'refused' && (
            <button type="button" onClick={() => correct(item)}>
              {t('item.mend')}
            </button>
          )}
          <Discard item={item} />
        </div>
      )}
    </li>
  );
}

function becauseInWords(because: string): string {
  const key = `item.because.${because}`;
  return t('item.notCounting', { because: t(known(key) ? key : 'item.because.other') });
}

function Content({ report }: { report: FileReport }) {
  const { level } = draftOf(report);
  return (
    <p class="content">
      <PlaceName pcode={report.region} />
      <span>
        {t(`service.${report.service}`)}: {level && t(`level.${report.service}.${level}`)}
      </span>
    </p>
  );
}

/** In the words of the reader first; what the gateway said may name the field. */
function Why({ problem }: { problem: Problem }) {
  const key = `problem.${problem.type.split(':').pop()}`;
  const details = [problem.detail, ...(problem.violations ?? []).map(({ field, message }) => `${field}: ${message}`)];
  return (
    <>
      <p>{t(known(key) ? key : 'problem.other')}</p>
      <details>
        <summary>{t('item.said')}</summary>
        {details.map((detail) => (
          <p key={detail} lang="en" dir="auto" class="said">
            {detail}
          </p>
        ))}
      </details>
    </>
  );
}

function correct(item: Refused): void {
  draft.value = draftOf(item.report);
  mended.value = item;
  show('report');
}

function Discard({ item }: { item: Item }) {
  const sure = useSignal(false);
  if (!sure.value) {
    return (
      <button type="button" onClick={() => (sure.value = true)}>
        {t('item.discard')}
      </button>
    );
  }
  return (
    <>
      <p role="alert">{t('item.really')}</p>
      <button type="button" onClick={() => void discard(item).then(refresh)}>
        {t('item.yes')}
      </button>
      <button type="button" onClick={() => (sure.value = false)}>
        {t('item.no')}
      </button>
    </>
  );
}

const SHAPES: Record<Item['state'], string> = {
  waiting: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18m0 4v5l3.5 2',
  received: 'M4 12.5l5 5L20 6.5',
  refused: 'M5 5l14 14M19 5L5 19',
};

function StatePicture({ state }: { state: Item['state'] }) {
  return (
    <svg class="stroke" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[state]} />
    </svg>
  );
}
