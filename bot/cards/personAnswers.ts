import { dayInWords, momentInWords } from '#domain/calendar/inWords.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Todo } from '#domain/views/todo.ts';
import { ask, open } from './actions.ts';
import { type Asked, MOST_LINES, rowsOf, simple, todoLine } from './answerLayout.ts';
import { askedButtons } from './asked.ts';
import type { Line } from './gatheredCard.ts';
import type { KnownPerson } from './knowledge.ts';
import { type Card, quiet } from './layout.ts';
import { SIGNING } from './schoolAnswers.ts';

/** What is open of somebody who is named: in that person’s review, and by that person in others the asker may see. */
export function openOf(person: KnownPerson, { known: { home }, followed }: Pick<Asked, 'known' | 'followed'>): Todo[] {
  const all = [...home.yours, ...home.waitingFor, ...followed.flatMap((each) => each.open)];
  const found = all.filter(
    ({ who, reviewId }) => who.oid === person.oid || (person.isReviewee && reviewId === person.reviewId),
  );
  return [...new Map(found.map((todo) => [`${todo.reviewId} ${todo.key}`, todo])).values()];
}

/** What is left of somebody’s review: what this person owes, then what others owe in it. */
export function leftFor(person: KnownPerson, asked: Asked): Card {
  const todos = openOf(person, asked);
  const own = todos.filter(({ who }) => who.oid === person.oid);
  const count = todos.length;
  return simple({
    title:
      count === 0
        ? `Nothing is open for ${person.name} at present`
        : count === 1
          ? `One thing is open for ${person.name}`
          : `${count} things are open for ${person.name}`,
    rest: rowsOf([...own, ...todos.filter((todo) => !own.includes(todo))].map((todo) => openLine(todo, asked))),
    actions: [wayTo(person, asked)],
  });
}

/** Whether somebody who is named has signed what he or she is to sign. */
export function hasSigned(person: KnownPerson, asked: Asked): Card {
  const toSign = openOf(person, asked).filter(({ who, action }) => who.oid === person.oid && SIGNING.has(action));
  if (toSign.length > 0)
    return simple({
      title: `${person.name} has not signed yet`,
      rest: rowsOf(toSign.map((todo) => openLine(todo, asked))),
      actions: [wayTo(person, asked)],
    });
  return simple({
    title: `No signature of ${person.name} is due at present`,
    says: 'The statement shows who has signed it, and when.',
    actions: [
      person.isReviewee
        ? open('Open the statement', asked.known.link(`reviews/${person.reviewId}/statement`))
        : wayTo(person, asked),
    ],
  });
}

/** The last and the next meeting with somebody. */
export function meetingsWith(person: KnownPerson, { known: { meetings, link } }: Asked): Card {
  const { now, timeZone } = meetings;
  const both = meetings.meetings.filter(({ with: other }) => other.oid === person.oid);
  const next = both.find(({ end }) => isBefore(now, end));
  const last = both.findLast(({ end }) => !isBefore(now, end));
  const today = now.slice(0, 10);
  return simple({
    title: next
      ? `Next meeting with ${person.name}: ${momentInWords({ moment: next.start, timeZone, now: today })}`
      : `No meeting with ${person.name} is arranged`,
    says: last
      ? `You last met on ${dayInWords({ moment: last.start, timeZone, now: today })}.`
      : 'No earlier meeting of you two is in Fairview.',
    actions: [open('Open the meetings', link(`reviews/${person.reviewId}/meetings`))],
  });
}

/** Who reviews somebody whom the asker follows; undefined where the asker does not know that review. */
export function reviewerOf(person: KnownPerson, { known: { home, link }, followed }: Asked): Card | undefined {
  const reviewer =
    [...home.team, ...home.others].find(({ reviewId }) => reviewId === person.reviewId)?.reviewer ??
    followed.find(({ oid }) => oid === person.oid)?.reviewer;
  if (!reviewer) return undefined;
  return simple({
    title: `${reviewer.name} reviews ${person.name}`,
    says: 'Who reviews is changed there, by those whom the policy names.',
    actions: [open('Open reviewers', link(`reviews/${person.reviewId}/reviewers`))],
  });
}

/** Somebody of the school whose review the asker has no part in. */
export function notSeen(name: string): Card {
  return simple({
    title: `You do not see ${name}’s review`,
    says: 'Only the two whose review it is, and those whom the policy names, see it. So there is no answer here, whatever it is.',
    actions: askedButtons(['due', 'privacy']),
  });
}

type WhichPersonArgs = { named: readonly KnownPerson[]; title: string; verb: string };

/** Several people are named: a button for each. */
export function whichPerson({ named, title, verb }: WhichPersonArgs): Card {
  const more = named.length - MOST_LINES;
  return simple({
    title,
    rest: more > 0 ? [quiet(`and ${more} more: write a name`)] : [],
    actions: named
      .slice(0, MOST_LINES)
      .map((each) => ask(each.jobTitle ? `${each.name}, ${each.jobTitle}` : each.name, `${verb} ${each.name}`)),
  });
}

function openLine(todo: Todo, { known }: Asked): Line {
  const { title, who, yours } = todo;
  return { ...todoLine(todo, known), title: yours ? `You: ${title}` : `${who.name}: ${title}` };
}

function wayTo({ reviewId, isReviewee }: KnownPerson, { known: { link } }: Asked) {
  return isReviewee
    ? open('Open the review', link(`reviews/${reviewId}/overview`))
    : open('Open Fairview', link('home'));
}
