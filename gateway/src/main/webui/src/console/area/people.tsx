import { t } from '../../shared/i18n';
import { peopleInWords } from '../precision/amount';
import { isRounded } from '../precision/precision';

interface Range {
  min?: number | null;
  best?: number | null;
  max?: number | null;
}

/** "1,300 people", "about 1,300 people" */
export function peopleCount(count: number): string {
  return isRounded.value ? t('area.people.about', { amount: peopleInWords(count) }) : t('area.people.count', { count });
}

/** A number of people as the range that it honestly is; each bound may be unknown. */
export function People({ range }: { range: Range | null | undefined }) {
  if (!range || (range.min == null && range.best == null && range.max == null)) {
    return <span class="soft">{t('area.people.unknown')}</span>;
  }
  const bounds: [string, number | null | undefined][] = [
    ['area.people.min', range.min],
    ['area.people.best', range.best],
    ['area.people.max', range.max],
  ];
  return (
    <span class="people">
      {bounds.map(([key, value]) => (
        <span key={key} class={key === 'area.people.best' ? 'people-best' : ''}>
          <span class="soft">{t(key)}</span> {value == null ? t('area.people.notSaid') : t('area.people.number', { count: value })}
        </span>
      ))}
    </span>
  );
}
