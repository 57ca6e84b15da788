import { startLanguage, type Language } from '../../shared/i18n';

export const LANGUAGES: Language[] = [
  {
    code: 'ar',
    name: 'العربية',
    direction: 'rtl',
    locale: 'ar-SY',
    load: async () => (await import('../texts/ar.json')).default,
  },
  {
    code: 'en',
    name: 'English',
    direction: 'ltr',
    locale: 'en-GB',
    load: async () => (await import('../texts/en.json')).default,
  },
];

/** Arabic unless another was chosen, whatever language the phone was sold with. */
export function startFieldLanguage(): Promise<void> {
  return startLanguage(LANGUAGES, []);
}
