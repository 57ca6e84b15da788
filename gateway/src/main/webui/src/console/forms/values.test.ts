import { describe, expect, it } from 'vitest';
import committed from '../../../openapi.json';
import { check } from './check';
import type { ApiDocument, Schema } from './document';
import { fieldsOf } from './fields';
import { bodyFrom, patchBetween, valuesOf } from './values';

const api = committed as unknown as ApiDocument;
const decide = fieldsOf(api, 'decideOutage');
const change = fieldsOf(api, 'changeOutage');
const baseline = fieldsOf(api, 'setBaseline');

function withBody(properties: Record<string, Schema>): ApiDocument {
  const copy = structuredClone(api);
  copy.components!.schemas!.Decide = { type: 'object', properties };
  return copy;
}

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
    expect(patchBetween({ regions: ['SY06'] }, {})).toEqual({ regions: [] });
  });
});

describe('a list of texts', () => {
  const limits = { type: 'array', minItems: 2, maxItems: 3, items: { type: 'string', maxLength: 6, pattern: '^[A-Z]+[0-9]+$' } };
  const [regions] = fieldsOf(withBody({ regions: limits }), 'decideOutage');
  const wrong = (text: string) => check([regions!], { regions: text }).get('regions');

  it('stands one on each line, each once', () => {
    expect(bodyFrom([regions!], valuesOf([regions!], { regions: ['SY06', 'SY0602'] }))).toEqual({ regions: ['SY06', 'SY0602'] });
    expect(bodyFrom([regions!], { regions: ' SY06\n\nSY0602 \nSY06' })).toEqual({ regions: ['SY06', 'SY0602'] });
    expect(bodyFrom([regions!], { regions: ' \n' })).toEqual({});
  });

  it('is held to its limits, and each line to those of the items', () => {
    expect(wrong('')).toBeUndefined();
    expect(wrong('SY06\nSY0602')).toBeUndefined();
    expect(wrong('SY06\nhere')).toEqual({ key: 'form.pattern.line', values: { line: 'here' } });
    expect(wrong('SY06\nSY060200')).toEqual({ key: 'form.longest.line', values: { line: 'SY060200', limit: 6 } });
    expect(wrong('SY06')).toEqual({ key: 'form.fewest', values: { limit: 2 } });
    expect(wrong('A1\nA2\nA3\nA4')).toEqual({ key: 'form.tooMany', values: { limit: 3 } });
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
