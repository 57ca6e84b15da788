import { dateTime, known, number, t } from '../../shared/i18n';
import type { OutageView } from '../area/types';
import { differences, type Difference } from './differences';

/** What has changed since one looked. */
export function Meanwhile({ before, after }: { before: OutageView; after: OutageView }) {
  const found = differences(before, after);
  return (
    <div class="meanwhile" role="status">
      <h4>{t('decision.meanwhile')}</h4>
      {found.length === 0 ? (
        <p>{t('decision.meanwhile.little')}</p>
      ) : (
        <ul>
          {found.map((one) => (
            <li key={one.field}>
              {t(`decision.field.${one.field}`)}: <del>{said(one, one.before)}</del> → <ins>{said(one, one.after)}</ins>
            </li>
          ))}
        </ul>
      )}
      <p>{t('decision.meanwhile.goOn')}</p>
    </div>
  );
}

const WORDS: Partial<Record<Difference['field'], string>> = {
  state: 'area.state.',
  level: 'area.level.',
  verification: 'area.verification.',
  freshness: 'area.freshness.',
  lastDecision: 'decision.kind.',
  causeKind: 'area.cause.',
};

function said({ field }: Difference, value: Difference['before']): string {
  if (value === undefined || value === null || value === '') {
    return t('decision.nothing');
  }
  if (typeof value === 'boolean') {
    return t(value ? 'decision.yes' : 'decision.no');
  }
  if (typeof value === 'object') {
    return 'at' in value && value.at
      ? `${dateTime(value.at)} (${t(`area.estimate.${value.confidence}`)})`
      : ['min', 'best', 'max'].flatMap((bound) => {
          const count = (value as Record<string, number | undefined>)[bound];
          return count === undefined ? [] : [number(count)];
        }).join(' – ');
  }
  const key = `${WORDS[field] ?? ''}${value}`;
  return known(key) ? t(key) : value;
}
