import { Temporal } from 'temporal-polyfill';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { decide } from '#domain/review/decide.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { withIds } from '#domain/review/onceFor.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { play } from '../story.ts';
import { EVERY_COMMAND, samplesOf } from './samples.ts';

/** One review for each policy. */
export const REVIEWS = [
  { pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' },
  { pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' },
  { pack: 'support-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00', staffGroup: 'support' },
  { pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' },
  { pack: 'conversations', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' },
] as const;

/** Commands after which little more happens to a review; they are left out on the way to a full one. */
export const ENDS: readonly Command['type'][] = [
  'suspendReview',
  'closeCycle',
  'cancelMeeting',
  'moveMeeting',
  'cancelObservation',
  'moveObservation',
  'removeObjective',
  'changeReviewer',
  'decideNewPost',
  'withdrawNeed',
  'withdrawAppeal',
  'endAccess',
  'endHold',
  'reopenStep',
  'removeDocument',
  'withdrawAsking',
];

const WHO = [1, 2, 51, 53];

const momentOf = (round: number) =>
  `${Temporal.PlainDate.from('2026-10-06')
    .add({ days: 8 * round })
    .toString()}T12:00`;

type Somebody = (typeof people)[number];
export type Full = { review: Review; context: Context; roles: Somebody[] };

const known = (number: number) => people.filter(({ oid }) => oid === oidOf(number));
const byItself = (command: Command, by: Somebody, context: Context): Context =>
  withIds(context, idsOfCommand(`${by.oid} ${JSON.stringify(command)}`, context.sha256));

export function after(review: Review, command: Command, by: Somebody, context: Context): Review | undefined {
  const answer = decide(command, { review, actor: by, context: byItself(command, by, context) });
  if (isRefusal(answer) || answer.length === 0) return undefined;
  return answer.reduce(
    (state, event, index) =>
      applyEvent(state, { seq: review.version + index + 1, at: context.now.toString(), by: by.oid, event }),
    review,
  );
}

/** A review in which as much as possible has happened, and a governor decides on pay. */
export function fullReview(start: (typeof REVIEWS)[number]): Full[] {
  return everyRound(start).slice(4);
}

/** An accepted command, and the review before it. */
export type Step = Full & { command: Command; by: Somebody };

/** The same on the way there, after each round. */
export function everyRound(start: (typeof REVIEWS)[number]): Full[] {
  return played(start).states;
}

/** Every command that was accepted on the way there. */
export function everyStep(start: (typeof REVIEWS)[number]): Step[] {
  return played(start).steps;
}

type Played = { states: Full[]; steps: Step[] };

const KNOWN = new Map<(typeof REVIEWS)[number], Played>();

/** Played once, however many tests ask for it. */
function played(start: (typeof REVIEWS)[number]): Played {
  const found = KNOWN.get(start) ?? playAll(start);
  KNOWN.set(start, found);
  return found;
}

function playAll(start: (typeof REVIEWS)[number]): Played {
  const story = play(start);
  const roles = [start.reviewee, start.reviewer, ...WHO].flatMap(known);
  const states: Full[] = [];
  const steps: Step[] = [];
  let review = story.review();
  for (let round = 0; round < 7; round += 1) {
    const context = story.contextAt(momentOf(round));
    for (const type of EVERY_COMMAND) {
      if (ENDS.includes(type)) continue;
      const held = samplesOf(type, review, context)
        .flatMap((command) => roles.map((by) => ({ command, by, next: after(review, command, by, context) })))
        .find(({ next }) => next !== undefined);
      if (!held?.next) continue;
      steps.push({ review, context, roles, ...held });
      review = held.next;
    }
    states.push({ review, context, roles });
  }
  return { states, steps };
}
