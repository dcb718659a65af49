import { isKeyOf } from '../typed.ts';

/** The languages in which Fairview speaks, by their codes, each under its own name. */
export const LANGUAGES = { en: 'English', cy: 'Cymraeg' } as const;

export type Language = keyof typeof LANGUAGES;

/** Whether a translator has checked each; the page on which a language is chosen says so. */
export const CHECKED: Record<Language, boolean> = { en: true, cy: false };

/** Whether a word is the code of a language in which Fairview speaks. */
export function isLanguage(code: string): code is Language {
  return isKeyOf(LANGUAGES, code);
}

/** The language for a locale as Teams gives it: "cy-GB" is Welsh, and what Fairview does not speak is English. */
export function languageOf(locale: string): Language {
  const [code = ''] = locale.toLowerCase().split('-');
  return isLanguage(code) ? code : 'en';
}
