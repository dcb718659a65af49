import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { describe, expect, test } from 'vitest';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { readPress } from '#bot/press.ts';
import { SOME_WORDS, SOMETHING_NEW } from '#domain/review/command.ts';
import { type CardSample } from '#local/cards/tell.ts';
import { cardSamples } from '#local/cards/samples.ts';
import { people } from '#local/school/people.ts';

type Node = { type?: string; [key: string]: unknown };

const SAMPLES = cardSamples('longest');
const BY_KIND = Map.groupBy(SAMPLES, ({ kind }) => kind);

/** Teams accepts 28 KB, including everything around a card. */
const LARGEST = 25_000;

/** Every element and action of a card, with the number of unfolded forms around it. */
function nodesOf(value: unknown, depth = 0): { node: Node; depth: number }[] {
  if (Array.isArray(value)) return value.flatMap((each) => nodesOf(each, depth));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inner = node.type === 'Action.ShowCard' ? depth + 1 : depth;
  return [
    ...(typeof node.type === 'string' ? [{ node, depth }] : []),
    ...Object.entries(node).flatMap(([key, each]) => (key === 'fallback' ? [] : nodesOf(each, inner))),
  ];
}

const titleOf = ({ kind, card }: CardSample) =>
  `${kind}: ${card.body
    .slice(0, 2)
    .map((each) => (each as { text?: string }).text?.slice(0, 50))
    .join(', ')}`;

const faults = (find: (sample: CardSample, nodes: { node: Node; depth: number }[]) => unknown[]) =>
  SAMPLES.flatMap((sample) => find(sample, nodesOf(sample.card)).map((fault) => [titleOf(sample), fault]));

test('every kind of message has a card', () => {
  const missing = Object.keys(PREVIEWS).filter((kind) => !BY_KIND.has(kind as keyof typeof PREVIEWS));
  expect(missing).toEqual([]);
});

test('no card says that there is nothing in it, where there is', () => {
  const empty = [...BY_KIND].filter(
    ([kind, list]) =>
      kind !== 'answer' && list.every(({ card }) => JSON.stringify(card).includes('is no longer part of the review')),
  );
  expect(empty.map(([kind]) => kind)).toEqual([]);
});

