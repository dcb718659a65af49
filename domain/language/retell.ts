import { MONTHS, WEEKDAYS } from '../calendar/inWords.ts';
import { remembered } from '../remembered.ts';
import { sentence } from '../sentence.ts';
import type { Translated } from './translated.ts';

/** Says a finished English text in another language; undefined where it is not known. */
export type Retell = (english: string) => string | undefined;

/**
 * What the server says is made in English, and told again in the reader's language where it reaches that reader. Texts
 * are known by their English words; what is not known stays as it is: the school's words, and people's.
 */
export type Retelling = {
  /** A text that may be the school's or somebody's: it is told if it begins with what the app says. */
  text: Retell;
  /** What the app says itself, such as a refusal: each sentence is told that is known, beside those of the policy. */
  sentences: Retell;
};

/** Texts in a language by their English words. What stands in braces is filled in: `{name} signed it on {when}`. */
export type ServerTexts = Readonly<Record<string, Translated>>;

/** How a text with places looks in English once they are filled in, and how it is said. */
type Pattern = { looks: RegExp; places: readonly string[]; fixed: number; says: Translated };

const CAPITAL = String.raw`(?:\p{Lu}\.|(?:Mrs?|Ms|Dr)\.|\p{Lu}[\p{L}\p{M}’'-]*)`;
const NAME = String.raw`(Somebody(?: who has left)?|${CAPITAL}(?: (?:(?:ab|al|ap|da|de|der|du|ferch|la|le|van|von) )*${CAPITAL})*)`;
const PART = String.raw`([^.!?\n]+?)`;
const WITH_A_FIGURE = String.raw`(today|tomorrow|[^.!?\n]*?\d[^.!?\n]*?)`;

/** "Monday 5 October 2026, 15:30", "5 October". */
const DAY = String.raw`(?:(?:${WEEKDAYS.join('|')}) )?\d{1,2} (?:${MONTHS.join('|')})(?: \d{4})?(?:, \d\d:\d\d)?`;
/** A day, or a period of two, with what may follow. */
const DATE = new RegExp(String.raw`^((?:\d{1,2} to )?${DAY}(?: to ${DAY})?)(?:((?:,|\.) )(.+))?$`);

/** What a place takes by its name; any other takes a part of a sentence. None goes past the end of a line. */
const TAKES: Partial<Record<string, string>> = {
  text: '(.+)',
  kept: '(.+)',
  clause: '(.+)',
  link: '(.+)',
  name: NAME,
  other: NAME,
  count: String.raw`(\d[\d,]*)`,
  day: WITH_A_FIGURE,
  when: WITH_A_FIGURE,
  time: WITH_A_FIGURE,
  cycle: WITH_A_FIGURE,
  span: WITH_A_FIGURE,
  date: `(${DAY})`,
};

/** Places of which the school's or people's words are filled in, and what is no words at all. */
const KEPT: ReadonlySet<string> = new Set(['kept', 'clause', 'number', 'hash', 'link']);

/** Tells texts again in a language, from what it calls them; `plurals` chooses among the forms of what is counted. */
export function retelling(texts: ServerTexts, plurals: Intl.PluralRules): Retelling {
  const all = Object.entries(texts);
  const alone = new Map(all.filter(([english]) => !english.includes('{')));
  /** The more of a text is its own, the surer it is that this text is meant. */
  const patterns = all
    .filter(([english]) => english.includes('{'))
    .map(patternOf)
    .toSorted((a, b) => b.fixed - a.fixed);
  const found = remembered((text): { told: string | undefined } => ({ told: find(text) }));
  const retell: Retell = (text) => found(text).told ?? eachSentence(text, (isFirstKnown) => isFirstKnown);
  /** What is filled in is the app's, or one of its sentences is. */
  const sentences: Retell = (text) => found(text).told ?? eachSentence(text, () => true);
  const within = (value: string) => sentences(value) ?? value;

  /** With or without the point at its end, and with a small or a capital letter at its beginning. */
  function find(text: string): string | undefined {
    const exact = exactly(text);
    if (exact !== undefined) return exact;
    const small = text.charAt(0).toLowerCase() + text.slice(1);
    const begun = small === text ? undefined : exactly(small);
    if (begun !== undefined) return sentence(begun);
    const withoutPoint = /[^.]\.$/.test(text) ? find(text.slice(0, -1)) : undefined;
    return withoutPoint === undefined ? undefined : `${withoutPoint}.`;
  }

  function exactly(text: string): string | undefined {
    const fixed = alone.get(text);
    if (fixed !== undefined) return formOf(fixed, '');
    const [, date, between = '', rest = ''] = DATE.exec(text) ?? [];
    if (date !== undefined) return `${dateOf(date)}${between}${rest && within(rest)}`;
    for (const { looks, places, says } of patterns) {
      const match = looks.exec(text);
      if (!match) continue;
      const filled = new Map(places.map((name, at) => [name, match[at + 1] ?? '']));
      const form = formOf(says, filled.get('count') ?? '');
      return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
        const value = filled.get(name) ?? '';
        return KEPT.has(name) || isName(name, value) ? value : within(value);
      });
    }
    return undefined;
  }

  function formOf(says: Translated, count: string): string {
    if (typeof says === 'string') return says;
    return says[plurals.select(Number(count.replaceAll(',', '')))] ?? says.other;
  }

  function dateOf(date: string): string {
    return date.replaceAll(/\p{L}+/gu, (word) => formOf(texts[word] ?? word, ''));
  }

  /** Sentences one by one; of some texts only if the first is known, since what begins in other words is somebody's. */
  function eachSentence(text: string, areOurs: (isFirstKnown: boolean) => boolean): string | undefined {
    const each = text.split(/(?<=[.!?]) (?=[\p{Lu}“])/u);
    const told = each.map((one) => found(one).told);
    if (each.length === 1 || told.every((one) => one === undefined) || !areOurs(told[0] !== undefined))
      return undefined;
    return each.map((one, at) => told[at] ?? one).join(' ');
  }

  return { text: retell, sentences };
}

/** Of the texts of pages those that stand alone or count something: the others have places that would take anything. */
export function standingAlone(texts: ServerTexts): ServerTexts {
  return Object.fromEntries(
    Object.entries(texts).filter(([english]) => !english.replaceAll('{count}', '').includes('{')),
  );
}

function patternOf([english, says]: [string, Translated]): Pattern {
  const parts = english.split(/\{(\w+)\}/);
  const looks = parts.map((part, at) => (at % 2 === 1 ? (TAKES[part] ?? PART) : escaped(part)));
  return {
    looks: new RegExp(`^${looks.join('')}$`, 'u'),
    places: parts.filter((_, at) => at % 2 === 1),
    fixed: parts.filter((_, at) => at % 2 === 0).join('').length,
    says,
  };
}

/** Nobody is called otherwise in another language: May is no month here. */
const isName = (place: string, value: string) => (place === 'name' || place === 'other') && !/^somebody/i.test(value);

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
