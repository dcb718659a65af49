import type { Retell, Retelling } from '#domain/language/retell.ts';
import { isRecord } from '#domain/typed.ts';
import { type Card, escapeMarkdown } from './layout.ts';

/** The properties of a card in which the app speaks. A value is words only in a pair of name and value. */
const WORDS: ReadonlySet<string> = new Set(['text', 'title', 'label', 'placeholder', 'errorMessage', 'altText']);

/** The styles in which a card says how something stands: always the app's own words, beside those of the policy. */
const STANDING: ReadonlySet<unknown> = new Set(['good', 'warning', 'attention']);

type InLanguage = { language: string; retelling: Retelling };

/** A finished card in another language. What the school or people say in it stays as it is, and so does what it sends. */
export function retoldCard(card: Card, { language, retelling: { text, sentences } }: InLanguage): Card {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same card with other words.
  return { ...(told(card, { retell: text, sentences }) as Card), lang: language };
}

/** How a part of a card is told, and how a part is in which the app alone speaks. */
type Telling = { retell: Retell; sentences: Retell };

function told(part: unknown, telling: Telling): unknown {
  if (Array.isArray(part)) return part.map((each) => told(each, telling));
  if (!isRecord(part)) return part;
  const { retell, sentences } = telling;
  const items = listIn(part['items']);
  const quoted = { ...telling, retell: ofMore(retell) };
  if (part['style'] === 'emphasis')
    return { ...part, items: items.map((each, at) => told(each, at === 0 ? telling : quoted)) };
  if (part['id'] === 'why')
    return { ...part, items: items.map((each) => (isClause(each) ? each : told(each, telling))) };
  const within =
    part['type'] === 'Container' && STANDING.has(part['style']) ? { retell: sentences, sentences } : telling;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => {
      if (name === 'data') return [name, isRecord(value) ? toldData(value, retell) : value];
      if (name === 'facts') return [name, listIn(value).map((each) => toldFact(each, retell))];
      return [name, typeof value === 'string' && WORDS.has(name) ? inLines(value, retell) : told(value, within)];
    }),
  );
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The clause behind a card in the school's words: the one text there that is neither small nor a link. */
const isClause = (item: unknown) => isRecord(item) && item['size'] === undefined;

/** At the end of a text that was cut. Of what somebody wrote this alone is told. */
const MORE = '… (more in Fairview)';
const ofMore =
  (retell: Retell): Retell =>
  (text) =>
    text === MORE ? retell(text) : undefined;

/** The words with which a press shows in chat; what it asks for stays. */
function toldData(data: Record<string, unknown>, retell: Retell): Record<string, unknown> {
  const { msteams } = data;
  return isRecord(msteams) && typeof msteams['displayText'] === 'string'
    ? { ...data, msteams: { ...msteams, displayText: inLines(msteams['displayText'], retell) } }
    : data;
}

function toldFact(fact: unknown, retell: Retell): unknown {
  if (!isRecord(fact)) return fact;
  const said = (value: unknown) => (typeof value === 'string' ? inLines(value, retell) : value);
  return { ...fact, title: said(fact['title']), value: said(fact['value']) };
}

/** A text, line by line and around its links: `- a point`, `✓ done`, `[Open it](…)`. */
export function inLines(text: string, retell: Retell): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .split(LINK)
        .map((part, at) => (at % 2 === 0 ? around(part, retell) : inLink(part, retell)))
        .join(''),
    )
    .join('\n');
}

/** A link with its words; words in cards have a backslash before a bracket of their own. */
const LINK = /(\[(?:\\.|[^\]\\])*\]\([^)\s]*\))/;

function inLink(link: string, retell: Retell): string {
  const end = link.lastIndexOf('](');
  return `[${around(link.slice(1, end), retell)}${link.slice(end)}`;
}

/** What stands before and after the words of a line: a dash, a tick, a dot between links. */
const WORDS_WITHIN = /^((?:[-✓·]|\d+\.)? ?)(.*?)( ?·? ?)$/s;

function around(part: string, retell: Retell): string {
  const [, before = '', words = '', after = ''] = WORDS_WITHIN.exec(part) ?? [];
  const plain = words.replaceAll(/\\([\\`*_[\]#])/g, '$1');
  const isCut = plain.endsWith(MORE);
  const head = isCut ? plain.slice(0, -MORE.length) : plain;
  const said = retell(head);
  if (said === undefined && !isCut) return part;
  return `${before}${escapeMarkdown(`${said ?? head}${isCut ? (retell(MORE) ?? MORE) : ''}`)}${after}`;
}
