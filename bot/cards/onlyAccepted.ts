import { accessTo } from '#domain/review/access/accessTo.ts';
import type { Situation } from '#domain/review/situation.ts';
import { SOME_WORDS, SOMETHING_NEW } from '#domain/review/command.ts';
import type { Command } from '#domain/review/commands.ts';
import { refusalOfGoingOn, refusalOfOffered } from '#domain/review/offer.ts';
import { isRefusal, type Refusal, refuse } from '#domain/review/refusal.ts';
import { readPress } from '../press.ts';
import { type Card, type CardElement, withStanding } from './layout.ts';
import { refusalInWords } from './refused.ts';
import type { Subject } from './subject.ts';
import { isRecord } from '#domain/typed.ts';

type ShownAction = NonNullable<Card['actions']>[number];
type Execute = Extract<ShownAction, { type: 'Action.Execute' }>;
type Input = Extract<CardElement, { type: `Input.${string}` }>;
/** Why a button with these inputs would be refused; undefined where it may be pressed. */
type Refuses = (button: Execute, inputs: readonly Input[]) => Refusal | undefined;

/**
 * A card with only those buttons that its person could press now with success. The decision itself is asked, with what
 * the person might type, so that no card decides anything itself. Inputs disappear with their last button. Where the
 * reason is that the review stands still or is closed, the card says so.
 */
export function onlyAccepted(card: Card, subject: Subject): Card {
  if (!buttonsIn(card)) return card;
  const reasons: Refusal[] = [];
  const left = withButtons({
    card,
    around: [],
    refuses: (button, inputs) => {
      const refusal = refusalOfPress({ button, inputs, subject });
      if (refusal) reasons.push(refusal);
      return refusal;
    },
  });
  const still = reasons.find(({ refused }) => refused === 'suspended' || refused === 'closed');
  return still ? withStanding(left, standingStill(still, subject)) : left;
}

function buttonsIn({ body, actions = [] }: Card): boolean {
  return [...actions, ...body.flatMap(actionsIn)].some(
    (each) => each.type === 'Action.Execute' || (each.type === 'Action.ShowCard' && buttonsIn(cardOf(each))),
  );
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Every button that shows a card of ours has one.
const cardOf = ({ card }: Extract<ShownAction, { type: 'Action.ShowCard' }>) => card as Card;

const actionsIn = (element: CardElement): readonly ShownAction[] =>
  element.type === 'ActionSet' ? element.actions : [];

const isInput = (element: CardElement): element is Input => element.type.startsWith('Input.');

type WithButtonsArgs = { card: Card; around: readonly Input[]; refuses: Refuses };

/** A press sends the inputs of its own card and of the cards around it. */
function withButtons({ card, around, refuses }: WithButtonsArgs): Card {
  const { body, actions = [], ...rest } = card;
  const inputs = [...around, ...body.filter(isInput)];
  const kept = (list: readonly ShownAction[]) => list.flatMap((each) => keptOf({ action: each, inputs, refuses }));
  const elements = body.flatMap((each): CardElement[] => {
    if (each.type !== 'ActionSet') return [each];
    const own = kept(actionsIn(each));
    return own.length > 0 ? [{ ...each, actions: own }] : [];
  });
  const own = kept(actions);
  const left = { ...rest, body: elements, ...(own.length > 0 && { actions: own }) } as Card;
  return buttonsIn(left) ? left : { ...left, body: elements.filter((each) => !isInput(each)) };
}

type KeptOfArgs = { action: ShownAction; inputs: readonly Input[]; refuses: Refuses };

function keptOf({ action, inputs, refuses }: KeptOfArgs): ShownAction[] {
  if (action.type === 'Action.Execute') return refuses(action, inputs) ? [] : [action];
  if (action.type !== 'Action.ShowCard') return [action];
  const card = withButtons({ card: cardOf(action), around: inputs, refuses });
  return buttonsIn(card) ? [{ ...action, card }] : [];
}

type RefusalOfPressArgs = { button: Execute; inputs: readonly Input[]; subject: Subject };

/** The refusal that a press would get now, whatever was typed or chosen. */
function refusalOfPress({ button: { data }, inputs, subject }: RefusalOfPressArgs): Refusal | undefined {
  const { review, message, context } = subject;
  const actor = context.person(message.to);
  if (!actor) return refuse({ refused: 'notAllowed', message: 'Nobody has this card.' });
  let refusal: Refusal | undefined = NOTHING_TO_CHOOSE;
  for (const typed of whatIsTyped(inputs)) {
    const press = readPress({ ...(isRecord(data) && data), ...typed }, SOMETHING_NEW);
    // This is a fault of ours and must not vanish unseen: the test of every card finds it.
    if (!press) return undefined;
    refusal = isRefusal(press.asks) ? press.asks : refusalIn({ review, actor, context }, press.asks);
    if (!refusal?.fields) return refusal;
  }
  return refusal;
}

const NOTHING_TO_CHOOSE = refuse({ refused: 'notFound', message: 'There is nothing to choose from.' });

/** The refusal of a command. That the review stands still or is closed counts only where nothing else is in the way. */
function refusalIn(situation: Situation, command: Command): Refusal | undefined {
  const refusal = refusalOfOffered(command, situation);
  const isStill = refusal?.refused === 'suspended' || refusal?.refused === 'closed';
  return isStill ? (refusalOfGoingOn(command, situation) ?? refusal) : refusal;
}

/** What somebody might type: words in each text, days and times left out, and each choice in turn. */
function whatIsTyped(inputs: readonly Input[]): Record<string, string>[] {
  let typed: Record<string, string>[] = [{}];
  for (const input of inputs) {
    const values = valuesOf(input);
    if (values) typed = typed.flatMap((each) => values.map((value) => ({ ...each, [input.id ?? '']: value })));
  }
  return typed;
}

function valuesOf(input: Input): readonly string[] | undefined {
  if (input.type === 'Input.Text') return [SOME_WORDS];
  if (input.type === 'Input.Toggle') return [input.valueOff ?? 'false'];
  return input.type === 'Input.ChoiceSet' ? (input.choices ?? []).flatMap(({ value }) => value ?? []) : undefined;
}

/**
 * Why nothing can be done here: in the policy’s words for those who see the whole review. Others are told that it
 * stands still.
 */
function standingStill(refusal: Refusal, { review, message, context }: Subject): string {
  const person = context.person(message.to);
  if (!person || !accessTo({ review, person, context }).has('whole')) return refusal.message;
  const words =
    refusal.refused === 'suspended' ? context.pack.suspensions.find(({ rule }) => rule === refusal.rule)?.text : null;
  return refusalInWords({ ...refusal, message: words ?? refusal.message });
}
