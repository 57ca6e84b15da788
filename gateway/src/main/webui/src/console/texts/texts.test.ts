import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import arabic from './ar.json';
import english from './en.json';

test('both languages have the same texts', () => {
  expect(Object.keys(arabic).sort()).toEqual(Object.keys(english).sort());
});

test.each(Object.keys(english) as (keyof typeof english)[])('%s tells the same in both', (key) => {
  const told = (text: string, locale: string) =>
    new Set(new IntlMessageFormat(text, locale).getAst().flatMap((part) => ('value' in part && part.type !== 0 ? [part.value] : [])));

  expect(told(arabic[key], 'ar-SY')).toEqual(told(english[key], 'en-GB'));
});