describe('with as much text as every field takes, in every look', () => {
  test('a card is valid by the schema that Teams renders, 1.5', () => {
    const found = faults(({ card }) => {
      const read = new AdaptiveCard();
      const context = new SerializationContext(Versions.v1_5);
      read.parse(card, context);
      const { validationEvents } = read.validateProperties();
      return [
        ...validationEvents.map(({ message }) => message),
        ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
        ...(card.version === '1.5' ? [] : [card.version]),
      ];
    });
    expect(found).toEqual([]);
  });

  test('a card is under 25 KB', () => {
    expect(faults(({ card }) => (Buffer.byteLength(JSON.stringify(card)) < LARGEST ? [] : ['too large']))).toEqual([]);
  });

  test('every text wraps', () => {
    expect(
      faults((_, nodes) => nodes.filter(({ node }) => node.type === 'TextBlock' && node['wrap'] !== true)),
    ).toEqual([]);
  });

  test('every input has a label, and says what is missing where it must be filled in', () => {
    const isLabelled = ({ type, label, title }: Node) => Boolean(type === 'Input.Toggle' ? title : label);
    expect(
      faults((_, nodes) =>
        nodes.filter(
          ({ node }) =>
            node.type?.startsWith('Input.') &&
            (!isLabelled(node) || (node['isRequired'] === true && !node['errorMessage'])),
        ),
      ),
    ).toEqual([]);
  });

  test('every button that does something can be pressed in older clients too', () => {
    expect(
      faults(({ card }, nodes) =>
        nodes.filter(
          ({ node }) =>
            node.type === 'Action.Execute' &&
            node !== (card.refresh?.action as unknown as Node) &&
            (node['fallback'] as Node | undefined)?.type !== 'Action.Submit',
        ),
      ),
    ).toEqual([]);
  });

  test('forms unfold once, and there are six buttons at the most', () => {
    expect(
      faults((_, nodes) => nodes.filter(({ node, depth }) => node.type === 'Action.ShowCard' && depth > 0)),
    ).toEqual([]);
    expect(faults(({ card }) => ((card.actions ?? []).length > 6 ? ['too many buttons'] : []))).toEqual([]);
  });

  test('a card asks for one thing: it has at most 2 buttons', () => {
    expect(
      faults(({ kind, card }) => (kind !== 'answer' && (card.actions ?? []).length > 2 ? ['more than 2 buttons'] : [])),
    ).toEqual([]);
  });

  test('no card shows a rule’s code, or counts hours', () => {
    expect(
      faults(({ card }) => JSON.stringify(card).match(/\b(?:KM|TA|PA|KS|KC|X)-\d\d\b|\d+ hours? left|"Left"/g) ?? []),
    ).toEqual([]);
  });

  test('how it stands comes before everything that is long, and what was cancelled is called so', () => {
    const isOutcome = (element: unknown) =>
      ['good', 'warning', 'attention'].includes((element as { style?: string }).style ?? '');
    expect(
      faults(({ card: { body } }) => {
        const standing = body.filter(isOutcome);
        const isFirst = standing.every((each) => body.indexOf(each) < 3 + standing.length);
        const isCancelled = JSON.stringify(standing).includes('has been cancelled');
        return isFirst && (!isCancelled || (body[0] as { text?: string }).text === 'Cancelled')
          ? []
          : ['not at the top'];
      }),
    ).toEqual([]);
  });

  test('a long text is cut once, at the end of a word', () => {
    expect(
      faults(({ card }) => (/……|\S…\s?\(more in Fairview\)…/.test(JSON.stringify(card)) ? ['cut twice'] : [])),
    ).toEqual([]);
  });

  // Nothing of the review is told to somebody who has no part in it any more.
  const isNoLongerYours = ({ body }: CardSample['card']) => JSON.stringify(body[0]).includes('no longer for you');

  test('a card is clear about whose review it is and which cycle', () => {
    const outside = new Set(['answer', 'policyDuty', 'inConfidence', 'gathered', 'notReached', 'recordsDue']);
    expect(
      faults(({ kind, card }) =>
        outside.has(kind) || isNoLongerYours(card) || / review, 20\d\d/.test(JSON.stringify(card.body.slice(0, 3)))
          ? []
          : ['whose?'],
      ),
    ).toEqual([]);
  });
});

test('every button that does something can be read, with whatever is typed in its card', () => {
  const read = SAMPLES.flatMap(({ kind, card: { refresh: _, ...card } }) => {
    const nodes = nodesOf(card).map(({ node }) => node);
    const typed = Object.fromEntries(nodes.flatMap((node) => (node.type?.startsWith('Input.') ? [typedIn(node)] : [])));
    return nodes
      .filter(({ type }) => type === 'Action.Execute')
      .map(({ title, data }) => ({
        button: `${kind}: ${String(title)}`,
        isRead: readPress({ ...(data as object), ...typed }, SOMETHING_NEW) !== undefined,
      }));
  });
  expect(read.length).toBeGreaterThan(50);
  expect([...new Set(read.flatMap(({ button, isRead }) => (isRead ? [] : [button])))]).toEqual([]);
});

function typedIn({ type, id, choices, valueOff }: Node): [id: unknown, value: unknown] {
  const [chosen] = (choices ?? []) as { value: string }[];
  if (type === 'Input.Toggle') return [id, valueOff ?? 'false'];
  if (type === 'Input.ChoiceSet') return [id, chosen?.value];
  return [id, { 'Input.Date': '2026-10-05', 'Input.Time': '10:00' }[type ?? ''] ?? SOME_WORDS];
}

test('what a notification shows names nobody and quotes nothing', () => {
  const names = people.flatMap(({ displayName }) => displayName.split(' ')).filter((name) => name.length > 2);
  const named = Object.values(PREVIEWS).filter((preview) => names.some((name) => preview.split(/\W/).includes(name)));
  expect(named).toEqual([]);
  for (const { kind, preview } of SAMPLES)
    expect([kind, preview]).toEqual([kind, PREVIEWS[kind as 'duty'] ?? 'Fairview']);
});
