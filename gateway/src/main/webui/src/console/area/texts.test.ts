import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import ar from './texts/ar.json';
import en from './texts/en.json';

it('says the same keys with the same values in every language', () => {
  expect(Object.keys(ar)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(en)) {
    expect(placeholders((ar as Record<string, string>)[key]!, 'ar'), key).toEqual(placeholders(text, 'en'));
  }
});

function placeholders(text: string, locale: string): string[] {
  const named = new Set<string>();
  const read = (parts: ReturnType<IntlMessageFormat['getAst']>): void =>
    parts.forEach((part) => {
      if (part.type !== 0 && part.type !== 7) {
        named.add(part.value as string);
      }
      if ('options' in part) {
        Object.values(part.options).forEach((option) => read(option.value));
      }
    });
  read(new IntlMessageFormat(text, locale).getAst());
  return [...named].sort();
}
