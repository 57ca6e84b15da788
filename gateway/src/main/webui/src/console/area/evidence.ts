import { LEVELS } from './shares';
import type { Evidence, Explained, Level, ReportView } from './types';

/** A standing claim, with what its report says besides. */
export interface Claim extends Evidence {
  /** 0 to 1, of the weight of all that stands. */
  share: number;
  as?: ReportView;
}

/** All who say the same. */
export interface Side {
  level: Level;
  share: number;
  claims: Claim[];
  /** Levels that others claim, at least two steps away. */
  against: Level[];
  contested: boolean;
}

/** Who says what, one side per level from worst to best, the heaviest claims first. */
export function sides(explained: Explained, reports: ReportView[]): Side[] {
  const evidence = explained.evidence ?? [];
  const total = evidence.reduce((sum, one) => sum + (one.weight ?? 0), 0);
  const known = new Map(reports.map((report) => [report.id, report]));
  const claims: Claim[] = evidence.map((one) => ({
    ...one,
    share: total > 0 ? (one.weight ?? 0) / total : 0,
    as: known.get(one.report),
  }));
  const claimed = LEVELS.filter((level) => claims.some((claim) => claim.level === level));
  return claimed.map((level) => {
    const same = claims.filter((claim) => claim.level === level);
    return {
      level,
      share: same.reduce((sum, claim) => sum + claim.share, 0),
      claims: same.sort((a, b) => b.share - a.share),
      against: claimed.filter((other) => steps(level, other) >= 2),
      contested: Boolean(explained.contested) && (explained.contestedLevels ?? []).includes(level),
    };
  });
}

/** How far two known levels are from each other. */
function steps(a: Level, b: Level): number {
  return a === 'UNKNOWN' || b === 'UNKNOWN' ? 0 : Math.abs(LEVELS.indexOf(a) - LEVELS.indexOf(b));
}
