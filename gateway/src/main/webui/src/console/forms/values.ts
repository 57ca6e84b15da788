import { leaves, type Field } from './fields';

/** What stands in the fields, by path. */
export type Values = Record<string, string | boolean | string[]>;

export type Body = Record<string, unknown>;

/** A body, as it stands in the fields; times in those of the reader. */
export function valuesOf(fields: Field[], body: Body = {}): Values {
  const values: Values = {};
  for (const field of leaves(fields)) {
    const value = at(body, field.path);
    values[field.path] = inField(field, value);
  }
  return values;
}

function inField(field: Field, value: unknown): string | boolean | string[] {
  switch (field.widget) {
    case 'checkbox':
      return value === true;
    case 'checkboxes':
      return Array.isArray(value) ? value.map(String) : [];
    case 'lines':
      return Array.isArray(value) ? value.join('\n') : '';
    case 'datetime':
      return value ? localTime(String(value)) : '';
    default:
      return value === undefined || value === null ? '' : String(value);
  }
}

/** What is to be sent: empty fields are left out, and so is a group in which nothing stands. */
export function bodyFrom(fields: Field[], values: Values): Body {
  const body: Body = {};
  for (const field of fields) {
    if (!isShown(field, values)) {
      continue;
    }
    const value = field.widget === 'group' ? bodyFrom(field.fields, values) : sent(field, values[field.path]);
    const nothing = field.widget === 'group' && !field.required && Object.keys(value as Body).length === 0;
    if (value !== undefined && !nothing) {
      body[field.name] = value;
    }
  }
  return body;
}

function sent(field: Field, value: string | boolean | string[] | undefined): unknown {
  if (typeof value === 'boolean') {
    return value || field.required ? value : undefined;
  }
  if (Array.isArray(value)) {
    return value.length > 0 || field.required ? value : undefined;
  }
  const text = value?.trim();
  if (!text) {
    return undefined;
  }
  switch (field.widget) {
    case 'number':
      return Number(text);
    case 'datetime':
      return new Date(text).toISOString();
    case 'lines':
      return linesOf(text);
    default:
      return text;
  }
}

export function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))];
}

/** A merge patch (RFC 7396) from one body to the other: what is no longer there becomes null, and a list an empty one. */
export function patchBetween(before: Body, after: Body): Body {
  const patch: Body = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!(name in after)) {
      patch[name] = Array.isArray(before[name]) ? [] : null;
    } else if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) {
      patch[name] = after[name];
    }
  }
  return patch;
}

export function isShown(field: Field, values: Values): boolean {
  return !field.when || values[field.when.path] === field.when.value;
}

function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((object, name) => (object as Body | undefined | null)?.[name], body);
}

/** As an input of type `datetime-local` has it. */
export function localTime(instant: string | Date): string {
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
