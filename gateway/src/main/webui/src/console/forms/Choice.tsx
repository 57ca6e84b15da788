import { t } from '../../shared/i18n';
import { described, Hint, inputId, Label, Wrong, type FieldProps } from './FieldView';
import { optionLabel } from './words';

/** One or several of a few, all in sight. */
export function Choice({ field, shared }: FieldProps) {
  const many = field.widget === 'checkboxes';
  const value = shared.values[field.path];
  const chosen = Array.isArray(value) ? value : [String(value ?? '')];
  const options = field.options.map((option) => ({ value: option.value, text: optionLabel(option) }));
  if (!many && !field.required) {
    options.push({ value: '', text: t('form.notSaid') });
  }

  function toggle(option: string, on: boolean): void {
    if (many) {
      shared.change(field.path, on ? [...chosen, option] : chosen.filter((one) => one !== option));
    } else {
      shared.change(field.path, option);
    }
  }

  return (
    <fieldset class="field choice" role={many ? 'group' : 'radiogroup'} aria-required={many ? undefined : field.required}
      aria-invalid={many ? undefined : shared.errors.has(field.path)} aria-describedby={described(field, shared)} tabIndex={-1}>
      <legend><Label field={field} /></legend>
      <Hint field={field} shared={shared} />
      {options.map((option) => (
        <label key={option.value} class="option">
          <input type={many ? 'checkbox' : 'radio'} name={inputId(field, shared)} value={option.value}
            checked={chosen.includes(option.value)} onChange={(event) => toggle(option.value, event.currentTarget.checked)} />
          <span>{option.text}</span>
        </label>
      ))}
      <Wrong field={field} shared={shared} />
    </fieldset>
  );
}
