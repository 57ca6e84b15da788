import { number, t } from '../../shared/i18n';
import { atOrBeyond, type Span } from './portion';
import type { Area } from '../live/area';
import { isRoundedAway, peopleInWords, shareInWords } from '../precision/amount';

type Worse = 'REDUCED' | 'SEVERE' | 'NONE';

const LEVELS_FROM: Record<Worse, string[]> = { REDUCED: ['REDUCED', 'SEVERE', 'NONE'], SEVERE: ['SEVERE', 'NONE'], NONE: ['NONE'] };

/** How many, as far as it is known. */
export interface Count {
  /** Null where people cannot be counted, and areas are instead. */
  people: number | null;
  /** Of everybody, or of all areas; 0 to 1. */
  share: number;
  /** Where estimates and parts leave it open: from how many to how many. */
  between: { low: number; high: number } | null;
  /** How much of the share was known last, and has not been heard of since. */
  lastShare: number;
  /** Of those about whom nothing is known. */
  unknownShare: number;
  unknownPeople: number | null;
  /** Only the level is told: something is known, and no number of it. */
  isWithheld: boolean;
  /** Somebody is known to be concerned who is not counted: a report about a part of an area is in no number. */
  isPartly: boolean;
  /** It may be more. */
  isMinimum: boolean;
}

const WITHHELD = { people: null, share: 0, between: null, lastShare: 0, unknownShare: 0, unknownPeople: null, isWithheld: true, isMinimum: true };

/** An area, as much of it as is counted here. */
type Counted = Pick<Area, 'services'>;

/** Who is known to be without a service at all in an area, and in those shown of it; null if nothing is known about it. */
export function without(area: Counted, service: string, deaf: boolean, shown: Iterable<Counted> = []): Count | null {
  return atOrWorse(area, service, 'NONE', deaf, shown);
}

/** The same of those who have hardly any. */
export function withoutOrNearly(area: Counted, service: string, deaf: boolean, shown: Iterable<Counted> = []): Count | null {
  return atOrWorse(area, service, 'SEVERE', deaf, shown);
}

function atOrWorse(area: Counted, service: string, from: Worse, deaf: boolean, shown: Iterable<Counted>): Count | null {
  const found = count(area, service, from, deaf);
  return found && !found.isPartly && [...shown].some((one) => isPartly(one, service, from))
    ? { ...found, isPartly: true, isMinimum: true }
    : found;
}

/** Who is known to have less than is normal, by the service that touches more. */
export function affected(area: Counted, deaf = false): Count | null {
  const counts = Object.keys(area.services).map((service) => count(area, service, 'REDUCED', deaf));
  const [most] = counts
    .filter((one) => one !== null)
    .sort((one, other) => Number(one.isWithheld) - Number(other.isWithheld) || other.share - one.share);
  return most
    ? {
        ...most,
        isPartly: counts.some((one) => one?.isPartly),
        isMinimum: counts.some((one) => one === null || one.isMinimum),
      }
    : null;
}

function count(area: Counted, service: string, from: Worse, deaf: boolean): Count | null {
  const status = area.services[service];
  const partly = isPartly(area, service, from);
  if (!status || (status.rollUp ? status.rollUp.coverage === 0 && !status.rollUp.lastKnown && !partly : status.basis === 'NO_DATA')) {
    return null;
  }
  if (!status.rollUp) {
    return { ...WITHHELD, isPartly: partly };
  }
  const { shares, people, lastKnown } = status.rollUp;
  const unknownShare = shares.UNKNOWN ?? 0;
  const found = atOrBeyond(status.rollUp, from);
  const range = found.people ?? found.share;
  return {
    people: found.people?.best ?? null,
    share: found.share.best,
    between: range.low < range.high ? { low: range.low, high: range.high } : null,
    lastShare: found.lastShare,
    unknownShare,
    unknownPeople: people?.UNKNOWN?.best ?? null,
    isWithheld: false,
    isPartly: partly,
    // who was better off when last heard of may not be any more
    isMinimum: unknownShare > 0 || deaf || partly || (lastKnown?.share ?? 0) > found.lastShare + 1e-9,
  };
}

/** A part is in no best number; it may be of many all the same. */
function isPartly(area: Counted, service: string, from: Worse): boolean {
  const status = area.services[service];
  if (!status) {
    return false;
  }
  const levels = LEVELS_FROM[from];
  const { level, basis, rollUp, inPart } = status;
  const found = rollUp ? atOrBeyond(rollUp, from) : null;
  const isToldOnly = levels.includes(level) && basis !== 'INFERRED' && (found?.share.best ?? 0) === 0;
  return isToldOnly || levels.includes(inPart?.level ?? '') || mayBeSome(found?.share) || (rollUp?.hotspots ?? []).some((one) => levels.includes(one.level!) && one.share == null);
}

function mayBeSome(span: Span | undefined): boolean {
  return span !== undefined && span.best === 0 && span.high > 0;
}

/** A number as it can be said: "at least 196,171", "about 200,000", "none known", "unknown", "22 % of areas". */
export function inWords(count: Count | null): string {
  const text = textOf(count);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function textOf(count: Count | null): string {
  if (count === null) {
    return t('overview.count.unknown');
  }
  const amount = count.people ?? count.share;
  if (amount === 0) {
    const nobody = nobodyInWords(count);
    if (nobody !== null) {
      return nobody;
    }
  }
  const said = amountInWords(count, amount);
  if (count.between) {
    const { low, high } = count.between;
    if (count.isMinimum && low === amount) {
      return t('overview.count.atLeastPerhaps', { amount: said, high: amountInWords(count, high) });
    }
    return t(count.isMinimum ? 'overview.count.betweenOrMore' : 'overview.count.between', { amount: said, low: amountInWords(count, low), high: amountInWords(count, high) });
  }
  return count.isMinimum ? t('overview.count.atLeast', { amount: said }) : said;
}

function amountInWords({ people }: Count, amount: number): string {
  return people === null
    ? t('overview.count.ofAreas', { share: shareInWords(amount) })
    : peopleInWords(amount, { notation: amount < 1_000_000 ? 'standard' : 'compact', maximumFractionDigits: 2 });
}

/** Null where it is nobody. */
function nobodyInWords(count: Count): string | null {
  if (count.isPartly) {
    return t('overview.count.some');
  }
  if (count.isWithheld) {
    return t('overview.count.notTold');
  }
  if (isRoundedAway(count.share)) {
    const share = shareInWords(count.share);
    return count.isMinimum ? t('overview.count.known', { amount: share }) : share;
  }
  return count.isMinimum ? t('overview.count.noneKnown') : null;
}

/** A number of areas, when what is missing may be more of them. */
export function areasInWords(count: number | null, deaf: boolean): string {
  if (count === null) {
    return t('overview.count.unknown');
  }
  if (!deaf) {
    return number(count);
  }
  return count === 0 ? t('overview.count.noneKnown') : t('overview.count.atLeast', { amount: number(count) });
}
