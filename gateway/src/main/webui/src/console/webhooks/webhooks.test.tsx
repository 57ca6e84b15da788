import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { speak } from '../../shared/i18n';
import type { WebhookView } from './webhook';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = '0197';
const webhook: WebhookView = {
  id: ID,
  url: 'https://example.org/hook',
  description: undefined,
  eventTypes: [],
  regions: ['SY06'],
  services: ['WATER'],
  state: 'ACTIVE',
  createdAt: '2025-03-07T15:30:00Z',
  waiting: 0,
};
const body = {
  type: 'object',
  required: ['url'],
  properties: {
    url: { type: 'string', maxLength: 2000 },
    regions: { type: 'array', items: { type: 'string', pattern: '^[A-Z]+[0-9]*$' } },
    services: { type: ['array', 'null'], items: { $ref: '#/components/schemas/Service' } },
    paused: { type: 'boolean' },
  },
};
const api = {
  paths: {
    '/api/v1/webhooks': { post: { requestBody: { content: { 'application/json': { schema: body } } } } },
    '/api/v1/webhooks/{webhookId}': { patch: { requestBody: { content: { 'application/merge-patch+json': { schema: body } } } } },
  },
  components: { schemas: { Service: { type: 'string', enum: ['ELECTRICITY', 'WATER'] } } },
};

let tag: string;
let deliveries: object[];
let asked: { method: string; path: string; body: unknown; headers: Headers }[];

/** The gateway, as far as it is asked. */
async function gateway(input: Request | string): Promise<Response> {
  const request = new Request(new URL(typeof input === 'string' ? input : input.url, 'http://localhost'), typeof input === 'string' ? {} : input);
  const { method, headers } = request;
  const path = new URL(request.url).pathname;
  const text = await request.text();
  asked.push({ method, path, body: text ? JSON.parse(text) : undefined, headers });
  switch (`${method} ${path}`) {
    case 'GET /openapi':
      return Response.json(api);
    case 'GET /api/v1/webhooks':
      return Response.json({ items: [webhook] });
    case 'POST /api/v1/webhooks':
      return Response.json({ ...webhook, secret: SECRET }, { status: 201 });
    case `GET /api/v1/webhooks/${ID}`:
      return Response.json(webhook, { headers: { ETag: tag } });
    case `PATCH /api/v1/webhooks/${ID}`:
      return headers.get('If-Match') === tag
        ? Response.json(webhook)
        : Response.json({ type: 'urn:lifeline:problem:precondition-failed', title: '', status: 412, detail: '', instance: '' }, { status: 412 });
    case `DELETE /api/v1/webhooks/${ID}`:
      return new Response(null, { status: 204 });
    case `POST /api/v1/webhooks/${ID}/secret`:
      return Response.json({ secret: SECRET });
    case `GET /api/v1/webhooks/${ID}/deliveries`:
      return Response.json({ items: deliveries });
    default:
      return Response.json({ names: { en: 'Lattakia' } });
  }
}

vi.stubGlobal('fetch', gateway);
const { me } = await import('../../api/me');
const { WebhooksPage } = await import('./index');
const { texts } = await import('../texts/english');

let root: HTMLElement;

beforeEach(async () => {
  asked = [];
  tag = '"1"';
  deliveries = [];
  location.hash = '';
  me.value = { name: 'Rana', roles: ['integration'], regions: [] };
  await speak({ code: 'en', name: 'English', direction: 'ltr', locale: 'en-GB', load: () => Promise.resolve(texts) });
  document.body.innerHTML = '<div></div>';
  root = document.body.firstElementChild as HTMLElement;
});

const see = (id?: string) => act(async () => render(<WebhooksPage id={id} />, root));
const button = (name: string) => [...root.querySelectorAll('button')].find((one) => one.textContent === name)!;
const writes = () => asked.filter((one) => one.method !== 'GET');

async function press(name: string): Promise<void> {
  await vi.waitFor(() => expect(button(name), name).toBeTruthy());
  await act(async () => button(name).click());
}

