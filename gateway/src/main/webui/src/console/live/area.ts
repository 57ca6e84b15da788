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
  generatedAt: string;
  /** When it was read, by this machine's clock: the ages of the upstreams are those of then. */
  readAt: number;
  newestObservationAt: string | null;
  /** Null for another time than now. */
  upstreams: Upstreams | null;
}

/** One service of an area in the event stream, in short; what is null is left out. */
export interface InShort {
  level: Level;
  basis: NonNullable<Schemas['ServiceStatus']['basis']>;
  /** For coordinators. */
  confidence?: number;
  confidenceBand?: ConfidenceBand;
  contested: boolean;
  verification?: Schemas['Verification'];
  freshness: Schemas['Freshness'];
  since?: string;
  outageId?: string;
  /** With the coverage; without both there is no roll-up to tell of. */
  phase?: Schemas['Phase'];
  coverage?: number;
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
