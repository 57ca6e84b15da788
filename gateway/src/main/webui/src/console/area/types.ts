import type { components } from '../../api/schema';

type Schemas = components['schemas'];

export type AreaAnswer = Schemas['AreaAnswer'];
export type AreasAnswer = Schemas['AreasAnswer'];
export type AreaStatus = Schemas['AreaStatus'];
export type ServiceStatus = Schemas['ServiceStatus'];
export type RollUp = Schemas['RollUp'];
export type Level = Schemas['Level'];
export type Service = Schemas['Service'];
export type Explained = Schemas['AssessmentView'];
export type Evidence = Schemas['Evidence'];
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
