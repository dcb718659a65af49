import { Temporal } from 'temporal-polyfill';
import { cardFor } from '#bot/cards/cardFor.ts';
import type { Card } from '#bot/cards/layout.ts';
import { PREVIEWS } from '#bot/cards/preview.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { ownCycle } from '#domain/policies/cycles.ts';
import { packs } from '#domain/policies/packs.ts';
import type { Context } from '#domain/review/context.ts';
import { contextFor, schoolFor } from '#domain/review/contextFor.ts';
import type { RecordedEvent, ReviewEvent } from '#domain/review/events.ts';
import { applyEvent, fold } from '#domain/review/fold.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import type { Message } from '#domain/review/message.ts';
import { keyOf, type MessageKind } from '#domain/review/messageKey.ts';
import { messagesFor, messagesOfParts } from '#domain/review/messages.ts';
import type { Review } from '#domain/review/review.ts';
import { tabLink } from '#functions/reviews/tabLink.ts';
import { sha256 } from '#functions/storage/hash.ts';
import { oidOf, people } from '../school/people.ts';
import { schoolYear } from '../school/schoolYear.ts';
import type { LocalPerson } from '../tenant/localPerson.ts';
import { TEAMS_APP_ID } from '../tenant/identity.ts';
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

/** What somebody did at a moment, local to the school. People are numbers of the roster. */
export type Step = [at: string, by: number, ...events: ReviewEvent[]];

export type CardStory = {
  pack: string;
  reviewee: number;
  reviewer: number;
  approver?: number;
  staffGroup?: string;
  /** The first day at the school, where that matters. */
  since?: string;
  opened: string;
  steps: readonly Step[];
};

export const link = (place: string) => tabLink(TEAMS_APP_ID, place);

const instant = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(schoolYear.timeZone).toInstant().toString();

/**
 * Every card that a story calls for, in every look that it takes while the story goes on: each message is drawn when it
 * is due and again after everything that happens later, as a card is in a chat. Of cards that differ in nothing but
 * their words one is kept.
 */
export function tell(story: CardStory): CardSample[] {
  const opening = openingOf(story);
  const contextAt = contextOf(story);
  const known = new Map<string, Message>();
  const looks = new Map<string, CardSample>();
  const chosen = new Set<string>();
  const seen = new Set<string>();
  /** Whether a reminder is the first of its step, or the first of its duty: the others look the same. */
  const isNew = (message: Message) => {
    const obligation = 'obligation' in message.parts ? message.parts.obligation : undefined;
    const fresh = [`${message.kind} ${reminderIn(message)?.step}`, `${message.kind} ${obligation}`].filter(
      (each) => !seen.has(each),
    );
    for (const each of fresh) seen.add(each);
    return fresh.length > 0;
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
  type LookArgs = { review: Review; now: string; given: { isLast: boolean } };

  const look = ({ review, now, given: { isLast } }: LookArgs) => {
    const drawn = new Set(known.keys());
    // Duties are worked out anew for each of their reminders: now and then is often enough to see each.
    const called = isLast || drawn.size === 0 || review.version % 12 === 0 ? messagesFor : messagesOfParts;
    for (const message of called(review, contextAt(now))) known.set(`${keyOf(message)} ${message.to}`, message);
    for (const [key, message] of known) {
      if (OF_DUTIES.has(message.kind) && (isLast ? !chosen.has(key) : drawn.has(key) || !isNew(message))) continue;
      chosen.add(key);
      draw({ review, message, now: later(now, message.at) });
    }
  };
  let review = fold(REVIEW, [opening]);
  look({ review, now: opening.at, given: { isLast: false } });
  for (const [index, [at, by, ...events]] of story.steps.entries()) {
    for (const event of events)
      review = applyEvent(review, { seq: review.version + 1, at: instant(at), by: oidOf(by), event });
    look({ review, now: instant(at), given: { isLast: index === story.steps.length - 1 } });
  }
  return [...looks.values()];
}

/** All duties are worked out anew for each of these, so they are drawn when they come and once more at the end. */
const OF_DUTIES: ReadonlySet<MessageKind> = new Set<MessageKind>(['duty', 'dutyOfSomebodyElse', 'reviewBegun']);

const REVIEW = '5b1c0de5-0000-4000-8000-000000000001';

function openingOf(story: CardStory): RecordedEvent {
  const { pack: packId, reviewee, reviewer, approver = 1, opened } = story;
  const pack = packs.find(({ id }) => id === packId);
  const person = registerOf(story).get(oidOf(reviewee));
  const cycle = pack && person?.staffGroup ? ownCycle({ pack, person, date: opened.slice(0, 10) }) : undefined;
  if (!pack || !person?.staffGroup || !cycle) throw new Error(`No such story: ${packId}.`);
  return {
    seq: 1,
    at: instant(opened),
    by: oidOf(46),
    event: {
      type: 'reviewOpened',
      revieweeOid: oidOf(reviewee),
      reviewerOid: oidOf(reviewer),
      approverOid: oidOf(approver),
      staffGroup: person.staffGroup,
      workingPattern: person.workingPattern,
      policy: { pack: pack.id, version: pack.version },
      cycle,
    },
  };
}

/** The school’s people, with what is otherwise about the one of the story. */
function registerOf({ reviewee, staffGroup, since }: CardStory): Map<string, LocalPerson> {
  return new Map(
    people.map((each) => {
      if (each.oid !== oidOf(reviewee)) return [each.oid, each];
      const employment = since === undefined ? each.employment : { ...each.employment, start: since };
      return [each.oid, { ...each, employment, staffGroup: staffGroup ?? each.staffGroup }];
    }),
  );
}

function contextOf(story: CardStory): (now: string) => Context {
  const pack = packs.find(({ id }) => id === story.pack);
  if (!pack) throw new Error(`No such policy: ${story.pack}.`);
  const opening = openingOf(story);
  const review = fold(REVIEW, [opening]);
  const school = schoolFor({
    now: Temporal.Instant.from(opening.at),
    calendar: schoolYear,
    school: { name: 'Larkmoor School' },
    people: registerOf(story).values(),
    sha256,
  });
  return (now) => contextFor({ review, pack, school: { ...school, now: Temporal.Instant.from(now) } });
}

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
