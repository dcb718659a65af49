import { retelling, type ServerTexts, standingAlone } from '../retell.ts';
import { TEXTS } from '../cy.ts';
import { ANSWERS } from './answers.ts';
import { CARDS } from './cards.ts';
import { REFUSALS } from './refusals.ts';

/**
 * What the server says, by its English words: cards, mails, the bot's answers, refusals. Needs a translator's review,
 * like the texts of the pages.
 */
export const SERVER: ServerTexts = { ...REFUSALS, ...ANSWERS, ...CARDS };

/** Tells in Welsh what the server says in English. */
export const inWelsh = retelling({ ...standingAlone(TEXTS), ...SERVER }, new Intl.PluralRules('cy'));
