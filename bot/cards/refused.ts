import type { Refusal } from '#domain/review/refusal.ts';
import type { TypedFields } from '../cardAction.ts';
import { type Card, type CardElement, sectionInWords, escapeMarkdown, outcome, quotation } from './layout.ts';
import { isRecord } from '#domain/typed.ts';

type Node = { [key: string]: unknown };

/** A refusal as a sentence, with the section of the policy where a policy speaks. */
export function refusalInWords({ message, clause }: Refusal): string {
  return clause ? `${message} (Our policy, ${sectionInWords(clause)})` : message;
}

/**
 * A card as it is now, for somebody whose press was refused: why, with what was typed still in its fields. What is
 * wrong with a field stands below that field as well.
 */
export function refusedCard({ card, refusal, typed }: { card: Card; refusal: Refusal; typed: TypedFields }): Card {
  const problems = new Map((refusal.fields ?? []).map(({ field, message }) => [field, message]));
  const { body, actions, ...rest } = card;
  return {
    ...rest,
    body: [
      ...kept({ elements: body, typed, problems }),
      outcome(refusalInWords(refusal), 'attention'),
      ...withoutField(card, typed),
    ],
    ...(actions && { actions: kept({ elements: actions, typed, problems }) }),
  };
}

/** What was typed into fields that the card no longer has. */
function withoutField(card: Card, typed: TypedFields): CardElement[] {
  const text = JSON.stringify(card);
  const gone = TYPED.flatMap((id) => (typed[id] && !text.includes(`"id":"${id}"`) ? [typed[id]] : []));
  return gone.length > 0 ? [quotation('You wrote', gone.join('\n'))] : [];
}

/** The fields of cards that somebody types in; of the others one chooses. */
const TYPED = ['comment', 'reasons', 'date', 'time'] as const;

/** The same elements with what was typed in their inputs, each followed by what is wrong with it. */
function kept<Elements extends readonly object[]>({
  elements,
  typed,
  problems,
}: {
  elements: Elements;
  typed: TypedFields;
  problems: Map<string, string>;
}): Elements {
  const shown = elements.flatMap((element) => {
    const node = filled({ node: { ...element }, typed, problems });
    const problem =
      typeof node['id'] === 'string' && String(node['type']).startsWith('Input.')
        ? problems.get(node['id'])
        : undefined;
    return problem === undefined ? [node] : [node, atField(problem)];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same elements, and texts between them.
  return shown as unknown as Elements;
}

function filled({ node, typed, problems }: { node: Node; typed: TypedFields; problems: Map<string, string> }): Node {
  const { type, id, items, card } = node;
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' && typed[id] !== undefined)
    return { ...node, value: typed[id] };
  if (Array.isArray(items)) return { ...node, items: kept({ elements: items.filter(isRecord), typed, problems }) };
  if (!isRecord(card)) return node;
  const { body, ...rest } = card;
  const elements = Array.isArray(body) ? body.filter(isRecord) : [];
  return { ...node, card: { ...rest, body: kept({ elements, typed, problems }) } };
}

function atField(problem: string) {
  return {
    type: 'TextBlock',
    text: escapeMarkdown(problem),
    color: 'Attention',
    size: 'Small',
    wrap: true,
    spacing: 'None',
  };
}
