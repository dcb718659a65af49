import { describe, expect, test } from 'vitest';
import { answerTo } from '#bot/cards/answers.ts';
import { cardIn, textIn } from '#bot/cards/inLanguage.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { inWordsOf, shippedPacks } from '#domain/policies/packs.ts';
import { cardSamples } from '#local/cards/samples.ts';
import { people } from '#local/school/people.ts';
import { knowledgeOf } from '../knowledge.ts';
import { QUESTIONS } from '../questions.ts';

const answers = await Promise.all(QUESTIONS.map(([asker, text]) => answerTo(text, knowledgeOf(asker))));
const CARDS = [...cardSamples('usual').map(({ card }) => card), ...answers];

/** Where a card has words for its reader. What an input holds and what a button sends are none. */
const READ =
  /(?<!msteams)(?:^|\.)(?:text|title|label|placeholder|errorMessage|altText|displayText)$|\.facts\.\d+\.value$/;

type Node = { [name: string]: unknown };

/** Each text that a card says by itself, with the way to it: not what stands in a quotation, nor the clause behind it. */
function textsOf(part: unknown, way = ''): [string, string][] {
  if (typeof part === 'string') return READ.test(way) ? [[way, part]] : [];
  if (typeof part !== 'object' || part === null) return [];
  const { style, id, items } = part as Node;
  const list = Array.isArray(items) ? (items as Node[]) : [];
  if (style === 'emphasis') return textsOf(list[0], `${way}.items.0`);
  const own = id === 'why' ? { ...part, items: list.filter(({ size }) => size !== undefined) } : part;
  return Object.entries(own).flatMap(([name, each]) => textsOf(each, way === '' ? name : `${way}.${name}`));
}

function stringsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsIn) : [];
}

/** What stays in English: the longest first, so that none is taken for a part of another. */
const STAYS = [
  // What the policies say: names of duties, meetings, forms and fields.
  ...shippedPacks().flatMap((pack) => stringsIn(pack).map((text) => inWordsOf(pack, text))),
  // Names of people, of the school and of the app, and one of a place.
  ...people.flatMap(({ displayName, jobTitle }) => [displayName, jobTitle]),
  'Aisha Rahman',
  'Teacher',
  'Larkmoor School',
  'Fairview',
  'Teams',
  'Education Support',
  'Room E6',
  // The duties and the policy that the samples and the bot's table make up themselves.
  'share the evidence for the meeting',
  'share the evidence',
  'Sign the statement',
  'Send the objectives',
  'Write the note of meeting',
  'Review the policy',
  'Read the policy and confirm it',
  'Performance management policy',
  'Have the headteacher’s planning and review statement checked by the governors named for it',
  'The reviewee may appeal against any entry in the statement.',
  // What people wrote in the samples.
  'What somebody might write here',
  'Something else that somebody might write here',
  'As agreed between the two',
  'Work samples',
  'What they achieved, in figures',
  // What can be typed: the bot understands English.
  '“my objectives”',
  '“where do I sign”',
  '“I want to appeal”',
  '“arrange”',
  '“arrange a meeting with”',
]
  .filter((text) => text.length > 3 && !text.startsWith('http'))
  .map((text) => text.toLowerCase().replace(/\.$/, ''))
  .toSorted((a, b) => b.length - a.length);

/** What is the same word in both. */
const SAME = new Set(['agenda', 'panel']);

/** How a date was counted is in the names that the policy gives to things. */
const COUNTED = /^cyfrifwyd: .*/;

/** What is left of a text without its addresses and what stays in English. */
function leftOf(text: string): string {
  const words = text
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll('\\', '')
    .replace(/“[^”]*… \(rhagor/, '')
    .toLowerCase();
  return STAYS.reduce((rest, each) => rest.replaceAll(each, ''), SAME.has(words) ? '' : words.replace(COUNTED, ''));
}

/** Words without which hardly an English sentence is made, and which no Welsh one has. */
const ENGLISH = /\b(?:the|of|and|to|is|are|was|has|have|you|your|it|this|that|with|by|for|from|not|be|who|which)\b/i;

describe('for somebody who reads Welsh', () => {
  test('no text of a card or an answer is left in English, but for what the school and people say', () => {
    const left = CARDS.flatMap((card) => {
      const told = new Map(textsOf(cardIn('cy', card)));
      return textsOf(card).flatMap(([way, english]) => {
        const text = told.get(way) ?? '';
        const rest = leftOf(text);
        return ENGLISH.test(rest) || (text === english && /\p{L}/u.test(rest)) ? [`${way}: ${text}`] : [];
      });
    });
    expect([...new Set(left)]).toEqual([]);
  });

  test('every preview of a notification is in Welsh', () => {
    expect(Object.values(PREVIEWS).filter((preview) => textIn('cy', preview) === preview)).toEqual([]);
  });

  test('a card says which language it is in', () => {
    expect(CARDS.map((card) => cardIn('cy', card).lang).every((lang) => lang === 'cy')).toBe(true);
  });

  test('what inputs hold and buttons send stays as it is', () => {
    const sent = (part: unknown): unknown[] => {
      if (typeof part !== 'object' || part === null) return [];
      const { type, data, verb, url, id, value } = part as Node;
      const held = String(type).startsWith('Input') ? value : undefined;
      return [
        [type, { ...(data as object), msteams: undefined }, verb, url, id, held],
        ...Object.values(part).flatMap(sent),
      ];
    };
    expect(CARDS.map((card) => sent(cardIn('cy', card)))).toEqual(CARDS.map(sent));
  });

  test('nothing is told to those who chose no language, or English', () => {
    expect(CARDS.map((card) => cardIn(null, card))).toEqual(CARDS);
    expect(CARDS.map((card) => cardIn('en', card))).toEqual(CARDS);
  });
});
