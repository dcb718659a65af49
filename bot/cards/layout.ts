import type {
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';
import type { RuleRef } from '#domain/policies/policyPack.ts';

export type Card = IAdaptiveCard;
export type CardElement = NonNullable<Card['body']>[number];
export type CardAction = IExecuteAction | IOpenUrlAction | IShowCardAction | ISubmitAction | IToggleVisibilityAction;

type Layout = {
  /** One or two words for the kind of thing this is: "Meeting", "Overdue". */
  label: string;
  tone?: 'default' | 'good' | 'warning' | 'attention';
  title: string;
  /** Whose review it is in and which cycle, so that nobody mistakes one for another. */
  whose: string;
  body: (CardElement | undefined)[];
  /** The clause behind it. */
  clause?: RuleRef | undefined;
  actions?: CardAction[];
};

/** The longest title, since nobody reads more of one. Characters. */
const LONGEST_TITLE = 140;

const TONES = { default: 'Accent', good: 'Good', warning: 'Warning', attention: 'Attention' } as const;

/**
 * The one form of all cards: label, title, whose, state, what, why, and what can be done. The state comes before
 * everything long: on a phone nobody scrolls to learn that a meeting is off. Schema 1.5, which Teams renders.
 */
export function layout({ label, tone = 'default', title, whose, body, clause, actions = [] }: Layout): Card {
  const elements = body.filter((element) => element !== undefined);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: label, color: TONES[tone], weight: 'Bolder', size: 'Small', wrap: true },
      {
        type: 'TextBlock',
        text: escapeMarkdown(cut(title, LONGEST_TITLE)),
        size: 'Large',
        weight: 'Bolder',
        wrap: true,
        spacing: 'None',
        style: 'heading',
      },
      quiet(whose),
      ...elements.filter(isOutcome),
      ...elements.filter((element) => !isOutcome(element)),
      ...(clause ? [quiet(`Policy: ${clause.rule} · ${clauseInWords(clause.clause)}`)] : []),
    ],
    ...(actions.length > 0 && { actions }),
  };
}

/** A finished card with one more line about its state, where `layout` puts such lines. */
export function withStanding(card: Card, text: string): Card {
  const { body } = card;
  return { ...card, body: [...body.slice(0, HEADINGS), outcome(text, 'warning'), ...body.slice(HEADINGS)] };
}

/** The number of elements above all others: label, title and whose. */
const HEADINGS = 3;

/**
 * A reference that begins with a number is a clause. An appendix, or a part of a policy that only has a heading, is
 * called by its own name.
 */
export function clauseInWords(clause: string): string {
  return /^\d/.test(clause) ? `clause ${clause}` : clause;
}

/** A paragraph. People's own words are shown as they wrote them, never as markdown. */
export function paragraph(text: string): Extract<CardElement, { type: 'TextBlock' }> {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true };
}

/** Somebody's own text under its heading, over the whole width; for texts too long for a pair of name and value. */
export function titled(heading: string, text: string): CardElement {
  return {
    type: 'Container',
    items: [quiet(heading), { ...paragraph(shortened(text, MOST_IN_A_LINE)), spacing: 'None' }],
  };
}

/** A paragraph in the background: where, why, by whom. */
export function quiet(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' };
}

/** What somebody else wrote, set apart. Its line breaks are doubled, since text in cards keeps only those. */
export function quotation(from: string, text: string): CardElement {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [quiet(from), paragraph(shortened(text).replace(/\n+/g, '\n\n'))],
  };
}

/** How much of a text one line of a card holds. Characters. */
const MOST_IN_A_LINE = 240;

/** Names and values, one pair a line. */
export function facts(pairs: readonly (readonly [string, string])[]): CardElement {
  return {
    type: 'FactSet',
    facts: pairs.map(([title, value]) => ({ title, value: escapeMarkdown(shortened(value, MOST_IN_A_LINE)) })),
  };
}

/** A list under a small heading, one point a line. */
export function points(heading: string, items: readonly string[]): CardElement | undefined {
  if (items.length === 0) return undefined;
  return {
    type: 'Container',
    items: [
      { type: 'TextBlock', text: heading, weight: 'Bolder', wrap: true },
      {
        type: 'TextBlock',
        text: items.map((item) => `- ${escapeMarkdown(shortened(item, MOST_IN_A_LINE))}`).join('\n'),
        wrap: true,
        spacing: 'Small',
      },
    ],
  };
}

/** The present state of something, with a tick or another mark. */
export function outcome(text: string, tone: 'good' | 'warning' | 'attention' = 'good'): CardElement {
  return {
    type: 'Container',
    style: tone,
    items: [{ type: 'TextBlock', text: escapeMarkdown(text), wrap: true, weight: 'Bolder' }],
  };
}

const isOutcome = (element: CardElement) =>
  element.type === 'Container' && ['good', 'warning', 'attention'].includes(element.style ?? '');

/** Cuts a long text, so that a card stays short on a phone and far below 25 KB. The tab shows the whole text. */
export function shortened(text: string, most = 400): string {
  return text.length <= most ? text : `${cut(text, most - MORE.length)}${MORE.slice(1)}`;
}

const MORE = '… (more in Fairview)';

/** Cuts a text to a length, at the end of a word where one is near. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  const end = short.lastIndexOf(' ');
  return `${(end > most - 30 ? short.slice(0, end) : short).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Teams renders a little markdown in text; people's own words must not turn into links or headings. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]#]/g, (character) => `\\${character}`);
}
