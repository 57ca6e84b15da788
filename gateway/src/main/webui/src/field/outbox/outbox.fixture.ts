import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { FileReport } from './item';

export const REPORT: FileReport = {
  region: 'SY0602',
  service: 'ELECTRICITY',
  level: 'NONE',
  observedAt: '2026-03-07T15:30:00Z',
  source: { class: 'FIELD_STAFF' },
};

interface Reply {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A gateway of a few lines: it keeps what it is sent, and fails on demand. */
export class Gateway {
  /** What was kept, in the order of arrival. */
  readonly kept = new Map<string, string>();
  /** When the phone said that it sent it; no part of what must be the same when it is sent again. */
  readonly sentAt = new Map<string, string | undefined>();
  /** Added to the receipts. */
  receipt: object = { counts: true };
  /** The ids of all attempts. */
  readonly attempts: string[] = [];
  name: string | undefined = 'Rana';
  /** Answers in place of keeping it; `undefined` keeps it. */
  refuse: (id: string, body: string) => Reply | undefined = () => undefined;
  /** Keeps it, and breaks the line before it can say so. */
  loseAnswer: (id: string) => boolean = () => false;
  private server: Server | undefined;

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        const id = request.url!.split('/').pop()!;
        const reply = request.url === '/me' ? this.me() : this.put(id, body);
        if (request.url !== '/me' && this.loseAnswer(id)) {
          request.socket.destroy();
          return;
        }
        response.writeHead(reply.status, { 'Content-Type': 'application/json', ...reply.headers });
        response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    this.server = server;
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (path: string, init?: RequestInit) => real(base + path, init));
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((closed) => this.server?.close(closed));
    vi.unstubAllGlobals();
  }

  private me(): Reply {
    return this.name === undefined
      ? problem(401, 'unauthenticated')
      : { status: 200, body: { id: `id of ${this.name}`, name: this.name, roles: ['field'], regions: ['SY06'], until: '2099-01-01T00:00:00Z' } };
  }

  private put(id: string, body: string): Reply {
    this.attempts.push(id);
    const refused = this.refuse(id, body);
    if (refused) {
      return refused;
    }
    const { sentAt, ...report } = JSON.parse(body) as FileReport;
    body = JSON.stringify(report);
    const before = this.kept.get(id);
    this.sentAt.set(id, sentAt);
    if (before !== undefined && before !== body) {
      return problem(409, 'conflict');
    }
    this.kept.set(id, body);
    return { status: before === undefined ? 201 : 200, body: { id, ...report, ...this.receipt } };
  }
}

export function problem(status: number, type: string, headers?: Record<string, string>): Reply {
  const body = { type: `urn:lifeline:problem:${type}`, title: type, status, detail: `Why ${type}`, instance: '/' };
  return { status, body, ...(headers && { headers }) };
}

/** A phone fresh from the shop; the modules are loaded anew, as after a crash. */
export async function newPhone() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {}); // no locks: what holds without them holds with them
  return restarted();
}

export async function restarted() {
  vi.resetModules();
  const [store, send, pause, owner] = await Promise.all([
    import('./store'),
    import('./send'),
    import('./pause'),
    import('../device/owner'),
  ]);
  const keyOf = async (name: string) => (await owner.ownerOf({ id: `id of ${name}` })).key;
  return { ...store, ...send, ...pause, keyOf };
}
