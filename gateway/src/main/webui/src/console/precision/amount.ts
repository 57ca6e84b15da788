import { number, t } from '../../shared/i18n';
import { isRounded } from './precision';

/** Of the shares that the public is told. */
const STEP = 0.05;
const DIGITS = 2;

/** A number of people, as exactly as it is told: "196,171", "about 200,000". A sum of what is rounded is rounded again. */
export function peopleInWords(people: number, options: Intl.NumberFormatOptions = {}): string {
  return isRounded.value
    ? t('precision.about', { amount: number(people, { ...options, maximumSignificantDigits: DIGITS }) })
    : number(people, options);
}

/** A share, as exactly as it is told: "22.3 %", "about 25 %"; what is rounded to nothing is not nothing. */
export function shareInWords(share: number): string {
  if (!isRounded.value) {
    return percent(share);
  }
  return isRoundedAway(share)
    ? t('precision.lessThan', { amount: percent(STEP) })
    : t('precision.about', { amount: number(share, { style: 'percent', maximumFractionDigits: 0 }) });
}

/** Whether a share of nothing may be of somebody. */
export function isRoundedAway(share: number): boolean {
  return isRounded.value && share < STEP / 2;
}

/** Never 0 % of something, nor 100 % of what is not all. */
export function percent(share: number): string {
  const shown = share > 0 && share < 0.001 ? 0.001 : share < 1 && share > 0.999 ? 0.999 : share;
  return number(shown, { style: 'percent', maximumFractionDigits: 1 });
}
