import { createContext, use } from 'react';
import { ENGLISH, type LanguageWords } from '#domain/language/words.ts';

/** The words of the reader: those of the language that he or she chose, or that Teams has. */
export const ReadersWords = createContext<LanguageWords>(ENGLISH);

/** The words of the page: the reader's, or English where the page is not in the reader's language yet. */
export const PageWords = createContext<LanguageWords>(ENGLISH);

/** The words in which a page speaks: its texts, dates and deadlines. */
export function useWords(): LanguageWords {
  return use(PageWords);
}

/** The language of what stays in the school's own, where the page is in another: for `lang`, where no element fits. */
export function schoolsLanguage({ language }: LanguageWords): 'en-GB' | undefined {
  return language === 'en' ? undefined : 'en-GB';
}

/** The words of what stands around every page. */
export function useReadersWords(): LanguageWords {
  return use(ReadersWords);
}
