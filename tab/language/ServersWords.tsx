import { useEffect, useState } from 'react';
import type { Retelling } from '#domain/language/retell.ts';
import { SchoolsWords } from './SchoolsWords.tsx';
import { useWords } from './useWords.ts';

/**
 * A sentence that the server made, such as why something was refused: in the reader's language where it is known there,
 * otherwise in English, and read out as such. What is told is fetched only for those who read it.
 */
export function ServersWords({ children }: { children: string }) {
  const { language } = useWords();
  const [retelling, setRetelling] = useState<Retelling>();
  useEffect(() => {
    if (language === 'cy') void loadWelsh().then(setRetelling);
  }, [language]);
  const told = language === 'cy' ? retelling?.sentences(children) : undefined;
  return told === undefined ? <SchoolsWords>{children}</SchoolsWords> : told;
}

/** What the server says, in Welsh; undefined without a connection, when it stays in English. */
async function loadWelsh(): Promise<Retelling | undefined> {
  try {
    return (await import('#domain/language/cy/server.ts')).inWelsh;
  } catch {
    return undefined;
  }
}
