import { untyped } from '../../api/untyped';
import { answer, tagged } from '../area/loaded';
import type { Page } from '../area/types';
import type { Body } from '../forms/values';

export type WebhookState = 'ACTIVE' | 'PAUSED' | 'DISABLED';

/** A receiver of events; an empty list stands for all. */
export interface WebhookView {
  id: string;
  url: string;
  description: string | null;
  eventTypes: string[];
  regions: string[];
  services: string[];
  state: WebhookState;
  createdAt: string;
  lastDeliveredAt: string | null;
  failingSince: string | null;
  /** Deliveries that have not arrived yet. */
  waiting: number;
}

export const STATES = ['WAITING', 'DELIVERED', 'FAILED'] as const;
export type DeliveryState = (typeof STATES)[number];

/** An event on its way to a receiver. */
export interface DeliveryView {
  id: string;
  eventId: string;
  eventType: string;
  subject: string | null;
  state: DeliveryState;
  attempts: number;
  createdAt: string;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  deliveredAt: string | null;
  /** The HTTP status of the last attempt; null if nobody answered. */
  lastStatus: number | null;
  lastFailure: string | null;
}

const PATH = '/api/v1/webhooks';
const ONE = `${PATH}/{id}`;

export const REGISTER = `POST ${PATH}`;
export const CHANGE = `PATCH ${ONE}`;

const params = (id: string, query: Record<string, unknown> = {}) => ({ params: { path: { id }, query } });

export function readWebhooks(after?: string): Promise<Page<WebhookView>> {
  return answer(untyped.GET(PATH, { params: { query: { limit: 50, after } } }));
}

export function readWebhook(id: string): Promise<{ value: WebhookView; tag: string }> {
  return tagged(untyped.GET(ONE, params(id)));
}

/** The secret is told here and at a rotation, and never again. */
export function register(body: Body): Promise<WebhookView & { secret: string }> {
  return answer(untyped.POST(PATH, { body }));
}

/** @param tag of what was seen */
export function change(id: string, patch: Body, tag: string): Promise<WebhookView> {
  const headers = { 'Content-Type': 'application/merge-patch+json', 'If-Match': tag };
  return answer(untyped.PATCH(ONE, { ...params(id), headers, body: patch }));
}

export function remove(id: string): Promise<void> {
  return answer(untyped.DELETE(ONE, params(id)));
}

export function rotate(id: string): Promise<{ secret: string }> {
  return answer(untyped.POST(`${ONE}/secret`, params(id)));
}

export function sendTest(id: string): Promise<DeliveryView> {
  return answer(untyped.POST(`${ONE}/test`, params(id)));
}

export function readDeliveries(id: string, state: DeliveryState | '', after?: string): Promise<Page<DeliveryView>> {
  return answer(untyped.GET(`${ONE}/deliveries`, params(id, { limit: 25, after, ...(state ? { state } : {}) })));
}

export function retry(id: string, delivery: string): Promise<DeliveryView> {
  const path = { id, delivery };
  return answer(untyped.POST(`${ONE}/deliveries/{delivery}/retry`, { params: { path } }));
}
