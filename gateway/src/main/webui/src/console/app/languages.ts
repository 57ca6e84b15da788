import type { Language, Texts } from '../../shared/i18n';

type File = Promise<{ default: Texts }>;

async function merged(...files: File[]): Promise<Texts> {
  const loaded = await Promise.all(files);
  return Object.assign({}, ...loaded.map((file) => file.default));
}

/** A third language is two more files and an entry here. */
export const languages: Language[] = [
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    load: () => merged(import('../texts/en.json'), import('../area/texts/en.json')),
  },
  {
    code: 'ar',
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar-SY',
    load: () => merged(import('../texts/ar.json'), import('../area/texts/ar.json')),
  },
];
