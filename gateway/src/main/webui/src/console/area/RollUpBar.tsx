import { useId } from 'preact/hooks';
import { number, t } from '../../shared/i18n';
import { fillOf, Patterns } from '../level/Patterns';
import { Swatch } from '../level/Swatch';
import { spanOf } from '../level/portion';
import { peopleInWords, shareInWords } from '../precision/amount';
import { isRounded } from '../precision/precision';
import { peopleCount } from './people';
import { LEVELS, parts, type Part } from './shares';
import type { PeopleSpan, RollUp } from './types';
import './rollup.css';

/** How the people of an area, or its parts, are spread over the levels. */
export function RollUpBar({ rollUp }: { rollUp: RollUp }) {
  const all = parts(rollUp.shares ?? {}, rollUp.lastKnown?.share);
  const prefix = useId();
  const people = rollUp.people ?? undefined;
  return (
    <figure class="rollup">
      <figcaption>{people ? t('area.rollUp.people') : t('area.rollUp.areas')}</figcaption>
      <div class="rollup-bar" aria-hidden="true">
        {all.map((part) => (
          <svg key={keyOf(part)} class={part.last ? 'rollup-part last' : 'rollup-part'} width="0" height="100%" style={{ flexGrow: part.share }}>
            <rect width="100%" height="100%" fill={fillOf(prefix, part.level)} />
          </svg>
        ))}
        <svg class="rollup-patterns" width="0" height="0">
          <Patterns prefix={prefix} />
        </svg>
      </div>
      <ul class="rollup-list">
        {all.map((part) => (
          <li key={keyOf(part)} class={part.last ? 'last' : ''}>
            <Swatch fill={fillOf(prefix, part.level)} />
            {part.last ? t('area.rollUp.last') : t(`level.${part.level}`)} <strong>{percent(part)}</strong>
            {part.last ? <LastLevels rollUp={rollUp} /> : <Counted people={people?.[part.level]} />}
          </li>
        ))}
      </ul>
      <p class="hint">{hint(rollUp)}</p>
    </figure>
  );
}

function keyOf({ level, last }: Part): string {
  return last ? 'LAST' : level;
}

/** The best number, and from how many to how many where that is open; nothing where nobody counted. */
function Counted({ people }: { people: PeopleSpan | undefined }) {
  if (people?.best == null) {
    return null;
  }
  const { low, best, high } = spanOf(people);
  return (
    <span class="soft">
      {' '}
      {peopleCount(best)}
      {low < high && ` (${t('area.people.between', { low: peopleInWords(low), high: peopleInWords(high) })})`}
    </span>
  );
}

/** At which levels those were when they were last heard of. */
function LastLevels({ rollUp: { lastKnown } }: { rollUp: RollUp }) {
  const shares = lastKnown?.shares ?? {};
  const said = LEVELS.filter((level) => (shares[level] ?? 0) > 0).map((level) => `${t(`level.${level}`)} ${shareInWords(shares[level]!)}`);
  return said.length === 0 ? null : <span class="soft"> ({said.join(t('app.comma'))})</span>;
}

function hint(rollUp: RollUp): string {
  const coverage = rollUp.coverage == null ? '' : t('area.coverage', { share: shareInWords(rollUp.coverage) });
  const year = rollUp.populationYear ? t('area.populationOf', { year: number(rollUp.populationYear, { useGrouping: false }) }) : '';
  const { best, worst } = rollUp.bounds ?? {};
  const bounds = best && worst && best !== worst
    ? t('area.bounds', { best: t(`area.level.${best}`), worst: t(`area.level.${worst}`) })
    : '';
  const weights = rollUp.weightsYear && rollUp.weightsYear !== rollUp.populationYear
    ? t('area.rollUp.weightsOf', { year: number(rollUp.weightsYear, { useGrouping: false }) })
    : '';
  const imputed = rollUp.imputed ? t('area.rollUp.imputed', { share: shareInWords(rollUp.imputed) }) : '';
  const rounded = isRounded.value ? t('area.rollUp.rounded') : '';
  return [coverage, bounds, year, weights, imputed, rounded].filter(Boolean).join(' ');
}

export function percent(part: Part): string {
  const shown = Math.max(part.tenths, 1) / 1000;
  const text = number(shown, { style: 'percent', maximumFractionDigits: 1 });
  return part.tenths === 0 ? t('area.lessThan', { share: text }) : text;
}
