import { describe, expect, it } from 'vitest';
import committed from '../../../openapi.json';
import { check } from './check';
import type { ApiDocument } from './document';
import { fieldsOf } from './fields';
import { bodyFrom, patchBetween, valuesOf } from './values';

const api = committed as unknown as ApiDocument;
const decide = fieldsOf(api, 'decideOutage');
const change = fieldsOf(api, 'changeOutage');
const baseline = fieldsOf(api, 'setBaseline');

describe('a body from fields', () => {
  it('leaves out what is empty and what is not shown', () => {
    const values = { ...valuesOf(decide), decision: 'CONFIRM', reason: ' Seen ', into: 'left from before' };

    expect(bodyFrom(decide, values)).toEqual({ decision: 'CONFIRM', reason: 'Seen' });
  });

  it('has numbers as numbers and times as instants', () => {
    expect(bodyFrom(baseline, { hoursPerDay: '8' })).toEqual({ hoursPerDay: 8 });
    const estimate = { at: '2025-03-12T06:00:00.000Z', confidence: 'LOW' };

    expect(bodyFrom(change, valuesOf(change, { estimatedRestoration: estimate }))).toEqual({ estimatedRestoration: estimate });
  });

  it('is sent as what has changed, null for what was emptied', () => {
    expect(patchBetween({ cause: 'Shelling', note: 'a' }, { note: 'b' })).toEqual({ cause: null, note: 'b' });
    expect(patchBetween({ note: 'a' }, { note: 'a' })).toEqual({});
  });
});

describe('a check before sending', () => {
  it('finds what is missing, but asks for nothing inside a group that is empty', () => {
    expect([...check(decide, valuesOf(decide)).keys()]).toEqual(['decision', 'reason']);
    expect(check(change, valuesOf(change)).size).toBe(0);
    expect([...check(change, { 'estimatedRestoration.confidence': 'LOW' }).keys()]).toEqual(['estimatedRestoration.at']);
  });

  it('holds to limits', () => {
    expect(check(baseline, { hoursPerDay: '25' }).get('hoursPerDay')).toEqual({ key: 'form.most', values: { limit: 24 } });
    expect(check(baseline, { hoursPerDay: 'many' }).get('hoursPerDay')?.key).toBe('form.number');
    expect(check(fieldsOf(api, 'readIdentity'), { reason: 'short' }).get('reason')?.key).toBe('form.shortest');
  });
});
