import { signal } from '@preact/signals';

/** The country at which the console begins. */
export const COUNTRY = 'SY';

export type Route =
  | { page: 'overview'; within: string; level: number | undefined }
  | { page: 'area'; pcode: string }
  | { page: 'reliability' }
  | { page: 'report' }
  | { page: 'imports' | 'webhooks'; id: string | undefined }
  | { page: 'nowhere' };

export function read(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  if (parts.length === 0) {
    const asked = new URLSearchParams(query);
    const level = Number(asked.get('level') ?? Number.NaN);
    return {
      page: 'overview',
      within: asked.get('in') || COUNTRY,
      level: Number.isInteger(level) && level >= 0 && level <= 4 ? level : undefined,
    };
  }
  if (parts[0] === 'area' && parts[1] && parts.length === 2) {
    return { page: 'area', pcode: parts[1] };
  }
  if (parts.length === 1 && (parts[0] === 'reliability' || parts[0] === 'report')) {
    return { page: parts[0] };
  }
  if (parts.length <= 2 && (parts[0] === 'imports' || parts[0] === 'webhooks')) {
    return { page: parts[0], id: parts[1] };
  }
  return { page: 'nowhere' };
}

/** The areas in an area; those directly below it when no level is said. */
export function overviewOf(within: string, level?: number): string {
  const query = new URLSearchParams();
  if (within !== COUNTRY) {
    query.set('in', within);
  }
  if (level !== undefined) {
    query.set('level', String(level));
  }
  const asked = query.toString();
  return asked ? `#/?${asked}` : '#/';
}

export function areaPage(pcode: string): string {
  return `#/area/${encodeURIComponent(pcode)}`;
}

export function importPage(id: string): string {
  return `#/imports/${encodeURIComponent(id)}`;
}

export function webhookPage(id: string): string {
  return `#/webhooks/${encodeURIComponent(id)}`;
}

export const route = signal<Route>(read(location.hash));

window.addEventListener('hashchange', () => {
  route.value = read(location.hash);
});
