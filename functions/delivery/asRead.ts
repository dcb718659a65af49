import { cardIn } from '#bot/cards/inLanguage.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { DrawnCard } from './drawn.ts';

type CardReader = { to: string; school: Pick<SchoolNow, 'preferences'> };

/**
 * A card as the person reads it to whom it goes: in the language that he or she chose. Its marks are those of the English
 * card, with the language: a reworded translation is no reason to change a card, another language is.
 */
export function asRead(drawn: DrawnCard, { to, school }: CardReader): DrawnCard {
  const { language } = school.preferences(to);
  if (language === null || language === 'en') return drawn;
  const mark = ` ${language}`;
  return {
    ...drawn,
    language,
    english: drawn.card,
    get card() {
      return cardIn(language, drawn.card);
    },
    hash: `${drawn.hash}${mark}`,
    shows: () => `${drawn.shows()}${mark}`,
    saysTheSame: (then) => drawn.saysTheSame({ ...then, cardHash: inEnglish(then.cardHash) }),
  };
}

/** The mark of the English card from which one was told. */
export function inEnglish(hash: string): string {
  return hash.split(' ')[0] ?? hash;
}
