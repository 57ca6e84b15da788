import { language, t } from '../../shared/i18n';
import type { InLanguages } from './document';
import type { Field, Option } from './fields';

/** The first language whose words a description of the API is written in. */
const OF_THE_API = 'en';

export function labelOf(field: Field): string {
  return spoken(field.label) ?? inWords(field.name);
}

export function helpOf(field: Field): string | undefined {
  const said = field.help?.[language.value?.code ?? ''];
  return said ?? field.help?.[OF_THE_API] ?? field.description;
}

export function optionLabel(option: Option): string {
  return spoken(option.label) ?? inWords(option.value.toLowerCase().replaceAll('_', ' '));
}

function spoken(words: InLanguages | undefined): string | undefined {
  return words?.[language.value?.code ?? ''] ?? words?.[OF_THE_API];
}

/** `hoursPerDay` is "Hours per day". */
export function inWords(name: string): string {
  const words = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function limits(field: Field): string | undefined {
  const { minimum, maximum } = field;
  if (minimum !== undefined && maximum !== undefined) {
    return t('form.between', { least: minimum, most: maximum });
  }
  if (field.widget === 'lines') {
    return t('form.onePerLine');
  }
  return field.maxLength !== undefined && field.maxLength <= 5000 && (field.widget === 'textarea' || field.widget === 'text')
    ? t('form.upTo', { most: field.maxLength })
    : undefined;
}
