import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import ar from './ar.json';
import en from './en.json';

const VALUES = { count: 3, hours: 24, normal: 16, reduced: 6, none: 0, when: '1', kilometres: '2', because: '1' };

describe('The texts', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(ar)).toEqual(Object.keys(en));
  });

  it.each([
    ['ar-SY', ar],
    ['en-GB', en],
  ])('can be said in %s', (locale, texts) => {
    for (const text of Object.values(texts)) {
      expect(new IntlMessageFormat(text, locale).format(VALUES)).not.toBe('');
    }
  });

  it('count in Arabic as Arabic counts', () => {
    const waiting = new IntlMessageFormat(ar['state.waiting'], 'ar-SY');
    expect([1, 2, 3, 11, 100].map((count) => waiting.format({ count }))).toEqual([
      'بلاغ واحد ينتظر',
      'بلاغان ينتظران',
      '٣ بلاغات تنتظر',
      '١١ بلاغًا ينتظر',
      '١٠٠ بلاغ ينتظر',
    ]);
  });
});
