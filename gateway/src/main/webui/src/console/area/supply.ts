import type { Entry, Explained, Level } from './types';

/** From a time on it was so. */
export interface Step {
  at: number;
  level: Level;
}

export interface Told extends Step {
  report: string;
}

/** How supply went over time, by what was found and by what each source told. */
export interface Supply {
  steps: Step[];
  told: Told[];
}

const ASSESSED = 'org.lifeline.assessment.changed';
const FILED = 'org.lifeline.report.filed';
const RETRACTED = 'org.lifeline.report.retracted';

/**
 * From what was recorded, in the order of recording: each assessment says since when its level holds, and so mends what was
 * thought before of the time from then on. A late report thus stands where it was seen, not where it arrived. Where times are
 * told to the hour, two levels of one hour may have followed each other, and both stay.
 */
export function supplyOf(entries: Entry[], explained?: Explained, isExact = true): Supply {
  const steps: Step[] = [];
  const told = new Map<string, Told>();
  const recorded = [...entries].sort((a, b) => time(a.at) - time(b.at));
  for (const { type, at, data } of recorded) {
    if (type === ASSESSED) {
      found(steps, { at: time((data.since as string) ?? at), level: (data.level as Level) ?? 'UNKNOWN' }, isExact);
    } else if (type === FILED && data.level && data.observedAt) {
      const report = String(data.report);
      told.set(report, { report, at: time(String(data.observedAt)), level: data.level as Level });
    } else if (type === RETRACTED) {
      told.delete(String(data.report));
    }
  }
  if (steps.length === 0) {
    explained?.steps?.forEach((one) => {
      if (one.observedAt) {
        found(steps, { at: time(one.observedAt), level: one.after ?? 'UNKNOWN' }, isExact);
      }
    });
  }
  explained?.evidence?.forEach((one) => {
    if (one.report && one.observedAt && one.level) {
      told.set(one.report, { report: one.report, at: time(one.observedAt), level: one.level });
    }
  });
  return { steps, told: [...told.values()].sort((a, b) => a.at - b.at) };
}

function found(steps: Step[], next: Step, isExact: boolean): void {
  while (steps.length > 0 && (steps[steps.length - 1]!.at > next.at || (isExact && steps[steps.length - 1]!.at === next.at))) {
    steps.pop();
  }
  if (steps[steps.length - 1]?.level !== next.level) {
    steps.push(next);
  }
}

/** The height of a level in the plot; none for what is not known. */
export function height(level: Level): number | null {
  const heights: Record<Level, number | null> = { NONE: 0, SEVERE: 1, REDUCED: 2, NORMAL: 3, UNKNOWN: null };
  return heights[level];
}

/** Columns for the plot, in seconds: times, the level found, what was told. The last time is `until`. */
export function columns({ steps, told }: Supply, until: number): [number[], (number | null)[], (number | null)[]] {
  const rows: { at: number; step?: Step; told: number | null }[] = [
    ...steps.map((step) => ({ at: step.at, step, told: null })),
    ...told.map((one) => ({ at: one.at, told: height(one.level) })),
    { at: until, told: null },
  ].sort((a, b) => a.at - b.at);
  return [
    rows.map((row) => row.at / 1000),
    rows.map((row) => {
      const step = row.step ?? steps.filter((one) => one.at <= row.at).pop();
      return step ? height(step.level) : null;
    }),
    rows.map((row) => row.told),
  ];
}

function time(instant: string): number {
  return new Date(instant).getTime();
}
