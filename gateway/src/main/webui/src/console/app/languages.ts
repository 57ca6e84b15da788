import type { Language } from '../../shared/i18n';

/** A third language is a file beside each of the others, one that gathers them, and an entry here. */
export const languages: Language[] = [
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    load: () => import('../texts/english').then((module) => module.texts),
  },
  {
    code: 'ar',
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar-SY',
    load: () => import('../texts/arabic').then((module) => module.texts),
  },
];
