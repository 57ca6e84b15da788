import { useId } from 'preact/hooks';
import { number, t } from '../../shared/i18n';
import { fillOf, Patterns } from '../level/Patterns';
import { Swatch } from '../level/Swatch';
import { spanOf } from '../level/portion';
import { peopleInWords, shareInWords } from '../precision/amount';
import { isRounded } from '../precision/precision';
import { peopleCount } from './people';
import { LEVELS, parts, type Part } from './shares';
import type { Level, PeopleSpan, RollUp } from './types';
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
        {perhaps(rollUp).map(({ level, high }) => (
          <li key={`perhaps ${level}`} class="perhaps">
            <Swatch fill={fillOf(prefix, 'UNKNOWN')} />
            {t('area.rollUp.perhaps', { level: t(`level.${level}`), most: high })}
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

/** Levels that nobody is counted at, and some may be at all the same: in parts, or by the bounds of an estimate. In words how many at most. */
function perhaps(rollUp: RollUp): { level: Level; high: string }[] {
  const { shares, people, atOrBeyond: portions } = rollUp;
  return LEVELS.filter((level) => level !== 'NORMAL' && level !== 'UNKNOWN' && (shares?.[level] ?? 0) <= 1e-9).flatMap((level) => {
    const span = people ? spanOf(people[level]) : spanOf(portions?.[level]?.share);
    return span.best === 0 && span.high > 0 ? [{ level, high: people ? peopleCount(span.high) : shareInWords(span.high) }] : [];
  });
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
  const allKnown = (rollUp.coverage ?? 0) > 1 - 1e-9;
  const bounds = best && worst && best !== worst
    ? t(allKnown ? 'area.bounds.parts' : 'area.bounds', { best: t(`area.level.${best}`), worst: t(`area.level.${worst}`) })
    : '';
  const weights = rollUp.weightsYear && rollUp.weightsYear !== rollUp.populationYear
    ? t('area.rollUp.weightsOf', { year: number(rollUp.weightsYear, { useGrouping: false }) })
    : '';
  const imputed = rollUp.imputed ? t('area.rollUp.imputed', { share: shareInWords(rollUp.imputed) }) : '';
  const below = belowUsual(rollUp);
  const rounded = isRounded.value ? t('area.rollUp.rounded') : '';
  return [coverage, bounds, below, year, weights, imputed, rounded].filter(Boolean).join(' ');
}

/** How many have less than they usually have, whatever the level is called. */
function belowUsual({ belowUsual: portion }: RollUp): string {
  if (!portion?.share) {
    return '';
  }
  const span = spanOf(portion.people ?? portion.share);
  const said = (amount: number) => (portion.people ? peopleCount(amount) : shareInWords(amount));
  const bound = (amount: number) => (portion.people ? peopleInWords(amount) : shareInWords(amount));
  return span.low < span.high
    ? t('area.rollUp.belowUsual.between', { amount: said(span.best), low: bound(span.low), high: bound(span.high) })
    : t('area.rollUp.belowUsual', { amount: said(span.best) });
}

export function percent(part: Part): string {
  const shown = Math.max(part.tenths, 1) / 1000;
  const text = number(shown, { style: 'percent', maximumFractionDigits: 1 });
  return part.tenths === 0 ? t('area.lessThan', { share: text }) : text;
}
