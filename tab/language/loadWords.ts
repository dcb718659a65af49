import type { Language } from '#domain/language/languages.ts';
import { ENGLISH, type LanguageWords, wordsIn } from '#domain/language/words.ts';

/** The words of a language. A catalogue is fetched only for those who read it; without it the page is in English. */
export async function loadWords(language: Language): Promise<LanguageWords> {
  if (language === 'en') return ENGLISH;
  try {
    const { TEXTS } = await import('#domain/language/cy.ts');
    return wordsIn(language, TEXTS);
  } catch {
    // Without a connection the page of notes must open all the same.
    return ENGLISH;
  }
}
