import { deadlinesIn } from '../calendar/deadlineInWords.ts';
import { calendarIn } from '../calendar/inWords.ts';
import type { Language } from './languages.ts';
import { type Translations, type Translate, translator } from './translate.ts';

/** How somebody is spoken to: texts, dates, deadlines and lists in one language. */
export type LanguageWords = {
  language: Language;
  t: Translate;
  inRow: (parts: readonly string[]) => string;
} & ReturnType<typeof calendarIn> &
  ReturnType<typeof deadlinesIn>;

/** The words of a language, from its catalogue; English needs none. */
export function wordsIn(language: Language, catalogue?: Translations): LanguageWords {
  const t = translator(language, catalogue);
  return { language, t, inRow: rowIn(t), ...calendarIn(t), ...deadlinesIn(t) };
}

export const ENGLISH = wordsIn('en');

const VOWEL = /^[aeiouwyâêîôûŵŷ]/i;

/** Several things in a row: "a", "a and b", "a, b and c". Welsh says "ac" before a vowel. */
function rowIn(t: Translate): LanguageWords['inRow'] {
  return (parts) => {
    const last = parts.at(-1) ?? '';
    if (parts.length < 2) return last;
    const rest = parts.slice(0, -1).join(', ');
    return VOWEL.test(last) ? t('{rest} and {vowel}', { rest, vowel: last }) : t('{rest} and {last}', { rest, last });
  };
}
