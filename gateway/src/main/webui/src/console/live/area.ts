import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type Level = Schemas['Level'];
export type Upstreams = Schemas['UpstreamsView'];
export type UpstreamState = Schemas['UpstreamState'];

/** How far what is known holds: the same word for every reader, where only some are told a number. */
export type ConfidenceBand = 'LOW' | 'FAIR' | 'HIGH';

/** How an area is, as the board tells it: its keys are always there. */
export type Area = Omit<Schemas['AreaStatus'], 'services'> & {
  pcode: string;
  adminLevel: number;
  headline: Level;
  services: Record<string, ServiceStatus>;
};

export type RollUp = NonNullable<Schemas['RollUp']> & { shares: Record<string, number>; coverage: number };

export type ServiceStatus = Omit<Schemas['ServiceStatus'], 'rollUp'> & {
  level: Level;
  confidenceBand?: ConfidenceBand | null;
  /** Null where so little was reported that the public is told the level and no more. */
  rollUp: RollUp | null;
};

/** All that is shown of the board: areas of one level within one area. */
export interface Board {
  scope: Area;
  /** From the outermost to the nearest. */
  around: Area[];
  areas: ReadonlyMap<string, Area>;
  /** Which level they are of, be there any or not. */
  level: number;
  /** The levels that there are within it, the coarsest first. */
  levels: number[];
  /** Areas that have none of the level inside: of them nothing is listed. */
  undivided: Undivided[];
  generatedAt: string;
  /** When it was read, by this machine's clock: the ages of the upstreams are those of then. */
  readAt: number;
  newestObservationAt: string | null;
  /** Null for another time than now. */
  upstreams: Upstreams | null;
}

/** An area without areas inside. */
export type Undivided = Schemas['UndividedArea'];

/** One service of an area in the event stream, in short; what is null is left out. */
export interface InShort {
  level: Level;
  basis: Schemas['StatusBasis'];
  atLeast?: boolean;
  /** For coordinators. */
  confidence?: number;
  confidenceBand?: ConfidenceBand;
  contested: boolean;
  verification?: Schemas['Verification'];
  /** Of a roll-up there is none. */
  freshness?: Schemas['Freshness'];
  since?: string;
  outageId?: string;
  noDataReason?: Schemas['NoDataReason'];
  /** With the coverage; without both there is no roll-up to tell of. */
  phase?: Schemas['Phase'];
  coverage?: number;
  /** Share of those of whom only the last known level is known. */
  lastKnown?: number;
}

export interface AreaInShort {
  pcode: string;
  adminLevel: number;
  headline: Level;
  headlineIsMinimum: boolean;
  compound: boolean;
  exercise: boolean;
  services: Record<string, InShort>;
  newestObservationAt?: string;
}

/** An event of the stream. */
export interface Change {
  generatedAt: string;
  areas: AreaInShort[];
}

/** The services of these areas, always in one order. */
export function servicesOf(areas: Iterable<Area>): string[] {
  const found = new Set<string>();
  for (const area of areas) {
    Object.keys(area.services).forEach((service) => found.add(service));
  }
  return [...found].sort();
}
