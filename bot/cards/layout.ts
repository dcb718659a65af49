import type {
  IAdaptiveCard,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ISubmitAction,
  IToggleVisibilityAction,
} from '@microsoft/teams.cards';

export type Card = IAdaptiveCard;
export type CardElement = NonNullable<Card['body']>[number];
export type CardAction = IExecuteAction | IOpenUrlAction | IShowCardAction | ISubmitAction | IToggleVisibilityAction;

type Layout = {
  /** One or two words on what kind of thing this is: "Meeting", "Overdue". */
  label: string;
  tone?: 'default' | 'good' | 'warning' | 'attention';
  title: string;
  /** Whose review it is in and which cycle, so that nobody mistakes one for another. */
  whose: string;
  body: (CardElement | undefined)[];
  /** The clause that it rests on. */
  clause?: { rule: string; clause: string } | undefined;
  actions?: CardAction[];
};

/** More of a title is never read. Characters. */
const LONGEST_TITLE = 140;

const TONES = { default: 'Accent', good: 'Good', warning: 'Warning', attention: 'Attention' } as const;

/**
 * The one shape of all cards: label, title, whose, how it stands, what, why, and what can be done. How it stands comes
 * before everything that is long: on a phone nobody scrolls to learn that a meeting is off. Schema 1.5, which Teams renders.
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

/** A card laid out before, with one more line on how it stands, where `layout` puts such lines. */
export function withStanding(card: Card, text: string): Card {
  const { body } = card;
  return { ...card, body: [...body.slice(0, HEADINGS), outcome(text, 'warning'), ...body.slice(HEADINGS)] };
}

/** Label, title and whose stand above all else. */
const HEADINGS = 3;

/** What begins with a number is a clause; an appendix, or a part of a policy that has a heading only, is named by it. */
export function clauseInWords(clause: string): string {
  return /^\d/.test(clause) ? `clause ${clause}` : clause;
}

/** The same words at the beginning of a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A paragraph. What people wrote is shown as they wrote it, never as markdown. */
export function paragraph(text: string): Extract<CardElement, { type: 'TextBlock' }> {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true };
}

/** A text of somebody's own under its heading, over the whole width; for what is too long for a pair of name and value. */
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

/** What somebody else wrote, set apart; its lines stay lines, which cards' text only keeps where they are doubled. */
export function quotation(from: string, text: string): CardElement {
  return {
    type: 'Container',
    style: 'emphasis',
    items: [quiet(from), paragraph(shortened(text).replace(/\n+/g, '\n\n'))],
  };
}

/** How much of a text stands in one line of a card. */
const MOST_IN_A_LINE = 240;

/** Names and values, a pair a line. */
export function facts(pairs: readonly (readonly [string, string])[]): CardElement {
  return {
    type: 'FactSet',
    facts: pairs.map(([title, value]) => ({ title, value: escapeMarkdown(shortened(value, MOST_IN_A_LINE)) })),
  };
}

/** A list, a point a line, under a small heading. */
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

/** The state that something is in now, with a tick or a mark. */
export function outcome(text: string, tone: 'good' | 'warning' | 'attention' = 'good'): CardElement {
  return {
    type: 'Container',
    style: tone,
    items: [{ type: 'TextBlock', text: escapeMarkdown(text), wrap: true, weight: 'Bolder' }],
  };
}

const isOutcome = (element: CardElement) =>
  element.type === 'Container' && ['good', 'warning', 'attention'].includes(element.style ?? '');

/** A card stays short on a phone and far under 25 KB: long texts are cut here and read whole in the tab. */
export function shortened(text: string, most = 400): string {
  return text.length <= most ? text : `${cut(text, most - MORE.length)}${MORE.slice(1)}`;
}

const MORE = '… (more in Fairview)';

/** A text up to a length, at the end of a word where there is one near. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most - 1);
  const end = short.lastIndexOf(' ');
  return `${(end > most - 30 ? short.slice(0, end) : short).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Teams renders a little markdown in text; what people wrote must not turn into links or headings. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]#]/g, (character) => `\\${character}`);
}
