import { bodyOf, resolved, type ApiDocument, type InLanguages, type Schema, type Shown } from './document';

export type Widget = 'text' | 'textarea' | 'number' | 'select' | 'radio' | 'datetime' | 'checkbox' | 'checkboxes' | 'lines' | 'group';

export interface Option {
  value: string;
  label?: InLanguages;
}

/** One field of a form, as the schema has it. */
export interface Field {
  /** From the body down, with dots: `estimatedRestoration.at`. */
  path: string;
  name: string;
  widget: Widget;
  required: boolean;
  label?: InLanguages;
  description?: string;
  help?: InLanguages;
  example?: string;
  whole?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  /** Of a list; its lengths and pattern are those of each item. */
  minItems?: number;
  maxItems?: number;
  options: Option[];
  /** Another path and the value with which this field is shown. */
  when?: { path: string; value: string };
  /** Of a group. */
  fields: Field[];
}

const FEW = 4;
const LONG = 200;
const WIDGETS: string[] = ['text', 'textarea', 'number', 'select', 'radio', 'datetime', 'checkbox'];

export function fieldsOf(document: ApiDocument, operationId: string): Field[] {
  return fieldsIn(document, bodyOf(document, operationId), '');
}

function fieldsIn(document: ApiDocument, object: Schema, above: string): Field[] {
  const places = new Map<string, number>();
  return Object.entries(object.properties ?? {})
    .flatMap(([name, property]) => {
      const schema = resolved(document, property);
      places.set(above + name, schema['x-ui']?.order ?? Number.MAX_SAFE_INTEGER);
      const required = object.required?.includes(name) ?? false;
      const field = schema.readOnly ? undefined : fieldOf(document, above, name, schema, required);
      return field ? [field] : [];
    })
    .sort((a, b) => places.get(a.path)! - places.get(b.path)!);
}

/** None for what no form can ask for: lists of objects, and objects without known members. */
function fieldOf(document: ApiDocument, above: string, name: string, schema: Schema, required: boolean): Field | undefined {
  const path = above + name;
  const items = schema.items && resolved(document, schema.items);
  const shown: Shown = { ...items?.['x-ui'], ...schema['x-ui'] };
  const widget = widgetFor(schema, items, shown);
  if (!widget) {
    return undefined;
  }
  const when = Object.entries(shown.when ?? {})[0];
  const limited = widget === 'lines' ? items! : schema;
  return {
    path,
    name,
    widget,
    required: required || when !== undefined,
    label: shown.label,
    description: schema.description,
    help: shown.help,
    example: exampleOf(schema),
    whole: typeOf(schema) === 'integer',
    minimum: schema.minimum,
    maximum: schema.maximum,
    minLength: limited.minLength,
    maxLength: limited.maxLength,
    pattern: limited.pattern,
    minItems: schema.minItems,
    maxItems: schema.maxItems,
    options: ((items ?? schema).enum ?? [])
      .filter((value) => value !== null && !shown.without?.includes(String(value)))
      .map((value) => ({ value: String(value), label: shown.labels?.[String(value)] })),
    when: when && { path: above + when[0], value: when[1] },
    fields: widget === 'group' ? fieldsIn(document, schema, `${path}.`) : [],
  };
}

/** That of a list has a line for each item, as the field has. */
function exampleOf({ examples }: Schema): string | undefined {
  const [first] = examples ?? [];
  return first === undefined ? undefined : Array.isArray(first) ? first.join('\n') : String(first);
}

function widgetFor(schema: Schema, items: Schema | undefined, shown: Shown): Widget | undefined {
  if (schema.properties) {
    return 'group';
  }
  if (typeOf(schema) === 'array') {
    return items?.enum ? 'checkboxes' : items && typeOf(items) === 'string' ? 'lines' : undefined;
  }
  if (shown.widget && WIDGETS.includes(shown.widget)) {
    return shown.widget as Widget;
  }
  if (schema.enum) {
    return schema.enum.length <= FEW ? 'radio' : 'select';
  }
  switch (typeOf(schema)) {
    case 'boolean':
      return 'checkbox';
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return undefined;
    default:
      return schema.format === 'date-time' ? 'datetime' : (schema.maxLength ?? 0) > LONG ? 'textarea' : 'text';
  }
}

function typeOf(schema: Schema): string | undefined {
  return Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type;
}

/** Groups opened up: every field that holds a value. */
export function leaves(fields: Field[]): Field[] {
  return fields.flatMap((field) => (field.widget === 'group' ? leaves(field.fields) : [field]));
}
