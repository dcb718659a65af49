import type { ReactNode } from 'react';
import { schoolsLanguage, useWords } from './useWords.ts';

/** What the school's policy says: it stays in the policy's language, which is English, and is read out as such. */
export function SchoolsWords({ children }: { children: ReactNode }) {
  const lang = schoolsLanguage(useWords());
  return lang === undefined ? children : <span lang={lang}>{children}</span>;
}
