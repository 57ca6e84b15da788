import { t } from '../../shared/i18n';
import { Choice } from './Choice';
import { leaves, type Field } from './fields';
import { isShown, type Values } from './values';
import { helpOf, labelOf, limits, optionLabel } from './words';

/** What all fields of one form share. */
export interface Shared {
  id: string;
  values: Values;
  errors: Map<string, string>;
  change: (path: string, value: string | boolean | string[]) => void;
}

export interface FieldProps {
  field: Field;
  shared: Shared;
}

export function FieldView({ field, shared }: FieldProps) {
  switch (field.widget) {
    case 'group':
      return <Group field={field} shared={shared} />;
    case 'radio':
    case 'checkboxes':
      return <Choice field={field} shared={shared} />;
    default:
      return <Single field={field} shared={shared} />;
  }
}

function Group({ field, shared }: FieldProps) {
  return (
    <fieldset class="field group" aria-describedby={helpOf(field) ? hintId(field, shared) : undefined}>
      <legend><Label field={field} /></legend>
      <Hint field={field} shared={shared} />
      {!field.required && <Emptying field={field} shared={shared} />}
      {field.fields.filter((one) => isShown(one, shared.values)).map((one) => (
        <FieldView key={one.path} field={one} shared={shared} />
      ))}
    </fieldset>
  );
}

/** A choice that was made cannot be unmade by itself. */
function Emptying({ field, shared }: FieldProps) {
  const filled = leaves(field.fields).filter((one) => (shared.values[one.path] ?? '').toString().length > 0);
  return filled.length === 0 ? null : (
    <button type="button" class="emptying" onClick={() => filled.forEach((one) => shared.change(one.path, ''))}>
      {t('form.empty', { field: labelOf(field) })}
    </button>
  );
}

function Single({ field, shared }: FieldProps) {
  const id = inputId(field, shared);
  return (
    <div class={`field ${field.widget}`}>
      <label for={id}><Label field={field} /></label>
      <Input field={field} shared={shared} />
      <Hint field={field} shared={shared} />
      <Wrong field={field} shared={shared} />
    </div>
  );
}

function Input({ field, shared }: FieldProps) {
  const error = shared.errors.has(field.path);
  const common = {
    id: inputId(field, shared),
    name: field.path,
    required: field.required,
    'aria-invalid': error,
    'aria-describedby': described(field, shared),
  };
  const value = String(shared.values[field.path] ?? '');
  const text = (event: Event) => shared.change(field.path, (event.target as HTMLInputElement).value);
  switch (field.widget) {
    case 'lines':
      return <textarea {...common} rows={3} dir="ltr" placeholder={field.example} value={value} onInput={text} />;
    case 'textarea':
      return <textarea {...common} rows={3} dir="auto" maxLength={field.maxLength} placeholder={field.example} value={value} onInput={text} />;
    case 'select':
      return <Select field={field} shared={shared} common={common} value={value} onChange={text} />;
    case 'checkbox':
      return (
        <input {...common} type="checkbox" checked={shared.values[field.path] === true}
          onChange={(event) => shared.change(field.path, event.currentTarget.checked)} />
      );
    case 'datetime':
      return <input {...common} type="datetime-local" value={value} onInput={text} />;
    case 'number':
      return <input {...common} type="text" inputMode="decimal" dir="ltr" placeholder={field.example} value={value} onInput={text} />;
    default:
      return <input {...common} type="text" dir="auto" maxLength={field.maxLength} placeholder={field.example} value={value} onInput={text} />;
  }
}

interface SelectProps extends FieldProps {
  common: object;
  value: string;
  onChange: (event: Event) => void;
}

function Select({ field, common, value, onChange }: SelectProps) {
  return (
    <select {...common} value={value} onChange={onChange}>
      <option value="">{field.required ? t('form.choose') : t('form.notSaid')}</option>
      {field.options.map((option) => <option key={option.value} value={option.value}>{optionLabel(option)}</option>)}
    </select>
  );
}

export function Label({ field }: { field: Field }) {
  return (
    <>
      {labelOf(field)}
      {!field.required && <span class="optional"> {t('form.optional')}</span>}
    </>
  );
}

export function Hint({ field, shared }: FieldProps) {
  const lines = hints(field);
  return lines.length > 0 ? <p class="hint" id={hintId(field, shared)} dir="auto">{lines.join(' · ')}</p> : null;
}

export function Wrong({ field, shared }: FieldProps) {
  const error = shared.errors.get(field.path);
  return error ? <p class="wrong" id={`${inputId(field, shared)}-wrong`} dir="auto">{error}</p> : null;
}

export function described(field: Field, shared: Shared): string | undefined {
  const ids = [
    hints(field).length > 0 && hintId(field, shared),
    shared.errors.has(field.path) && `${inputId(field, shared)}-wrong`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function inputId(field: Field, shared: Shared): string {
  return `${shared.id}-${field.path}`;
}

function hints(field: Field): string[] {
  const zone = field.widget === 'datetime' ? t('form.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone }) : undefined;
  return [helpOf(field), limits(field), zone].filter((line): line is string => Boolean(line));
}

function hintId(field: Field, shared: Shared): string {
  return `${inputId(field, shared)}-hint`;
}
