import { api } from '../../api/client';
import { answer } from '../area/loaded';
import { severity } from '../level/level';
import { isExact } from '../precision/precision';
import type { Area } from '../live/area';
import type { AreaAnswer, AreasAnswer, AreaStatus, OutageView, Page, Service } from '../area/types';
import { finest, isBad, isUnknownSomehow, worstAreasFirst } from './worst';

export const SERVICES: Service[] = ['ELECTRICITY', 'WATER'];
const OPEN = ['REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED'] as const;

/** What a situation report is made of. */
export interface Situation {
  whole: AreaAnswer;
  /** The areas inside by which it is told, of the finest levels that there are, down to two below. */
  areas: Area[];
  /** Those among them where somebody has hardly any or none, the most people first. */
  worst: Area[];
  /** In how many of the areas nothing is known of at least one service. */
  unknown: number;
  /** Of open outages; as many as could be had in one answer. */
  open: OutageView[];
  openMore: boolean;
  contested: OutageView[];
  /** Areas whose names are known. */
  known: AreaStatus[];
}

/** The countries, or else the largest areas there are. */
export function topAreas(): Promise<AreasAnswer> {
  return answer(api.GET('/api/v1/status', { params: { query: { adminLevel: 0 } } }));
}

export function areaOf(pcode: string, asOf?: string): Promise<AreaAnswer> {
  return answer(api.GET('/api/v1/status/{pcode}', { params: { path: { pcode }, query: { asOf } } }));
}

export async function situationOf(pcode: string, asOf: string | undefined): Promise<Situation> {
  const whole = await areaOf(pcode, asOf);
  const people = isExact.value;
  const [areas, open, contested] = await Promise.all([
    areasInside(whole, asOf),
    outages({ region: pcode, state: [...OPEN] }, asOf, people),
    outages({ region: pcode, needs: 'contested' }, asOf, people),
  ]);
  return {
    whole,
    areas,
    worst: worstAreasFirst(areas.filter(isBad)),
    unknown: areas.filter(isUnknownSomehow).length,
    open: open.items.some(saysPeople) ? open.items : worstFirst(open.items),
    openMore: Boolean(open.next),
    contested: contested.items,
    known: [whole.area!, ...(whole.children ?? []), ...areas],
  };
}

const FINEST_LEVEL = 4;

/** Where an area is not divided two levels below, what is known of its parts one level below is told; never nothing. */
async function areasInside(whole: AreaAnswer, asOf: string | undefined): Promise<Area[]> {
  const children = (whole.children ?? []) as Area[];
  const adminLevel = Math.min((whole.area?.adminLevel ?? 0) + 2, FINEST_LEVEL);
  const below = await answer<AreasAnswer>(
    api.GET('/api/v1/status', { params: { query: { parent: whole.area!.pcode, adminLevel, asOf } } }),
  );
  return finest(children, below);
}

export function saysPeople({ affectedPeople }: OutageView): boolean {
  return affectedPeople?.best != null || affectedPeople?.max != null || affectedPeople?.min != null;
}

interface Asked {
  region: string;
  state?: (typeof OPEN)[number][];
  needs?: 'contested';
}

/**
 * Outages can be listed as they are now only; of a time in the past, nothing is said of them. What sources say of people, their
 * order by it included, is for those who are told that.
 */
function outages(query: Asked, asOf: string | undefined, people: boolean): Promise<Page<OutageView>> {
  const sort = people ? { sort: 'people' as never } : {};
  return asOf
    ? Promise.resolve({ items: [] })
    : answer(api.GET('/api/v1/outages', { params: { query: { ...query, ...sort, limit: 500 } } }));
}

export function worstFirst(outages: OutageView[]): OutageView[] {
  return [...outages].sort((one, other) => severity(other.level ?? 'UNKNOWN') - severity(one.level ?? 'UNKNOWN'));
}
