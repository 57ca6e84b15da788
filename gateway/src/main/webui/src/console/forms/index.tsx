import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../api/problem';
import { t } from '../../shared/i18n';
import { apiDocument } from './document';
import { fieldsOf, type Field, type Option } from './fields';
import { Form } from './Form';
import { bodyFrom, valuesOf, type Body, type Values } from './values';

interface Props {
  /** Or its method and path: `POST /api/v1/webhooks`. */
  operationId: string;
  initial?: Body;
  submitLabel: string;
  /** Values to choose from where the schema cannot know them, or allows more than is possible now, by path. */
  choices?: Record<string, Option[]>;
  /** Fields that the page asks for elsewhere. */
  without?: string[];
  /** With what stood in the form at first, in the same form, so that only what was changed need be sent. */
  onSubmit: (body: Body, atFirst: Body) => Promise<Problem | undefined>;
  onCancel?: () => void;
  /** Told of what stands in the form, at first and whenever it changes. */
  onChange?: (values: Values) => void;
  /** What goes with it and is no field of it. */
  children?: ComponentChildren;
}

/** The form of an operation's body, as the API document describes it at this moment. */
export function OperationForm({ operationId, initial, submitLabel, choices, without = [], onSubmit, onCancel, onChange, children }: Props) {
  const [fields, setFields] = useState<Field[]>();
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let here = true;
    apiDocument()
      .then((document) => here && setFields(fieldsOf(document, operationId)))
      .catch(() => here && setFailed(true));
    return () => {
      here = false;
    };
  }, [operationId, tries]);

  if (!fields) {
    return failed ? (
      <p role="alert" class="form-problem">
        {t('form.noDocument')}{' '}
        <button type="button" onClick={() => { setFailed(false); setTries(tries + 1); }}>{t('form.again')}</button>
      </p>
    ) : (
      <p role="status">{t('form.loading')}</p>
    );
  }
  const offered = offering(fields.filter((field) => !without.includes(field.path)), choices ?? {});
  return (
    <Form fields={offered} initial={valuesOf(offered, initial)} submitLabel={submitLabel} onCancel={onCancel} onChange={onChange}
      onSubmit={(values, atFirst) => onSubmit(bodyFrom(offered, values), bodyFrom(offered, atFirst))}>
      {children}
    </Form>
  );
}

/** An enum keeps its own words and order, of the values that are offered; what was free text becomes a choice. */
export function offering(fields: Field[], choices: Record<string, Option[]>): Field[] {
  return fields.map((field) => {
    const offered = choices[field.path];
    if (!offered) {
      return { ...field, fields: offering(field.fields, choices) };
    }
    const own = field.options.filter((option) => offered.some((one) => one.value === option.value));
    return field.options.length > 0 ? { ...field, options: own } : { ...field, widget: 'select', options: offered };
  });
}
