import { useState } from 'preact/hooks';
import { api } from '../../api/client';
import { named } from '../../shared/i18n';
import { answer, useLoaded } from './loaded';
import type { AreaStatus } from './types';

type Names = AreaStatus['names'];

const kept = new Map<string, Names>();

/** The names of some areas; the P-code for those that are not known yet, or cannot be asked for. */
export function useNames(pcodes: string[], known: AreaStatus[]): (pcode: string) => string {
  const [own] = useState(() => new Map<string, Names>());
  known.forEach((area) => own.set(area.pcode!, area.names));
  const missing = [...new Set(pcodes)].filter((pcode) => !own.has(pcode) && !kept.has(pcode)).sort();
  useLoaded(() => Promise.all(missing.map(ask)), missing);
  return (pcode) => named(own.get(pcode) ?? kept.get(pcode)) || pcode;
}

async function ask(pcode: string): Promise<void> {
  const region = await answer<{ names?: Names }>(api.GET('/api/v1/regions/{pcode}', { params: { path: { pcode } } }));
  kept.set(pcode, region.names);
}
