/** The parts of an OpenAPI 3.1 document that forms are made from. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
}

export interface Operation {
  operationId?: string;
  summary?: string;
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export type InLanguages = Record<string, string>;

/** What a service says of how a field is to be shown; the one extension, `x-ui`. */
export interface Shown {
  order?: number;
  widget?: string;
  label?: InLanguages;
  /** In languages other than that of the description. */
  help?: InLanguages;
  /** Of the values of an enum. */
  labels?: Record<string, InLanguages>;
  /** Values of the enum that are not offered. */
  without?: string[];
  /** Asked for, and then needed, only while another field of the same object has this value. */
  when?: Record<string, string>;
}

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  description?: string;
  examples?: unknown[];
  default?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  readOnly?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  'x-ui'?: Shown;
}

let asked: Promise<ApiDocument> | undefined;

/** Fetched once; asked for again only after a failure. */
export function apiDocument(): Promise<ApiDocument> {
  asked ??= fetched().catch((failure: unknown) => {
    asked = undefined;
    throw failure;
  });
  return asked;
}

async function fetched(): Promise<ApiDocument> {
  const response = await fetch('/openapi', { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    throw new Error(`The API document cannot be had: ${response.status}`);
  }
  return (await response.json()) as ApiDocument;
}

/** By its `operationId`, or by its method and path as in `POST /api/v1/webhooks`, whatever the parameters are called. */
export function operation(document: ApiDocument, name: string): Operation {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, one] of Object.entries(operations)) {
      if (one.operationId === name || anonymous(`${method.toUpperCase()} ${path}`) === anonymous(name)) {
        return one;
      }
    }
  }
  throw new Error(`The API document has no operation ${name}`);
}

function anonymous(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}');
}

export function bodyOf(document: ApiDocument, operationId: string): Schema {
  const content = operation(document, operationId).requestBody?.content ?? {};
  const schema = (content['application/json'] ?? Object.values(content)[0])?.schema;
  if (!schema) {
    throw new Error(`The operation ${operationId} takes no body`);
  }
  return resolved(document, schema);
}

/** With what it refers to, the parts of an `allOf`, and what stands beside a reference, which goes before what it refers to. */
export function resolved(document: ApiDocument, schema: Schema, depth = 0): Schema {
  if (depth > 20) {
    return schema;
  }
  const parts: Schema[] = [...(schema.allOf ?? [])];
  if (schema.$ref) {
    parts.unshift(document.components?.schemas?.[schema.$ref.split('/').pop()!] ?? {});
  }
  const alternatives = schema.anyOf?.filter((one) => one.type !== 'null') ?? [];
  if (alternatives.length === 1) {
    parts.push(alternatives[0]!);
  }
  const { $ref: _, allOf: __, anyOf: ___, ...own } = schema;
  return parts.map((part) => resolved(document, part, depth + 1)).concat(own).reduce(joined, {});
}

function joined(before: Schema, after: Schema): Schema {
  const whole: Schema = { ...before, ...after };
  if (before.properties || after.properties) {
    whole.properties = { ...before.properties, ...after.properties };
  }
  if (before.required || after.required) {
    whole.required = [...(before.required ?? []), ...(after.required ?? [])];
  }
  if (before['x-ui'] || after['x-ui']) {
    whole['x-ui'] = { ...before['x-ui'], ...after['x-ui'] };
  }
  return whole;
}
