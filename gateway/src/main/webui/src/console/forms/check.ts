import type { Field } from './fields';
import { isShown, linesOf, type Values } from './values';

/** What is wrong with a field: a key of the texts, and what goes into it. */
export interface Wrong {
  key: string;
  values?: Record<string, string | number>;
}

/** What the schema already says is wrong, by path, so that nobody waits for the server to hear it. */
export function check(fields: Field[], values: Values): Map<string, Wrong> {
  const found = new Map<string, Wrong>();
  for (const field of fields.filter((one) => isShown(one, values))) {
    if (field.widget === 'group') {
      if (field.required || filled(field, values)) {
        check(field.fields, values).forEach((wrong, path) => found.set(path, wrong));
      }
      continue;
    }
    const wrong = wrongWith(field, values[field.path]);
    if (wrong) {
      found.set(field.path, wrong);
    }
  }
  return found;
}

function filled(field: Field, values: Values): boolean {
  if (field.widget === 'group') {
    return field.fields.some((one) => filled(one, values));
  }
  const value = values[field.path];
  return typeof value === 'boolean' ? value : (value?.length ?? 0) > 0;
}

function wrongWith(field: Field, value: string | boolean | string[] | undefined): Wrong | undefined {
  if (typeof value === 'boolean') {
    return undefined;
  }
  if (Array.isArray(value)) {
    return wrongCount(field, value);
  }
  const text = (value ?? '').trim();
  if (field.widget === 'lines') {
    return wrongLines(field, linesOf(text));
  }
  if (!text) {
    return field.required ? { key: 'form.required' } : undefined;
  }
  return field.widget === 'number' ? wrongNumber(field, text) : wrongText(field, text);
}

function wrongCount(field: Field, { length }: string[]): Wrong | undefined {
  if (length === 0) {
    return field.required ? { key: 'form.required' } : undefined;
  }
  if (field.minItems !== undefined && length < field.minItems) {
    return { key: 'form.fewest', values: { limit: field.minItems } };
  }
  return field.maxItems !== undefined && length > field.maxItems ? { key: 'form.tooMany', values: { limit: field.maxItems } } : undefined;
}

/** Says of which line it is, since there may be many. */
function wrongLines(field: Field, lines: string[]): Wrong | undefined {
  for (const line of lines) {
    const wrong = wrongText(field, line);
    if (wrong) {
      return { key: `${wrong.key}.line`, values: { ...wrong.values, line } };
    }
  }
  return wrongCount(field, lines);
}

function wrongNumber(field: Field, text: string): Wrong | undefined {
  const value = Number(text);
  if (Number.isNaN(value) || (field.whole && !Number.isInteger(value))) {
    return { key: field.whole ? 'form.wholeNumber' : 'form.number' };
  }
  if (field.minimum !== undefined && value < field.minimum) {
    return { key: 'form.least', values: { limit: field.minimum } };
  }
  if (field.maximum !== undefined && value > field.maximum) {
    return { key: 'form.most', values: { limit: field.maximum } };
  }
  return undefined;
}

function wrongText(field: Field, text: string): Wrong | undefined {
  if (field.minLength !== undefined && text.length < field.minLength) {
    return { key: 'form.shortest', values: { limit: field.minLength } };
  }
  if (field.maxLength !== undefined && text.length > field.maxLength) {
    return { key: 'form.longest', values: { limit: field.maxLength } };
  }
  if (field.pattern && !matches(field.pattern, text)) {
    return { key: 'form.pattern' };
  }
  return undefined;
}

/** Anywhere in the text, as JSON Schema has it. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true; // a pattern of another dialect is for the server to judge
  }
}
