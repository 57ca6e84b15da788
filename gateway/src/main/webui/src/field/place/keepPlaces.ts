import type { components } from '../../api/schema';
import { ask } from '../device/ask';
import { keep, kept } from '../device/database';
import type { Place } from './place';

type Region = components['schemas']['Region'];
/** As they are kept: a list of lists takes a third of the room. */
type Row = [pcode: string, parent: string, adminLevel: number, ar: string, en: string, lat: number | null, lon: number | null];

interface Kept {
  at: number;
  rows: Row[];
}

const LEVELS = [0, 1, 2, 3];
const FRESH_FOR = 7 * 86_400_000;

export async function keptPlaces(): Promise<Map<string, Place>> {
  const rows = (await kept<Kept>('places'))?.rows ?? [];
  return new Map(rows.map((row) => [row[0], placeOf(row)]));
}

/** Fetches them if they are old or something of the remit lacks; what is kept stays until all has come. */
export async function fetchPlaces(remit: string[]): Promise<boolean> {
  const now = await kept<Kept>('places');
  const lacking = remit.filter((pcode) => !now?.rows.some((row) => row[0] === pcode));
  if (now && lacking.length === 0 && Date.now() - now.at < FRESH_FOR) {
    return false;
  }
  const found: Region[] = [];
  for (const adminLevel of LEVELS) {
    found.push(...(await ofLevel(adminLevel)));
  }
  const known = new Set(found.map((region) => region.pcode));
  for (const pcode of remit.filter((one) => !known.has(one))) {
    found.push(...(await single(pcode)));
  }
  await keep('places', { at: Date.now(), rows: found.map(rowOf) } satisfies Kept);
  return true;
}

async function ofLevel(adminLevel: number): Promise<Region[]> {
  const found: Region[] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ adminLevel: String(adminLevel), limit: '500', ...(after && { after }) });
    const answer = await ask(`/api/v1/regions?${query}`);
    if (answer?.status !== 200) {
      throw new Error(`The regions did not come: ${answer?.status ?? 'no answer'}`);
    }
    const page = answer.body as components['schemas']['PageRegionView'];
    found.push(...page.items);
    after = page.next;
  } while (after);
  return found;
}

/** A community, of which there are too many to keep all; none when there is no such region any more. */
async function single(pcode: string): Promise<Region[]> {
  const answer = await ask(`/api/v1/regions/${encodeURIComponent(pcode)}`);
  return answer?.status === 200 ? [answer.body as Region] : [];
}

function rowOf({ pcode, parent, adminLevel, names, centroid }: Region): Row {
  const { lat = null, lon = null } = centroid ?? {};
  return [pcode, parent ?? '', adminLevel, names.ar ?? '', names.en ?? '', lat, lon];
}

function placeOf([pcode, parent, adminLevel, ar, en, lat, lon]: Row): Place {
  const names = { ...(ar && { ar }), ...(en && { en }) };
  return { pcode, parent: parent || undefined, adminLevel, names, lat: lat ?? undefined, lon: lon ?? undefined };
}
