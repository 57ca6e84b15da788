import { LEVELS } from './shares';
import type { Evidence, Explained, Level, LevelTotal, ReportView } from './types';

/** A standing claim, with what its report says besides. */
export interface Claim extends Evidence {
  /** 0 to 1, of the weight of all that stands; null for those who are not told weights, and for what has none, as a part. */
  share: number | null;
  as?: ReportView;
}

/** All who say the same. */
export interface Side {
  level: Level;
  share: number | null;
  /** How many there are, listed or not. */
  count: number;
  claims: Claim[];
  /** Levels that others claim, at least two steps away. */
  against: Level[];
  contested: boolean;
}

/** Who says what, one side per level from worst to best, the heaviest claims first, or else the newest. */
export function sides(explained: Explained, reports: ReportView[]): Side[] {
  const evidence = explained.evidence ?? [];
  const totals = totalsOf(explained);
  const total = totals.every((one) => one.weight != null) ? sum(totals.map((one) => one.weight!)) : null;
  const shareOf = (weight: number) => (total! > 0 ? weight / total! : 0);
  const known = new Map(reports.map((report) => [report.id, report]));
  const claims: Claim[] = evidence.map((one) => ({
    ...one,
    share: total === null || one.weight == null ? null : shareOf(one.weight),
    as: one.report === undefined ? undefined : known.get(one.report),
  }));
  const claimed = LEVELS.filter((level) => totals.some((one) => one.level === level));
  return claimed.map((level) => {
    const all = totals.find((one) => one.level === level)!;
    return {
      level,
      share: total === null ? null : shareOf(all.weight!),
      count: all.reports,
      claims: claims
        .filter((claim) => claim.level === level)
        .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || seen(b) - seen(a)),
      against: claimed.filter((other) => steps(level, other) >= 2),
      contested: Boolean(explained.contested) && (explained.contestedLevels ?? []).includes(level),
    };
  });
}

/** What stands at each level, listed or not; counted where it is not said. */
function totalsOf({ totals, evidence = [] }: Explained): LevelTotal[] {
  return totals?.levels ?? LEVELS.map((level) => {
    const same = evidence.filter((one) => one.level === level);
    // a part has no weight, and a fraction in its place
    const weights = same.every((one) => one.weight != null || one.fraction != null);
    return { level, reports: same.length, weight: weights ? sum(same.map((one) => one.weight ?? 0)) : undefined };
  }).filter((one) => one.reports > 0);
}

function sum(all: number[]): number {
  return all.reduce((total, one) => total + one, 0);
}

function seen({ observedAt }: Claim): number {
  return observedAt ? new Date(observedAt).getTime() : 0;
}

/** How far two known levels are from each other. */
function steps(a: Level, b: Level): number {
  return a === 'UNKNOWN' || b === 'UNKNOWN' ? 0 : Math.abs(LEVELS.indexOf(a) - LEVELS.indexOf(b));
}
