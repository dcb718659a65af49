import type { Refusal } from '#domain/review/refusal.ts';
import type { TypedFields } from '../cardAction.ts';
import { type Card, type CardElement, clauseInWords, escapeMarkdown, outcome, quotation } from './layout.ts';

type Node = { [key: string]: unknown };

/** A refusal as a sentence, with the policy's clause where a policy speaks. */
export function refusalInWords({ message, rule, clause }: Refusal): string {
  return clause ? `${message} (${rule}, ${clauseInWords(clause)})` : message;
}

/**
 * A card as it is now, for somebody whose press was refused: why, and with what was typed still in its fields. What is
 * wrong with a field stands below it as well.
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

/** What was typed into a field that the card no longer has. */
function withoutField(card: Card, { comment }: TypedFields): CardElement[] {
  return comment && !JSON.stringify(card).includes('"id":"comment"') ? [quotation('You wrote', comment)] : [];
}

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
  return elements.flatMap((element) => {
    const node = filled({ node: element as Node, typed, problems });
    const problem =
      typeof node['id'] === 'string' && String(node['type']).startsWith('Input.')
        ? problems.get(node['id'])
        : undefined;
    return problem === undefined ? [node] : [node, atField(problem)];
  }) as unknown as Elements;
}

function filled({ node, typed, problems }: { node: Node; typed: TypedFields; problems: Map<string, string> }): Node {
  const { type, id, items, card } = node;
  if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' && typed[id] !== undefined)
    return { ...node, value: typed[id] };
  if (Array.isArray(items)) return { ...node, items: kept({ elements: items as object[], typed, problems }) };
  if (typeof card !== 'object' || card === null) return node;
  const { body = [], ...rest } = card as { body?: object[] };
  return { ...node, card: { ...rest, body: kept({ elements: body, typed, problems }) } };
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
