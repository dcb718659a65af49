import { CARDS } from '#bot/cards/cards.ts';
import { dutyLine } from '#bot/cards/dutyCards.ts';
import { isBefore, inOrderOfTime } from '#domain/calendar/moments.ts';
import type { Proposal } from '#domain/launch/propose.ts';
import { launchesAs } from '#domain/launch/mayLaunch.ts';
import { byName } from '#domain/people/order.ts';
import type { Person } from '#domain/people/person.ts';
import { policyFor } from '#domain/policies/adoption.ts';
import { atSchool } from '#domain/review/context.ts';
import { fold } from '#domain/review/fold.ts';
import type { Message } from '#domain/review/message.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { openingEvents } from '#domain/review/openingEvents.ts';
import { openReview } from '#domain/review/openReview.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import type { LaunchWeek } from '#domain/views/launch.ts';
import { viewPerson } from '#domain/views/person.ts';
import { contextOf, type SchoolNow } from './context.ts';

/** Days of the look ahead. */
const WEEK = 7;

type LaunchWeekArgs = { proposals: readonly Proposal[]; reviews: readonly Review[]; by: Person; school: SchoolNow };

/**
 * The messages of the first week after a launch: the reviews are opened in memory as the launch would open them, and
 * asked for their messages. Messages that other reviews send in that week are not among them.
 */
export function launchWeek({ proposals, reviews, by, school }: LaunchWeekArgs): LaunchWeek {
  const end = atSchool(school.now, school).startOfDay().add({ days: WEEK });
  const said = proposals
    .flatMap((proposal) => openedInMemory({ proposal, reviews, by, school }) ?? [])
    .flatMap((review) => {
      const context = contextOf(review, school);
      return messagesFor(review, context)
        .filter(({ at }) => isBefore(at, end.toInstant()))
        .map((message) => ({ message, what: whatIsSaid({ message, review, school }) }));
    });
  const rows = [...Map.groupBy(said, ({ message: { at, goes }, what }) => `${momentOf(at, school)} ${goes} ${what}`)];
  return {
    until: end.subtract({ days: 1 }).toPlainDate().toString(),
    messages: new Set(said.map(({ message }, index) => sentAs(message, { index, school }))).size,
    people: new Set(said.map(({ message: { to } }) => to)).size,
    rows: rows
      .flatMap(([, [first, ...more]]) => (first ? [[first, ...more] as const] : []))
      .map((all) => ({
        at: momentOf(all[0].message.at, school),
        goes: all[0].message.goes,
        what: all[0].what,
        count: all.length,
        to: [...new Set(all.map(({ message: { to } }) => to))].map((oid) => viewPerson(oid, school)).toSorted(byName),
      }))
      .toSorted((a, b) => inOrderOfTime(a.at, b.at) || b.count - a.count),
  };
}

type OpenedInMemoryArgs = Omit<LaunchWeekArgs, 'proposals'> & { proposal: Proposal };

function openedInMemory({
  proposal: { person, reviewer, approver, date, state },
  reviews,
  by,
  school,
}: OpenedInMemoryArgs): Review | undefined {
  const policy = policyFor({ adopted: school.adopted, person, date });
  if (state !== 'ready' || !reviewer || !policy) return undefined;
  const { pack } = policy;
  const theirs = reviews.filter(({ revieweeOid }) => revieweeOid === person.oid);
  const lastEnd = theirs
    .filter((each) => each.policy.pack === pack.id && each.cycle.end < date)
    .map(({ cycle }) => cycle.end)
    .toSorted()
    .at(-1);
  const people = { reviewee: person, reviewer, approver: approver ?? reviewer };
  const event = openReview(by, { ...people, pack, today: date, calendar: school.calendar, lastEnd });
  if (isRefusal(event)) return undefined;
  const as = launchesAs({ actor: by, reviewee: person, pack }) ?? '';
  const made = { at: school.now.toString(), by: by.oid, as, for: null, door: 'tab', command: '', app: '' } as const;
  return fold(
    `launch-${person.oid}`,
    openingEvents(event, theirs).map((each, index) => ({ ...made, seq: index + 1, event: each })),
  );
}

/** The moment at which a message goes; one that is due already goes at once. */
function momentOf(at: string, { now }: SchoolNow): string {
  return isBefore(at, now) ? now.toString() : at;
}

type WhatIsSaidArgs = { message: Message; review: Review; school: SchoolNow };

/** What a message is about: a reminder’s duty, or the kind of card. */
function whatIsSaid({ message, review, school }: WhatIsSaidArgs): string {
  const isReminder = message.kind === 'duty' || message.kind === 'dutyOfSomebodyElse';
  if (!isReminder) return CARDS[message.kind].preview;
  return dutyLine({ review, message, context: contextOf(review, school), link: () => '' }).title;
}

type SentAsArgs = { index: number; school: SchoolNow };

/** One message for each that goes by itself, and one for each person and morning for all that are gathered. */
function sentAs({ to, at, goes }: Message, { index, school }: SentAsArgs): string {
  return goes === 'atOnce' ? `${index}` : `${to} ${atSchool(momentOf(at, school), school).toPlainDate().toString()}`;
}
