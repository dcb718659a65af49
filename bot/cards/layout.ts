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
  /** One or two words for the kind of thing this is: "Meeting", "Overdue". */
  label: string;
  tone?: 'default' | 'good' | 'warning' | 'attention';
  title: string;
  /** Whose review it is in and which cycle, so that nobody mistakes one for another. */
  whose: string;
  body: (CardElement | undefined)[];
  /** The clause behind it, folded: see `why.ts`. */
  why?: CardElement[] | undefined;
  actions?: CardAction[];
};

/** The longest title, since nobody reads more of one. Characters. */
const LONGEST_TITLE = 140;

const TONES = { default: 'Accent', good: 'Good', warning: 'Warning', attention: 'Attention' } as const;

/**
 * The one form of all cards: label, title, whose, state, what, why, and what can be done. The state comes before
 * everything long: on a phone nobody scrolls to learn that a meeting is off. Schema 1.5, which Teams renders.
 */
export function layout({ label, tone = 'default', title, whose, body, why = [], actions = [] }: Layout): Card {
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
      ...why,
    ],
    ...(actions.length > 0 && { actions }),
  };
}

type OneLine = {
  text: string;
  whose: string;
  /** Whether it is over because it was done. */
  isDone: boolean;
  /** Where it can be read. */
  url?: string | undefined;
};

/** What a card shrinks to once it asks for nothing any more: one line, with a tick if it was done. */
export function oneLine({ text, whose, isDone, url }: OneLine): Card {
  const about = escapeMarkdown(whose);
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'TextBlock',
        text: escapeMarkdown(cut(isDone ? `✓ ${text}` : text, LONGEST_TITLE)),
        weight: isDone ? 'Bolder' : 'Default',
        isSubtle: !isDone,
        wrap: true,
      },
      { ...quiet(''), text: url === undefined ? about : `${about}. [Open it](${url})`, spacing: 'None' },
    ],
  };
}

/** A whole card of one quiet line: of what it was about nothing is left to do. */
export function quietLine(text: string): Card {
  return { type: 'AdaptiveCard', version: '1.5', body: [quiet(escapeMarkdown(text))] };
}

/** The most buttons of a card. */
const MOST_BUTTONS = 2;

/** A finished card with at most 2 buttons. Further ways into the tab are links below what it says. */
export function withFewButtons(card: Card): Card {
  const { actions = [], body } = card;
  const links = actions.filter((each) => each.type === 'Action.OpenUrl');
  const moved = links.slice(Math.max(0, MOST_BUTTONS - (actions.length - links.length)));
  if (moved.length === 0) return card;
  const line = moved.map(({ title, url }) => `[${escapeMarkdown(title ?? url)}](${url})`).join(' · ');
  return {
    ...card,
    body: [...body, { ...quiet(''), text: line, spacing: 'Medium' }],
    actions: actions.filter((each) => !links.slice(-moved.length).some((link) => link === each)),
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
 * A reference that begins with a number is a section. An appendix, or a part of a policy that only has a heading, is
 * called by its own name.
 */
export function sectionInWords(clause: string): string {
  return /^\d/.test(clause) ? `section ${clause}` : `“${clause}”`;
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
export function quiet(text: string): Extract<CardElement, { type: 'TextBlock' }> {
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
