import { useId } from 'preact/hooks';
import { number, t } from '../../shared/i18n';
import { fillOf, Patterns } from '../level/Patterns';
import { Swatch } from '../level/Swatch';
import { shareInWords } from '../precision/amount';
import { isRounded } from '../precision/precision';
import { peopleCount } from './people';
import { parts, type Part } from './shares';
import type { RollUp } from './types';
import './rollup.css';

/** How the people of an area, or its parts, are spread over the levels. */
export function RollUpBar({ rollUp }: { rollUp: RollUp }) {
  const all = parts(rollUp.shares ?? {});
  const prefix = useId();
  const people = rollUp.people ?? undefined;
  return (
    <figure class="rollup">
      <figcaption>{people ? t('area.rollUp.people') : t('area.rollUp.areas')}</figcaption>
      <div class="rollup-bar" aria-hidden="true">
        {all.map((part) => (
          <svg key={part.level} class="rollup-part" width="0" height="100%" style={{ flexGrow: part.share }}>
            <rect width="100%" height="100%" fill={fillOf(prefix, part.level)} />
          </svg>
        ))}
        <svg class="rollup-patterns" width="0" height="0">
          <Patterns prefix={prefix} />
        </svg>
      </div>
      <ul class="rollup-list">
        {all.map((part) => (
          <li key={part.level}>
            <Swatch fill={fillOf(prefix, part.level)} />
            {t(`level.${part.level}`)} <strong>{percent(part)}</strong>
            {people?.[part.level]?.best != null && <span class="soft"> {peopleCount(people[part.level]!.best!)}</span>}
          </li>
        ))}
      </ul>
      <p class="hint">{hint(rollUp)}</p>
    </figure>
  );
}

function hint(rollUp: RollUp): string {
  const coverage = rollUp.coverage == null ? '' : t('area.coverage', { share: shareInWords(rollUp.coverage) });
  const year = rollUp.populationYear ? t('area.populationOf', { year: number(rollUp.populationYear, { useGrouping: false }) }) : '';
  const { best, worst } = rollUp.bounds ?? {};
  const bounds = (rollUp.coverage ?? 0) < 1 && best && worst && best !== worst
    ? t('area.bounds', { best: t(`area.level.${best}`), worst: t(`area.level.${worst}`) })
    : '';
  const rounded = isRounded.value ? t('area.rollUp.rounded') : '';
  return [coverage, bounds, year, rounded].filter(Boolean).join(' ');
}

export function percent(part: Part): string {
  const shown = Math.max(part.tenths, 1) / 1000;
  const text = number(shown, { style: 'percent', maximumFractionDigits: 1 });
  return part.tenths === 0 ? t('area.lessThan', { share: text }) : text;
}
