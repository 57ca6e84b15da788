import { api } from '../../api/client';
import { answer } from '../area/loaded';
import { severity } from '../level/level';
import { atOrBeyond, type Span } from '../level/portion';
import { isExact } from '../precision/precision';
import type { AreaAnswer, AreasAnswer, AreaStatus, OutageView, Page, Service } from '../area/types';

export const SERVICES: Service[] = ['ELECTRICITY', 'WATER'];
const WORST = 8;
const OPEN = ['REPORTED', 'CONFIRMED', 'PARTIALLY_RESTORED'] as const;

/** What a situation report is made of. */
export interface Situation {
  whole: AreaAnswer;
  worst: AreaStatus[];
  /** How many areas are as bad, shown or not. */
  worstFound: number;
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
  const adminLevel = Math.min((whole.area?.adminLevel ?? 0) + 2, 4);
  const people = isExact.value;
  const [below, open, contested] = await Promise.all([
    answer<AreasAnswer>(
      api.GET('/api/v1/status', { params: { query: { parent: pcode, adminLevel, worseThan: 'REDUCED', sort: 'people', asOf } } }),
    ),
    outages({ region: pcode, state: [...OPEN] }, asOf, people),
    outages({ region: pcode, needs: 'contested' }, asOf, people),
  ]);
  return {
    whole,
    worst: (below.areas ?? []).slice(0, WORST),
    worstFound: below.areas?.length ?? 0,
    open: people ? open.items : worstFirst(open.items),
    openMore: Boolean(open.next),
    contested: contested.items,
    known: [whole.area!, ...(whole.children ?? []), ...(below.areas ?? [])],
  };
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

export interface Headline {
  /** Without, and hardly any; null where nobody counted people. */
  people: Span | null;
  share: number;
  /** How much of the share was known last, and has not been heard of since. */
  lastShare: number;
  unknown: number;
}

/** Those at NONE or SEVERE, and those of whom nothing is known: never the one without the other. */
export function headline(area: AreaStatus, service: Service): Headline | undefined {
  const rollUp = area.services?.[service]?.rollUp;
  if (!rollUp) {
    return undefined;
  }
  const { people, share, lastShare } = atOrBeyond(rollUp, 'SEVERE');
  return { people, share: share.best, lastShare, unknown: rollUp.shares?.UNKNOWN ?? 0 };
}
