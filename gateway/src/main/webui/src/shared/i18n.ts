import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { signal } from '@preact/signals';
import { formatToParts, IntlMessageFormat, type Formatters } from 'intl-messageformat';

/** A language is one file of texts in ICU message format, by key; `direction` is one of them. */
export type Texts = Record<string, string>;

export interface Language {
  code: string;
  name: string;
  direction: 'ltr' | 'rtl';
  /** For `Intl`, with the digits that people there read. */
  locale: string;
  load: () => Promise<Texts>;
}

const KEPT = 'lifeline.language';

export const language = signal<Language | undefined>(undefined);
const texts = signal<Texts>({});
const messages = new Map<string, MessageFormatElement[]>();
const intl = new Map<string, unknown>();

/** The one that was chosen before, else the first of `languages` that is preferred, else the first. */
export async function startLanguage(languages: Language[], preferred: readonly string[] = navigator.languages): Promise<void> {
  const kept = localStorage.getItem(KEPT);
  const asked = [kept, ...preferred.map((one) => one.split('-')[0])];
  const found = asked.map((code) => languages.find((one) => one.code === code)).find(Boolean);
  await speak(found ?? languages[0]!);
}

export async function speak(chosen: Language): Promise<void> {
  const loading = chosen.load();
  // The first format of a language loads its data, a tenth of a second on a slow phone: while the texts come, not when they are drawn.
  new Intl.NumberFormat(chosen.locale).format(0);
  const loaded = await loading;
  messages.clear();
  intl.clear();
  texts.value = loaded;
  language.value = chosen;
  localStorage.setItem(KEPT, chosen.code);
  document.documentElement.lang = chosen.code;
  document.documentElement.dir = chosen.direction;
}

/** The text of a key in the language of now; a key without a text is shown as it is, so that it is seen. */
export function t(key: string, values?: Record<string, string | number | Date>): string {
  const text = texts.value[key];
  if (text === undefined) {
    return key;
  }
  if (!values && !text.includes('{') && !text.includes("'")) {
    return text;
  }
  let message = messages.get(key);
  if (!message) {
    message = parse(text);
    messages.set(key, message);
  }
  const locale = language.value?.locale ?? IntlMessageFormat.defaultLocale;
  return formatToParts(message, locale, formatters, IntlMessageFormat.formats, values)
    .map((part) => part.value)
    .join('');
}

export function known(key: string): boolean {
  return key in texts.value;
}

/** A format of `Intl` is made once: making one takes longer than using it a hundred times. */
function made<T>(kind: string, options: object, make: (locale: string | undefined) => T): T {
  const locale = language.value?.locale;
  const key = kind + JSON.stringify(options);
  let format = intl.get(key) as T | undefined;
  if (format === undefined) {
    format = make(locale);
    intl.set(key, format);
  }
  return format;
}

/** Those of all texts: a message that makes its own takes a slow phone ten milliseconds. */
const formatters: Formatters = {
  getNumberFormat: (_, options = {}) => numberFormat(options as Intl.NumberFormatOptions),
  getDateTimeFormat: (_, options = {}) => dateFormat(options),
  getPluralRules: (_, options = {}) => made('plural', options, (locale) => new Intl.PluralRules(locale, options)),
};

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return made('number', options, (locale) => new Intl.NumberFormat(locale, options));
}

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return made('date', options, (locale) => new Intl.DateTimeFormat(locale, options));
}

export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(options).format(value);
}

export function dateTime(value: string | Date, options?: Intl.DateTimeFormatOptions): string {
  const style: Intl.DateTimeFormatOptions = options ?? { dateStyle: 'medium', timeStyle: 'short' };
  return dateFormat(style).format(new Date(value));
}

/** "7 Mar 2025, 14:00–15:00" */
export function dateTimeRange(from: Date, to: Date, options?: Intl.DateTimeFormatOptions): string {
  const style: Intl.DateTimeFormatOptions = options ?? { dateStyle: 'medium', timeStyle: 'short' };
  return dateFormat(style).formatRange(from, to);
}

/** "3 hours ago", in the largest unit that fits, and in none smaller than `least`. */
export function ago(value: string | Date, now: Date = new Date(), least: 'hour' | 'minute' = 'minute'): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const units: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  const style = { numeric: 'auto' } as const;
  const format = made('ago', style, (locale) => new Intl.RelativeTimeFormat(locale, style));
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) {
      return format.format(Math.round(seconds / length), unit);
    }
  }
  return format.format(0, least);
}

/** A name in the language of now, else in any. */
export function named(names: Record<string, string> | null | undefined): string {
  if (!names) {
    return '';
  }
  return names[language.value?.code ?? ''] ?? names.en ?? Object.values(names)[0] ?? '';
}
