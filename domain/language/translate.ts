import type { TEXTS } from './cy.ts';
import { ONE } from './counted.ts';
import type { Language } from './languages.ts';
import type { Translated } from './translated.ts';

/** A text of the app, by its English words. Each stands in the catalogue of every other language. */
export type Text = keyof typeof TEXTS;

/** Every text of the app in another language, by its English words. */
export type Translations = Readonly<Record<Text, Translated>>;

type PlacesIn<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesIn<Rest>
  : never;

/** A text into which nothing is filled. */
export type FixedText = { [Words in Text]: [PlacesIn<Words>] extends [never] ? Words : never }[Text];

type Filling = string | number;

/** What a text needs to be said: a value for each name in braces, and nothing if it has none. */
type ValuesOf<Words extends string> = [PlacesIn<Words>] extends [never] ? [] : [Record<PlacesIn<Words>, Filling>];

/**
 * A text in the reader's language. What stands in braces is filled in, and a text with `{count}` takes the form for that
 * number: `t('{count} people', { count: 1 })` is "1 person".
 */
export type Translate = <Words extends Text>(text: Words, ...values: ValuesOf<Words>) => string;

/** How each language writes numbers, and which forms they ask for. */
const IN = {
  en: { numbers: new Intl.NumberFormat('en-GB'), plurals: new Intl.PluralRules('en-GB') },
  cy: { numbers: new Intl.NumberFormat('cy'), plurals: new Intl.PluralRules('cy') },
};

/** Translates into a language, from its catalogue; English needs none. */
export function translator(language: Language, catalogue?: Translations): Translate {
  const { numbers, plurals } = IN[language];
  const inLanguage = (text: Text): Translated => catalogue?.[text] ?? englishOf(text);
  const said = (value: Filling) => (typeof value === 'number' ? numbers.format(value) : value);
  return (text, ...[values]) => {
    const given: Partial<Record<string, Filling>> = values ?? {};
    const found = inLanguage(text);
    const count = Number(given['count']);
    const form = typeof found === 'string' ? found : (found[plurals.select(count)] ?? found.other);
    return form.replaceAll(/\{(\w+)\}/g, (_, name: string) => said(given[name] ?? ''));
  };
}

function englishOf(text: Text): Translated {
  const one = ONE[text];
  return one === undefined ? text : { one, other: text };
}

/** In English, as the texts stand in the code. */
export const inEnglish = translator('en');
