import { computed, signal } from '@preact/signals';
import type { components } from '../../api/schema';
import type { FileReport, Refused } from '../outbox/item';
import { levelOf, MEASURES, type Level, type Service } from '../supply/supply';
import { amount, count } from './amount';

/** What is on the screen and not yet queued; texts as they were typed. */
export interface Draft {
  place: string | undefined;
  service: Service | undefined;
  level: Level | undefined;
  noDataReason: components['schemas']['NoDataReason'] | undefined;
  measure: string;
  people: string;
  peopleAtMost: string;
  cause: components['schemas']['Cause'] | undefined;
  note: string;
  /** As a field of the page says it, in the time of the phone; empty for now. */
  seenAt: string;
  whole: boolean;
  toldByOthers: boolean;
}

/** What keeps a draft from being a report. */
export type Lack = 'place' | 'what' | 'reason' | 'measure' | 'people' | 'seenAt';

const EMPTY: Draft = {
  place: undefined,
  service: undefined,
  level: undefined,
  noDataReason: undefined,
  measure: '',
  people: '',
  peopleAtMost: '',
  cause: undefined,
  note: '',
  seenAt: '',
  whole: false,
  toldByOthers: false,
};

export const draft = signal<Draft>(EMPTY);
/** The refused report that the draft is to take the place of. */
export const mended = signal<Refused | undefined>(undefined);
export const lacks = computed(() => lacksOf(draft.value, Date.now()));

export function change(some: Partial<Draft>): void {
  draft.value = { ...draft.value, ...some };
}

/** Who has seen the electricity of a place has often seen its water too, so the place may stay. */
export function clear(place?: string): void {
  draft.value = { ...EMPTY, place };
  mended.value = undefined;
}

export function chooseLevel(service: Service, level: Level): void {
  change({ service, level, measure: '', noDataReason: level === 'UNKNOWN' ? draft.value.noDataReason : undefined });
}

/** The level follows what was measured, here as at the gateway, so that the two never contradict each other. */
export function chooseMeasure(service: Service, measure: string): void {
  const value = amount(measure);
  const valid = value <= MEASURES[service].most;
  change({ measure, ...(valid && { service, level: levelOf(service, value), noDataReason: undefined }) });
}

export function lacksOf(it: Draft, now: number): Lack[] {
  const lacking: Lack[] = [];
  const people = range(it);
  if (!it.place) lacking.push('place');
  if (!it.service || !it.level) lacking.push('what');
  if (it.level === 'UNKNOWN' && !it.noDataReason) lacking.push('reason');
  if (it.measure && !(it.service && amount(it.measure) <= MEASURES[it.service].most)) lacking.push('measure');
  if (people && !(people.min <= people.max && people.max <= 100_000_000)) lacking.push('people');
  if (it.seenAt && !(Date.parse(it.seenAt) <= now)) lacking.push('seenAt');
  return lacking;
}

/** `before` is what it takes the place of: a time that was not changed keeps its seconds. */
export function reportOf(it: Draft, now: number, before?: FileReport): FileReport | undefined {
  if (lacksOf(it, now).length > 0 || !it.place || !it.service) {
    return undefined;
  }
  const measured = it.measure !== '' && it.level !== 'UNKNOWN';
  return {
    region: it.place,
    service: it.service,
    ...(measured ? { [MEASURES[it.service].field]: amount(it.measure) } : { level: it.level }),
    ...(it.level === 'UNKNOWN' && { noDataReason: it.noDataReason }),
    observedAt: seenAt(it, now, before),
    scope: it.whole ? 'WHOLE_AREA' : 'PART',
    ...(it.cause && { cause: it.cause }),
    ...(it.note.trim() && { note: it.note.trim() }),
    ...(range(it) && { affectedPeople: { ...range(it)!, method: 'ESTIMATE' } }),
    // on the Admiralty scales: staff are usually reliable; what they saw is probably true, what they were told possibly
    source: { class: 'FIELD_STAFF', reliability: 'B' },
    credibility: it.toldByOthers ? 3 : 2,
  };
}

/** The other way round, to mend what was refused. */
export function draftOf(report: FileReport): Draft {
  const measure = report[MEASURES[report.service].field];
  return {
    ...EMPTY,
    place: report.region,
    service: report.service,
    level: measure === undefined ? report.level : levelOf(report.service, measure),
    noDataReason: report.noDataReason,
    measure: measure === undefined ? '' : String(measure),
    people: report.affectedPeople ? String(report.affectedPeople.min) : '',
    peopleAtMost: report.affectedPeople ? String(report.affectedPeople.max) : '',
    cause: report.cause,
    note: report.note ?? '',
    seenAt: localTime(new Date(report.observedAt)),
    whole: report.scope === 'WHOLE_AREA',
    toldByOthers: report.credibility === 3,
  };
}

function seenAt(it: Draft, now: number, before: FileReport | undefined): string {
  if (before && it.seenAt === localTime(new Date(before.observedAt))) {
    return before.observedAt;
  }
  return new Date(it.seenAt ? Date.parse(it.seenAt) : now).toISOString();
}

/** As `<input type="datetime-local">` wants it. */
export function localTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function range(it: Draft): { min: number; max: number } | undefined {
  if (!it.people && !it.peopleAtMost) {
    return undefined;
  }
  const min = it.people ? count(it.people) : 0;
  return { min, max: it.peopleAtMost ? count(it.peopleAtMost) : min };
}
