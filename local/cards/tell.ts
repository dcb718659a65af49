import { cardFor } from '#bot/cards/cardFor.ts';
import type { Card } from '#bot/cards/layout.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import type { Message } from '#domain/review/message.ts';
import { keyOf, type MessageKind } from '#domain/review/messageKey.ts';
import { messagesFor, messagesOfParts } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import { tabLink } from '#functions/reviews/tabLink.ts';
import { TEAMS_APP_ID } from '../tenant/identity.ts';
import { type Course, playCourse } from './course.ts';
import type { Amount } from './words.ts';
import { fieldIn } from '#domain/typed.ts';

/** A card as it can lie in somebody’s chat. */
export type CardSample = {
  kind: MessageKind | 'answer';
  /** Under which policy, and to whom. */
  policy: string;
  to: string;
  preview: string;
  card: Card;
  /** What sets it apart from the others of its kind. */
  look: string;
};

export const link = (place: string) => tabLink(TEAMS_APP_ID, place);

/**
 * Every card that a course calls for, in every look that it takes while the course goes on: each message is drawn when it
 * is due and again after everything that happens later, as a card is in a chat. Of cards that differ in nothing but
 * their words one is kept.
 */
export function tell(course: Course, amount: Amount): CardSample[] {
  const { moments, contextAt } = playCourse(course, amount);
  const known = new Map<string, Message>();
  const looks = new Map<string, CardSample>();
  const seen = new Set<string>();
  /** Whether a reminder is the first of its step and its duty, or of its duty at the end: the others look the same. */
  const isNew = (message: Message, isLast: boolean) => {
    const obligation = 'obligation' in message.parts ? message.parts.obligation : undefined;
    const key = `${message.kind} ${obligation} ${isLast ? 'last' : reminderIn(message)?.step}`;
    return !seen.has(key) && seen.add(key);
  };
  const draw = ({ review, message, now }: { review: Review; message: Message; now: string }) => {
    const context = contextAt(now);
    const card = cardFor({ review, message, context, link });
    const look = lookOf(card, message.kind);
    const key = `${message.kind} ${look}`;
    if (looks.has(key)) return;
    looks.set(key, {
      kind: message.kind,
      policy: context.pack.title,
      to: context.person(message.to)?.displayName ?? 'Somebody who has left',
      preview: PREVIEWS[message.kind],
      card,
      look,
    });
  };
  for (const [index, { review, now }] of moments.entries()) {
    const isLast = index === moments.length - 1;
    const drawn = new Set(known.keys());
    // Duties are worked out anew for each of their reminders: now and then is often enough to see each.
    const called = isLast || index % 6 === 0 ? messagesFor : messagesOfParts;
    for (const message of called(review, contextAt(now))) known.set(`${keyOf(message)} ${message.to}`, message);
    for (const [key, message] of known) {
      if (OF_DUTIES.has(message.kind) && ((!isLast && drawn.has(key)) || !isNew(message, isLast))) continue;
      draw({ review, message, now: later(now, message.at) });
    }
  }
  return [...looks.values()];
}

/** All duties are worked out anew for each of these, so they are drawn when they come and once more at the end. */
const OF_DUTIES: ReadonlySet<MessageKind> = new Set<MessageKind>(['duty', 'dutyOfSomebodyElse', 'reviewBegun']);

const later = (a: string, b: string) => (isBefore(a, b) ? b : a);

function textIn(element: unknown, field: string): string | undefined {
  const found = fieldIn(element, field);
  return typeof found === 'string' ? found : undefined;
}

/** What a card is made of, without its words: label, outcomes and buttons; of a reminder label and buttons alone. */
function lookOf({ body, actions }: Card, kind: MessageKind): string {
  const wordsIn = (element: unknown) => textIn(element, 'text')?.replace(/\d.*/, '');
  const outcomes = body.flatMap((element) => {
    const [style, items] = [textIn(element, 'style'), fieldIn(element, 'items')];
    return style !== undefined && style !== 'emphasis' ? [`${style} ${wordsIn(fieldIn(items, 0))?.slice(0, 16)}`] : [];
  });
  const buttons = (actions ?? []).map(({ title }) => title);
  const title = wordsIn(body[1])?.slice(0, 20);
  return JSON.stringify([wordsIn(body[0]), ...(OF_DUTIES.has(kind) ? [] : [title, outcomes]), buttons]);
}
