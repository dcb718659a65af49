import { isLate } from '#domain/review/late.ts';
import type { Todo } from '#domain/views/todo.ts';
import type { Question } from '../questions/question.ts';
import { PASSED_BEFORE } from './due.ts';
import { type Line, lineOf } from './gatheredCard.ts';
import type { BotKnowledge, FollowedPerson, KnownPerson } from './knowledge.ts';
import { type Card, type CardAction, type CardElement, layout, paragraph, quiet } from './layout.ts';

/** The most lines that an answer in chat has; the tab has them all. */
export const MOST_LINES = 5;

const WHOSE = 'Staff performance review';

/** What somebody asked the bot, and what the answer is drawn from. */
export type Asked = Question<KnownPerson> & {
  known: BotKnowledge;
  /** The people whose reviews the asker follows; empty where nobody of the school is named. */
  followed: readonly FollowedPerson[];
};

type SimpleArgs = { title: string; says?: string | undefined; actions?: CardAction[]; rest?: CardElement[] };

/** An answer of a title, a few words and buttons. */
export function simple({ title, says, rest = [], actions = [] }: SimpleArgs): Card {
  return layout({
    label: 'Fairview',
    title,
    whose: WHOSE,
    body: [says === undefined ? undefined : paragraph(says), ...rest],
    actions,
  });
}

/** The first lines of a list, and how many more there are. */
export function rowsOf(lines: readonly Line[]): CardElement[] {
  const more = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES).map(lineOf), ...(more > 0 ? [quiet(`and ${more} more, in Fairview`)] : [])];
}

/** Something to do as a line, with its deadline and the way there. */
export function todoLine(todo: Todo, { deadline, link }: BotKnowledge): Line {
  const { title, who, yours, reviewee, due, openedAfter, reviewId, section } = todo;
  return {
    state: isLate(todo) ? 'late' : 'owed',
    title: yours ? title : `${who.name}: ${title}`,
    about: openedAfter === null ? reviewee.name : `${reviewee.name}. ${PASSED_BEFORE}`,
    ...(due === null ? { day: 'When you can' } : deadline({ due, oid: who.oid })),
    ...(openedAfter !== null && { distance: '' }),
    link: link(`reviews/${reviewId}/${section}`),
  };
}
