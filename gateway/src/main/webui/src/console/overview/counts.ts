import { number, t } from '../../shared/i18n';
import type { Area, RollUp } from '../live/area';
import { isRoundedAway, peopleInWords, shareInWords } from '../precision/amount';

const BELOW_NORMAL = ['REDUCED', 'SEVERE', 'NONE'];

/** How many, as far as it is known. */
export interface Count {
  /** Null where people cannot be counted, and areas are instead. */
  people: number | null;
  /** Of everybody, or of all areas; 0 to 1. */
  share: number;
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

const WITHHELD = { people: null, share: 0, unknownShare: 0, unknownPeople: null, isWithheld: true, isMinimum: true };

/** Who is known to be without a service at all in an area, and in those shown of it; null if nothing is known about it. */
export function without(area: Area, service: string, deaf: boolean, shown: Iterable<Area> = []): Count | null {
  const found = count(area, service, ['NONE'], deaf);
  return found && !found.isPartly && [...shown].some((one) => isPartly(one, service, ['NONE']))
    ? { ...found, isPartly: true, isMinimum: true }
    : found;
}

/** Who is known to have less than is normal, by the service that touches more. */
export function affected(area: Area, deaf = false): Count | null {
  const counts = Object.keys(area.services).map((service) => count(area, service, BELOW_NORMAL, deaf));
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

function count(area: Area, service: string, levels: string[], deaf: boolean): Count | null {
  const status = area.services[service];
  const partly = isPartly(area, service, levels);
  if (!status || (status.rollUp ? status.rollUp.coverage === 0 && !partly : status.basis === 'NO_DATA')) {
    return null;
  }
  if (!status.rollUp) {
    return { ...WITHHELD, isPartly: partly };
  }
  const { shares, people } = status.rollUp;
  const unknownShare = shares.UNKNOWN ?? 0;
  return {
    people: people ? peopleAt(people, levels) : null,
    share: sum(shares, levels),
    unknownShare,
    unknownPeople: people?.UNKNOWN?.best ?? null,
    isWithheld: false,
    isPartly: partly,
    isMinimum: unknownShare > 0 || deaf || partly,
  };
}

function isPartly(area: Area, service: string, levels: string[]): boolean {
  const status = area.services[service];
  if (!status) {
    return false;
  }
  const { level, basis, rollUp } = status;
  const isToldOnly = levels.includes(level) && basis !== 'INFERRED' && sum(rollUp?.shares ?? {}, levels) === 0;
  return isToldOnly || (rollUp?.hotspots ?? []).some((one) => levels.includes(one.level!) && one.share == null);
}

function sum(of: NonNullable<RollUp['shares']>, levels: string[]): number {
  return levels.reduce((all, level) => all + (of[level] ?? 0), 0);
}

function peopleAt(of: NonNullable<RollUp['people']>, levels: string[]): number {
  return levels.reduce((all, level) => all + (of[level]?.best ?? 0), 0);
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
  const said =
    count.people === null
      ? t('overview.count.ofAreas', { share: shareInWords(count.share) })
      : peopleInWords(count.people, { notation: count.people < 1_000_000 ? 'standard' : 'compact', maximumFractionDigits: 2 });
  return count.isMinimum ? t('overview.count.atLeast', { amount: said }) : said;
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
