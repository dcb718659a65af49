import { inWelsh } from '#domain/language/cy/server.ts';
import type { Language } from '#domain/language/languages.ts';
import type { Retelling } from '#domain/language/retell.ts';
import type { Card } from './layout.ts';
import { inLines, retoldCard } from './retoldCard.ts';

/** The language that somebody chose; null where nobody chose, since only Teams knows then. */
export type Chosen = Language | null | undefined;

/** How the server speaks each language other than that of the code. */
const RETELLING: Partial<Record<Language, Retelling>> = { cy: inWelsh };

/** A finished card as somebody reads it; in English where no language was chosen. */
export function cardIn(language: Chosen, card: Card): Card {
  const retelling = language ? RETELLING[language] : undefined;
  return language && retelling ? retoldCard(card, { language, retelling }) : card;
}

/** A finished text of the app, such as the line of a notification or a mail, in the same way. */
export function textIn(language: Chosen, text: string): string {
  const retelling = language ? RETELLING[language] : undefined;
  return retelling ? inLines(text, retelling.sentences) : text;
}
