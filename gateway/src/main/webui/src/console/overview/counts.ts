import { number, t } from '../../shared/i18n';
import type { Area, RollUp } from '../live/area';

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
  /** Somebody is known to be concerned who is not counted: a report about a part of an area is in no number. */
  isPartly: boolean;
  /** It may be more. */
  isMinimum: boolean;
}

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
  const [most] = counts.filter((one) => one !== null).sort((one, other) => other.share - one.share);
  return most
    ? {
        ...most,
        isPartly: counts.some((one) => one?.isPartly),
        isMinimum: counts.some((one) => one === null || one.isMinimum),
      }
    : null;
}

function count(area: Area, service: string, levels: string[], deaf: boolean): Count | null {
  const rollUp = area.services[service]?.rollUp;
  const partly = isPartly(area, service, levels);
  if (!rollUp || (rollUp.coverage === 0 && !partly)) {
    return null;
  }
  const unknownShare = rollUp.shares.UNKNOWN ?? 0;
  return {
    people: rollUp.people ? sum(rollUp.people, levels) : null,
    share: sum(rollUp.shares, levels),
    unknownShare,
    unknownPeople: rollUp.people?.UNKNOWN ?? null,
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
  const isToldOnly = levels.includes(level) && basis !== 'INFERRED' && sum(rollUp.shares, levels) === 0;
  return isToldOnly || (rollUp.hotspots ?? []).some((one) => levels.includes(one.level!) && one.share == null);
}

function sum(of: NonNullable<RollUp['people']>, levels: string[]): number {
  return levels.reduce((all, level) => all + (of[level] ?? 0), 0);
}

/** A number as it can be said: "at least 196,171", "none known", "unknown", "22 % of areas". */
export function inWords(count: Count | null): string {
  if (count === null) {
    return t('overview.count.unknown');
  }
  const amount = count.people ?? count.share;
  if (amount === 0 && count.isMinimum) {
    return t(count.isPartly ? 'overview.count.some' : 'overview.count.noneKnown');
  }
  const said =
    count.people === null
      ? t('overview.count.ofAreas', { share: percent(count.share) })
      : number(count.people, { notation: count.people < 1_000_000 ? 'standard' : 'compact', maximumFractionDigits: 2 });
  return count.isMinimum ? t('overview.count.atLeast', { amount: said }) : said;
}

/** Never 0 % of something, nor 100 % of what is not all. */
export function percent(share: number): string {
  const shown = share > 0 && share < 0.001 ? 0.001 : share < 1 && share > 0.999 ? 0.999 : share;
  return number(shown, { style: 'percent', maximumFractionDigits: 1 });
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