async function fill(name: string, value: string): Promise<void> {
  const field = root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  await act(async () => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function submit(): Promise<void> {
  await act(async () => {
    root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  });
}

test('the secret of a new receiver is shown once', async () => {
  await see();
  await press('New receiver');
  await vi.waitFor(() => expect(root.querySelector('[name=url]')).toBeTruthy());
  await fill('url', 'https://example.org/hook');
  await fill('regions', 'SY06\n SY0602 \n\nSY06');
  await submit();

  await vi.waitFor(() => expect(root.querySelector<HTMLInputElement>('.secret input')?.value).toBe(SECRET));
  expect(writes()[0]).toMatchObject({ method: 'POST', body: { url: 'https://example.org/hook', regions: ['SY06', 'SY0602'] } });
  expect(writes()[0]!.headers.get('Lifeline-Write')).toBe('1');
  await press('I have kept it');
  expect(root.innerHTML).not.toContain(SECRET);
  expect(JSON.stringify([{ ...localStorage }, location.href])).not.toContain(SECRET);
});

test('a P-code that cannot be one is found before anything is sent', async () => {
  await see();
  await press('New receiver');
  await vi.waitFor(() => expect(root.querySelector('[name=url]')).toBeTruthy());
  await fill('url', 'https://example.org/hook');
  await fill('regions', 'SY06\nLattakia!');
  await submit();

  expect(root.querySelector('.wrong')!.textContent).toContain('“Lattakia!”');
  expect(writes()).toEqual([]);
});

test('only what was changed is sent, an emptied list as an empty one', async () => {
  await see(ID);
  await press('Edit');
  await vi.waitFor(() => expect(root.querySelector('[name=regions]')).toBeTruthy());
  expect(root.querySelector('[name=paused]')).toBeNull();
  await fill('regions', '');
  await submit();

  await vi.waitFor(() => expect(writes()).toHaveLength(1));
  expect(writes()[0]).toMatchObject({ method: 'PATCH', body: { regions: [] } });
  expect(writes()[0]!.headers.get('If-Match')).toBe('"1"');
  expect(writes()[0]!.headers.get('Content-Type')).toBe('application/merge-patch+json');
});

test('whoever was overtaken is told so, keeps what was entered, and may send again', async () => {
  await see(ID);
  await press('Edit');
  await vi.waitFor(() => expect(root.querySelector('[name=url]')).toBeTruthy());
  await fill('url', 'https://example.org/other');
  tag = '"2"';
  await submit();
  await vi.waitFor(() => expect(root.querySelector('.form-problem')!.textContent).toContain('Somebody has changed this'));
  expect(root.querySelector<HTMLInputElement>('[name=url]')!.value).toBe('https://example.org/other');
  await submit();

  await vi.waitFor(() => expect(writes()).toHaveLength(2));
  expect(writes().map((one) => one.headers.get('If-Match'))).toEqual(['"1"', '"2"']);
  expect(writes()[1]!.body).toEqual({ url: 'https://example.org/other' });
});

test('nothing is deleted before it was asked about', async () => {
  await see(ID);
  await press('Delete');
  expect(writes()).toEqual([]);
  await press('Delete for good');

  await vi.waitFor(() => expect(writes()).toHaveLength(1));
  expect(writes()).toMatchObject([{ method: 'DELETE', path: `/api/v1/webhooks/${ID}` }]);
  await vi.waitFor(() => expect(location.hash).toBe('#/webhooks'));
});

test('a delivery says in words how it went', async () => {
  const delivery = { id: '1', eventId: '2', eventType: 'outage.opened', subject: 'SY06', createdAt: webhook.createdAt };
  deliveries = [
    { ...delivery, state: 'FAILED', attempts: 12, lastStatus: 503, lastFailure: 'STATUS' },
    { ...delivery, id: '2', state: 'FAILED', attempts: 1, lastFailure: 'handshake_failure' },
  ];
  await see(ID);
  await vi.waitFor(() => expect(root.querySelectorAll('.delivery')).toHaveLength(2));

  const [first, second] = root.querySelectorAll('.delivery');
  expect(first!.textContent).toContain('The receiver has an error of its own (503).');
  expect(second!.textContent).toContain('The receiver did not answer.');
  expect(second!.querySelector('[lang=en]')!.textContent).toBe('handshake_failure');
});

test('whoever may not connect anything asks for nothing', async () => {
  me.value = { name: 'Rana', roles: ['coordinator'], regions: [] };
  await see();

  expect(asked).toEqual([]);
  expect(root.textContent).toContain('Webhooks are for integrations and administrators.');
});
