import type { components } from '../../api/schema';
import type { ConfidenceBand } from '../live/area';

type Schemas = components['schemas'];

export type ServiceStatus = Omit<Schemas['ServiceStatus'], 'rollUp'> & {
  confidenceBand?: ConfidenceBand | null;
  /** Null where so little was reported that the public is told the level and no more. */
  rollUp?: RollUp | null;
};
export type AreaStatus = Omit<Schemas['AreaStatus'], 'services'> & { services?: Record<string, ServiceStatus> };
export type AreaAnswer = Omit<Schemas['AreaAnswer'], 'area' | 'ancestors' | 'children'> & {
  area?: AreaStatus;
  ancestors?: AreaStatus[];
  children?: AreaStatus[];
};
export type AreasAnswer = Omit<Schemas['AreasAnswer'], 'areas'> & { areas?: AreaStatus[] };
export type RollUp = NonNullable<Schemas['RollUp']>;
export type PeopleSpan = Schemas['PeopleSpan'];
export type InPart = Schemas['InPart'];
export type Level = Schemas['Level'];
export type Service = Schemas['Service'];
export type Explained = Schemas['AssessmentView'];
export type Evidence = Schemas['Evidence'];
export type LevelTotal = Schemas['LevelTotal'];
export type ReportView = Schemas['ReportView'];
export type OutageView = Schemas['OutageView'];
export type DecisionView = Schemas['DecisionView'];

/** What a timeline's entry says; the state after it depends on the type. */
export interface Entry {
  type: string;
  at: string;
  data: Record<string, unknown>;
  reason?: string;
}

export interface Page<T> {
  items: T[];
  next?: string;
}
