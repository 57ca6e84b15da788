/** What a file is, by its name and by how it begins. */
export type Recognised =
  | { kind: 'REGIONS'; mediaType: 'text/csv' }
  | { kind: 'BOUNDARIES'; mediaType: 'application/geo+json' }
  | { kind: null; why: 'EMPTY' | 'TOO_LARGE' | 'WORKBOOK' | 'ARCHIVE' | 'NOT_GEOJSON' | 'NOT_CSV' | 'OTHER' };

export const MOST_BYTES = 64 * 1024 * 1024;
const LOOKED_AT = 4096;

export async function recognise(file: File): Promise<Recognised> {
  if (file.size === 0) {
    return { kind: null, why: 'EMPTY' };
  }
  if (file.size > MOST_BYTES) {
    return { kind: null, why: 'TOO_LARGE' };
  }
  return byContent(file.name, new Uint8Array(await file.slice(0, LOOKED_AT).arrayBuffer()));
}

export function byContent(name: string, bytes: Uint8Array): Recognised {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (startsWith(bytes, 'PK')) {
    return { kind: null, why: extension === 'zip' ? 'ARCHIVE' : 'WORKBOOK' };
  }
  if (bytes.includes(0)) {
    return { kind: null, why: 'OTHER' };
  }
  const text = new TextDecoder().decode(bytes).replace(/^\ufeff/, '').trimStart();
  const isObject = text.startsWith('{');
  switch (extension) {
    case 'csv':
      return isObject ? { kind: null, why: 'NOT_CSV' } : { kind: 'REGIONS', mediaType: 'text/csv' };
    case 'geojson':
    case 'json':
      return isObject ? { kind: 'BOUNDARIES', mediaType: 'application/geo+json' } : { kind: null, why: 'NOT_GEOJSON' };
    default:
      return { kind: null, why: 'OTHER' };
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
