/** A text in another language; where it counts something, its form for each of the language's plural categories. */
export type Translated = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);
