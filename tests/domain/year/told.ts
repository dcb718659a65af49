import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Post } from '#domain/policies/vocabulary.ts';
import type { Context } from '#domain/review/context.ts';
import { reminderIn } from '#domain/review/dutyKey.ts';
import type { Message } from '#domain/review/message.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { messagesFor, nextLook } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import type { Review } from '#domain/review/review.ts';
import { riverYear } from '../../builders/calendar.ts';
import { HEAD, REVIEWEE, REVIEWER, schoolOfFive } from '../../builders/person.ts';
import { instant, play } from '../review/story.ts';
import { type Deed, tell } from './deeds.ts';

/** A review from its opening to a moment after its cycle, local to the school. */
export type Year = { pack: string; staffGroup: string; posts?: Post[]; opened: string; until: string };

const STEPS: Record<string, string> = {
  inGoodTime: 'in good time',
  start: 'it begins',
  nextInLine: 'told to the next in line',
};

/**
 * Everything that the app tells anybody through a year, in the order in which it is sent. The app looks at the review
 * after each deed and whenever it said that it must look again, and sends what is due and was not sent.
 */
export function toldThrough({ pack, staffGroup, posts = [], opened, until }: Year, deeds: readonly Deed[]): string[] {
  const school = { name: 'River School', calendar: riverYear, people: schoolOfFive(staffGroup) };
  const story = play({
    pack,
    reviewee: REVIEWEE,
    reviewer: REVIEWER,
    approver: HEAD,
    opened,
    school,
    changes: { posts },
  });
  const sent = new Set<string>();
  const told: string[] = [];
  /** Sends what is due; answers when to look again. */
  const look = (local: string): string | undefined => {
    const context = story.contextAt(local);
    const messages = messagesFor(story.review(), context);
    for (const message of messages) {
      const key = `${keyOf(message)} ${message.to}`;
      if (sent.has(key) || isBefore(context.now, message.at)) continue;
      sent.add(key);
      const who = context.person(message.to)?.displayName ?? message.to;
      told.push([inWords(local), who, ...whatAndWhy(message, story.review(), context)].join(' | '));
    }
    return nextLook(messages, context.now);
  };
  const upTo = (from: string, end: string) => {
    let next = look(from);
    while (next !== undefined && isBefore(next, instant(end))) next = look(localOf(next));
  };
  let at = opened;
  for (const deed of deeds) {
    const [when] = deed;
    upTo(at, when);
    tell(story, [deed]);
    at = when;
  }
  upTo(at, until);
  return told;
}

function whatAndWhy(message: Message, review: Review, context: Context): [what: string, why: string] {
  const reminded = reminderIn(message);
  const duty = obligations(review, context).find(({ reminderKey }) => reminderKey === reminded?.reminderKey);
  if (!duty || !reminded) return [separated(message.kind), ''];
  const { obligation, rule, clause } = duty;
  return [`${obligation.replaceAll('-', ' ')}: ${STEPS[reminded.step] ?? reminded.step}`, `${rule}, ${clause}`];
}

/** `statementToSign`: "statement to sign". */
const separated = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const localOf = (moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(riverYear.timeZone).toPlainDateTime().toString();

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Thu 3 Sep 2026 09:00". */
function inWords(local: string): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDateTime.from(local);
  return `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year} ${local.slice(11, 16)}`;
}

/**
 * The rows of a section in a table written by hand. For messages other than reminders of duties, only the table gives a
 * reason, so the reason is left out of these rows.
 */
export function written(file: string, section: string): string[] {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  const part = text.split(/^## /m).find((each) => each.startsWith(`${section}\n`));
  if (part === undefined) throw new Error(`${file} has no section “${section}”.`);
  return part
    .split('\n')
    .filter((line) => /^\| (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([when = '', who = '', what = '', why = '']) => [when, who, what, what.includes(':') ? why : ''].join(' | '));
}
