import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { number, t } from '../../shared/i18n';
import type { Problem } from '../../api/problem';
import { check } from './check';
import { ProblemWords } from '../problem/ProblemWords';
import type { Field } from './fields';
import { FieldView, type Shared } from './FieldView';
import { place } from './problems';
import { isShown, type Values } from './values';
import './forms.css';

interface Props {
  fields: Field[];
  initial: Values;
  submitLabel: string;
  /** What went wrong; nothing if it went well. */
  onSubmit: (values: Values, atFirst: Values) => Promise<Problem | undefined>;
  onCancel?: () => void;
  /** Told of what stands in the form, at first and whenever it changes. */
  onChange?: (values: Values) => void;
  /** What goes with it and is no field of it. */
  children?: ComponentChildren;
}

/** A form of these fields. What the server refuses stands at its field, and the first of it is gone to. */
export function Form({ fields, initial, submitLabel, onSubmit, onCancel, onChange, children }: Props) {
  const [atFirst] = useState(initial);
  const [values, setValues] = useState(atFirst);
  const [errors, setErrors] = useState(new Map<string, string>());
  const [general, setGeneral] = useState<Problem>();
  const [sending, setSending] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  useEffect(() => onChange?.(values), [values]);

  useEffect(() => {
    if (refusals > 0) {
      const first = form.current?.querySelector<HTMLElement>('[role=alert]:not(:empty), [aria-invalid=true]');
      (first?.querySelector<HTMLElement>('input') ?? first)?.focus();
    }
  }, [refusals]);

  function change(path: string, value: Values[string]): void {
    setValues((before) => ({ ...before, [path]: value }));
    setErrors((before) => new Map([...before].filter(([wrong]) => wrong !== path)));
  }

  function refuse(found: Map<string, string>, whole?: Problem): void {
    setErrors(found);
    setGeneral(whole);
    setRefusals((count) => count + 1);
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const wrong = check(fields, values);
    if (wrong.size > 0) {
      const said = [...wrong].map(([path, one]) => [path, t(one.key, inNumerals(one.values))] as const);
      return refuse(new Map(said));
    }
    setSending(true);
    const problem = await onSubmit(values, atFirst);
    setSending(false);
    if (!problem) {
      setErrors(new Map());
      setGeneral(undefined);
      return;
    }
    const placed = place(problem, fields, values);
    const isAllPlaced = placed.byPath.size > 0 && placed.others.length === 0;
    refuse(placed.byPath, isAllPlaced ? undefined : { ...problem, violations: placed.others });
  }

  const shared: Shared = {
    id,
    values,
    errors,
    change,
  };
  return (
    <form ref={form} class="form" noValidate onSubmit={submit}>
      <div role="alert" tabIndex={-1} class="form-problem">
        {general && <ProblemWords problem={general} />}
      </div>
      {fields.filter((field) => isShown(field, values)).map((field) => (
        <FieldView key={field.path} field={field} shared={shared} />
      ))}
      {children}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={sending}>{sending ? t('form.sending') : submitLabel}</button>
        {onCancel && <button type="button" onClick={onCancel}>{t('form.cancel')}</button>}
      </div>
    </form>
  );
}

function inNumerals(values: Record<string, string | number> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]),
  );
}
