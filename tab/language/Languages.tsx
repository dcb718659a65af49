import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { languageOf } from '#domain/language/languages.ts';
import { ENGLISH, type LanguageWords } from '#domain/language/words.ts';
import { useHomeIfKnown } from '../api/queries.ts';
import { keepLanguage } from './languageAtStart.ts';
import { loadWords } from './loadWords.ts';
import { isInWelsh } from './rooms.ts';
import { PageWords, ReadersWords } from './useWords.ts';

type Props = {
  /** Teams' own language, for those who have chosen none. */
  locale: string;
  /** The words with which the tab begins. */
  first: LanguageWords;
  children: ReactNode;
};

/** Speaks to the reader in the language of his or her choice, as soon as it is known. */
export function Languages({ locale, first, children }: Props) {
  const [words, setWords] = useState(first);
  const home = useHomeIfKnown();
  const wanted = home && (home.preferences.language ?? languageOf(locale));
  useEffect(() => {
    if (!wanted) return undefined;
    keepLanguage(wanted);
    let isStillWanted = true;
    const speak = async () => {
      const loaded = await loadWords(wanted);
      if (isStillWanted) setWords(loaded);
    };
    void speak();
    return () => {
      isStillWanted = false;
    };
  }, [wanted]);
  return (
    <ReadersWords value={words}>
      <PageLanguage words={words}>{children}</PageLanguage>
    </ReadersWords>
  );
}

/** A page speaks one language, and the document says which, so that it is read out as such. */
function PageLanguage({ words, children }: { words: LanguageWords; children: ReactNode }) {
  const [path] = useLocation();
  const ofPage = isInWelsh(path) ? words : ENGLISH;
  useEffect(() => {
    document.documentElement.lang = ofPage.language === 'en' ? 'en-GB' : ofPage.language;
  }, [ofPage]);
  return <PageWords value={ofPage}>{children}</PageWords>;
}
