import { LEVELS } from './shares';
import type { Evidence, Explained, Level, ReportView } from './types';

/** A standing claim, with what its report says besides. */
export interface Claim extends Evidence {
  /** 0 to 1, of the weight of all that stands; null for those who are not told weights. */
  share: number | null;
  as?: ReportView;
}

/** All who say the same. */
export interface Side {
  level: Level;
  share: number | null;
  claims: Claim[];
  /** Levels that others claim, at least two steps away. */
  against: Level[];
  contested: boolean;
}

/** Who says what, one side per level from worst to best, the heaviest claims first, or else the newest. */
export function sides(explained: Explained, reports: ReportView[]): Side[] {
  const evidence = explained.evidence ?? [];
  const total = evidence.every((one) => one.weight != null) ? sum(evidence.map((one) => one.weight!)) : null;
  const known = new Map(reports.map((report) => [report.id, report]));
  const claims: Claim[] = evidence.map((one) => ({
    ...one,
    share: total === null ? null : total > 0 ? one.weight! / total : 0,
    as: known.get(one.report),
  }));
  const claimed = LEVELS.filter((level) => claims.some((claim) => claim.level === level));
  return claimed.map((level) => {
    const same = claims.filter((claim) => claim.level === level);
    return {
      level,
      share: total === null ? null : sum(same.map((claim) => claim.share!)),
      claims: same.sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || seen(b) - seen(a)),
      against: claimed.filter((other) => steps(level, other) >= 2),
      contested: Boolean(explained.contested) && (explained.contestedLevels ?? []).includes(level),
    };
  });
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
