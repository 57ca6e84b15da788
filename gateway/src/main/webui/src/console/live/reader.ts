import { api } from '../../api/client';
import { problemOf, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import type { Area, Board, Upstreams } from './area';

type AreaAnswer = components['schemas']['AreaAnswer'];
type AreasAnswer = components['schemas']['AreasAnswer'];

/** Areas of a level within one, now or as they were known then. */
export interface View {
  within: string;
  level: number | undefined;
  asOf: string | null;
}

export class NotRead extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

interface Answer {
  data?: unknown; // files and JSON, by the document; JSON is what is asked for
  error?: unknown;
  response: Response;
}

/** Reads the status of a view, and what has not changed since it was read only once. */
export class StatusReader {
  private readonly kept = new Map<string, { tag: string; data: unknown }>();

  constructor(private readonly view: View) {}

  /** Null when nothing is other than it was at the last reading. */
  async whole(): Promise<Board | null> {
    const { within, level, asOf } = this.view;
    const time = asOf === null ? {} : { asOf };
    const query = { parent: within, ...(level === undefined ? {} : { adminLevel: level }), ...time };
    const [one, many] = await Promise.all([
      this.one(),
      this.ask<AreasAnswer>('areas', (headers) => api.GET('/api/v1/status', { params: { query }, headers })),
    ]);
    return one.isNew || many.isNew ? boardOf(one.data, many.data, level) : null;
  }

  /** The area within which is looked, and how old the gateway's knowledge is; null when both are as they were. */
  async scope(): Promise<Pick<Board, 'scope' | 'upstreams' | 'readAt'> | null> {
    const { data, isNew } = await this.one();
    return isNew ? { scope: data.area as Area, upstreams: data.upstreams ?? null, readAt: Date.now() } : null;
  }

  /** Some areas in full. */
  async areas(pcodes: string[]): Promise<Area[]> {
    const answers = await Promise.all(
      pcodes.map((pcode) =>
        this.ask<AreaAnswer>(pcode, (headers) =>
          api.GET('/api/v1/status/{pcode}', { params: { path: { pcode } }, headers }),
        ),
      ),
    );
    return answers.map((answer) => answer.data.area as Area);
  }

  private one(): Promise<{ data: AreaAnswer; isNew: boolean }> {
    const { within, asOf } = this.view;
    const params = { path: { pcode: within }, query: asOf === null ? {} : { asOf } };
    return this.ask<AreaAnswer>('scope', (headers) => api.GET('/api/v1/status/{pcode}', { params, headers }));
  }

  private async ask<T>(
    key: string,
    call: (headers: Record<string, string>) => Promise<Answer>,
  ): Promise<{ data: T; isNew: boolean }> {
    const before = this.kept.get(key) as { tag: string; data: T } | undefined;
    const { data, error, response } = await call(before ? { 'If-None-Match': before.tag } : {});
    if (response.status === 304 && before) {
      return { data: before.data, isNew: false };
    }
    if (data === undefined) {
      throw new NotRead(problemOf(error, response.status));
    }
    const tag = response.headers.get('ETag');
    if (tag) {
      this.kept.set(key, { tag, data });
    }
    return { data: data as T, isNew: true };
  }
}

function boardOf(one: AreaAnswer, many: AreasAnswer, level: number | undefined): Board {
  const areas = (many.areas ?? []) as Area[];
  return {
    scope: one.area as Area,
    around: (one.ancestors ?? []) as Area[],
    areas: new Map(areas.map((area) => [area.pcode, area])),
    level: level ?? one.area!.adminLevel! + 1,
    levels: many.levelsPresent ?? [...new Set(areas.map((area) => area.adminLevel))],
    undivided: many.undivided ?? [],
    // of two answers the older: what happened in between may be in one only
    generatedAt: [one.generatedAt!, many.generatedAt!].sort()[0]!,
    readAt: Date.now(),
    newestObservationAt: one.newestObservationAt ?? null,
    upstreams: worse(one.upstreams, many.upstreams),
  };
}

const STATES = ['FRESH', 'STALE', 'SILENT'];

function worse(one: Upstreams | null | undefined, other: Upstreams | null | undefined): Upstreams | null {
  if (!one || !other) {
    return one ?? other ?? null;
  }
  const worst = (upstreams: Upstreams) =>
    Math.max(...Object.values(upstreams).map((upstream) => STATES.indexOf(upstream?.state ?? 'SILENT')));
  return worst(one) >= worst(other) ? one : other;
}
