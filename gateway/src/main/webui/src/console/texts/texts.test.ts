import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { texts as arabic } from './arabic';
import { texts as english } from './english';

const files = import.meta.glob<Record<string, string>>('../**/texts/en.json', { eager: true, import: 'default' });

test('both languages have the same texts', () => {
  expect(Object.keys(arabic).sort()).toEqual(Object.keys(english).sort());
});

test('no text hides another', () => {
  const keys = Object.values(files).flatMap((file) => Object.keys(file));

  expect(keys).toHaveLength(new Set(keys).size);
  expect(keys.sort()).toEqual(Object.keys(english).sort());
});

test.each(Object.keys(english))('%s tells the same in both', (key) => {
  expect(told(arabic[key]!, 'ar-SY')).toEqual(told(english[key]!, 'en-GB'));
});

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** What is put into a text, also inside the forms of a plural. */
function told(text: string, locale: string): Set<string> {
  const found = new Set<string>();
  const read = (parts: Parts): void =>
    parts.forEach((part) => {
      if (part.type !== 0 && part.type !== 7) {
        found.add(part.value as string);
      }
      if ('options' in part) {
        Object.values(part.options).forEach((option) => read(option.value));
      }
    });
  read(new IntlMessageFormat(text, locale).getAst());
  return found;
}
