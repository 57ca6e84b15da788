import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { answer, tagged } from '../area/loaded';
import type { Page } from '../area/types';
import type { Body } from '../forms/values';

type Schemas = components['schemas'];
type Told<T, K extends keyof T> = Omit<T, K> & Required<Pick<T, K>>;

/** A receiver of events; an empty list stands for all. */
export type WebhookView = Told<
  Schemas['Webhook'],
  'id' | 'url' | 'eventTypes' | 'regions' | 'services' | 'state' | 'createdAt' | 'waiting'
>;

export const STATES = ['WAITING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryState = (typeof STATES)[number];

/** An event on its way to a receiver. */
export type DeliveryView = Told<Schemas['WebhookDelivery'], 'id' | 'eventId' | 'eventType' | 'state' | 'attempts' | 'createdAt'>;

const PATH = '/api/v1/webhooks';
const ONE = `${PATH}/{id}` as const;

export const REGISTER = `POST ${PATH}`;
export const CHANGE = `PATCH ${ONE}`;

const one = (id: string) => ({ params: { path: { id } } });

export function readWebhooks(after?: string): Promise<Page<WebhookView>> {
  return answer(api.GET(PATH, { params: { query: { limit: 50, after } } }));
}

export function readWebhook(id: string): Promise<{ value: WebhookView; tag: string }> {
  return tagged(api.GET(ONE, one(id)));
}

/** The secret is told here and at a rotation, and never again. */
export function register(body: Body): Promise<WebhookView & { secret: string }> {
  return answer(api.POST(PATH, { body: body as never }));
}

/** @param tag of what was seen */
export function change(id: string, patch: Body, tag: string): Promise<WebhookView> {
  const headers = { 'Content-Type': 'application/merge-patch+json' };
  const params = { path: { id }, header: { 'If-Match': tag } };
  return answer(api.PATCH(ONE, { params, headers, body: patch as never }));
}

export function remove(id: string): Promise<void> {
  return answer(api.DELETE(ONE, one(id)));
}

export function rotate(id: string): Promise<{ secret: string }> {
  return answer(api.POST(`${ONE}/secret`, one(id)));
}

export function sendTest(id: string): Promise<DeliveryView> {
  return answer(api.POST(`${ONE}/test`, one(id)));
}

export function readDeliveries(id: string, state: DeliveryState | '', after?: string): Promise<Page<DeliveryView>> {
  const query = { limit: 25, after, ...(state ? { state } : {}) };
  return answer(api.GET(`${ONE}/deliveries`, { params: { path: { id }, query } }));
}

export function retry(id: string, deliveryId: string): Promise<DeliveryView> {
  return answer(api.POST(`${ONE}/deliveries/{deliveryId}/retry`, { params: { path: { id, deliveryId } } }));
}
