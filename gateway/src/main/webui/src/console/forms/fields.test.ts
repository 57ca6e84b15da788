import { describe, expect, it } from 'vitest';
import committed from '../../../openapi.json';
import type { ApiDocument, Schema } from './document';
import { fieldsOf, leaves } from './fields';

const api = committed as unknown as ApiDocument;

function withFields(fields: Record<string, Schema>): ApiDocument {
  const copy = structuredClone(api);
  Object.assign(copy.components!.schemas!.Decide!.properties!, fields);
  return copy;
}

describe('fields of a form', () => {
  it('follow the order, words and limits of the document', () => {
    const [decision, into, level, reason] = fieldsOf(api, 'decideOutage');

    expect([decision!.path, into!.path, level!.path, reason!.path]).toEqual(['decision', 'into', 'level', 'reason']);
    expect(decision).toMatchObject({ widget: 'radio', required: true });
    expect(decision!.label!.ar).toBe('القرار');
    expect(decision!.options.map((one) => one.value)).toContain('MARK_PARTLY_RESTORED');
    expect(decision!.options.every((one) => one.label?.ar)).toBe(true);
    expect(reason).toMatchObject({ widget: 'textarea', required: true, maxLength: 1000 });
    expect(reason!.example).toContain('by phone');
    expect(into!.when).toEqual({ path: 'decision', value: 'MERGE' });
  });

  it('have groups for objects inside', () => {
    const estimate = fieldsOf(api, 'changeOutage')[0]!;

    expect(estimate).toMatchObject({ path: 'estimatedRestoration', widget: 'group', required: false });
    expect(estimate.fields.map((one) => [one.path, one.widget, one.required])).toEqual([
      ['estimatedRestoration.at', 'datetime', true],
      ['estimatedRestoration.confidence', 'radio', true],
    ]);
  });

  it('leave out values that are never taken', () => {
    const level = fieldsOf(api, 'setBaseline')[0]!;

    expect(level.options.map((one) => one.value)).toEqual(['NORMAL', 'REDUCED', 'SEVERE', 'NONE']);
  });

  it('appear when a service adds them', () => {
    const changed = withFields({
      crews: { type: 'integer', minimum: 0, maximum: 50, description: 'Crews on the way' },
      informed: { type: 'array', items: { enum: ['MAYOR', 'UTILITY'] } },
      byPhone: { type: 'boolean', 'x-ui': { order: 0, label: { en: 'By phone', ar: 'هاتفيًا' } } },
    });

    const found = fieldsOf(changed, 'decideOutage');

    expect(found.map((one) => [one.name, one.widget])).toEqual([
      ['byPhone', 'checkbox'],
      ['decision', 'radio'],
      ['into', 'text'],
      ['level', 'radio'],
      ['reason', 'textarea'],
      ['crews', 'number'],
      ['informed', 'checkboxes'],
    ]);
    expect(found[5]).toMatchObject({ minimum: 0, maximum: 50, whole: true, description: 'Crews on the way' });
  });

  it('are found by method and path, whatever the parameters are called', () => {
    expect(fieldsOf(api, 'POST /api/v1/outages/{outage}/decisions')).toEqual(fieldsOf(api, 'decideOutage'));
    expect(() => fieldsOf(api, 'POST /api/v1/outages/{outage}')).toThrow();
  });

  it('can be made for every body of the API', () => {
    for (const operation of ['fileReport', 'retractReport', 'readIdentity']) {
      expect(leaves(fieldsOf(api, operation)).length).toBeGreaterThan(0);
    }
  });
});
