import { mayLaunchFor, WHO_OPENS } from '../launch/mayLaunch.ts';
import type { Person } from '../people/person.ts';
import { refuseClosed } from './closing/whenClosed.ts';
import { isClosed } from './closing/state.ts';
import type { CommandType } from './commands.ts';
import type { Context } from './context.ts';
import { ruleOfEvent } from './eventRules.ts';
import { type ReviewEvent, THE_APP } from './events.ts';
import { applyEvent } from './fold.ts';
import { refusalOfOtherPart } from './moderation/otherParts.ts';
import { holdsOne } from './permissions.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';
import { refuseSuspended } from './suspension/whileSuspended.ts';
import { isSuspended } from './suspension/suspension.ts';

/** Who made events: the app itself, or a person, by a command that was permitted or without one. */
export type Maker = typeof THE_APP | { person: Person; command: CommandType | null };

/**
 * What stands against events being written, whoever made them: who may, whether the cycle is closed or the review stands
 * still, and the other parts that somebody has (KM-48). Each event is looked at in the state that those before it have
 * brought about, so that a review that is opened again can be changed in the same step.
 */
export function refusalOfEvents(
  review: Review,
  events: readonly ReviewEvent[],
  maker: Maker,
  context: Context,
): Refusal | undefined {
  let state = review;
  for (const event of events) {
    const refusal = refusalOfEvent(state, event.type, maker, context);
    if (refusal) return refusal;
    state = applyEvent(state, { seq: state.version + 1, at: context.now.toString(), by: '', event });
  }
  return refusalOfOtherPart(review, state, context);
}

/** What stands against one event in a review as it is. */
export function refusalOfEvent(
  review: Review,
  type: ReviewEvent['type'],
  maker: Maker,
  context: Context,
): Refusal | undefined {
  const { opens, app, without = [], ...byPerson } = ruleOfEvent(type);
  if (opens) return refuse('alreadyDone', 'This review has begun already.');
  if (maker === THE_APP) return app ? refusalOfState(review, app, context) : notForTheApp(type);
  if (maker.command === null && !holdsOne(without, review, maker.person, context))
    return refuse('notAllowed', 'This is not for you to do.', context.pack.access);
  return refusalOfState(review, byPerson, context);
}

/** What stands against the beginning of a review: anything in it that is no part of a beginning, and who may not open it. */
export function refusalOfOpening(
  events: readonly ReviewEvent[],
  maker: Maker,
  { person, pack }: Pick<Context, 'person' | 'pack'>,
): Refusal | undefined {
  const [first] = events;
  if (first?.type !== 'reviewOpened' || events.some(({ type }) => !ruleOfEvent(type).opens))
    throw new Error('A review begins by being opened, and nothing else happens with that.');
  const reviewee = person(first.revieweeOid);
  if (maker === THE_APP || (reviewee && mayLaunchFor(maker.person, reviewee, pack))) return undefined;
  return refuse('notAllowed', WHO_OPENS);
}

type AllTheSame = { closed: false | string; suspended: false | string };

function refusalOfState(review: Review, { closed, suspended }: AllTheSame, context: Context): Refusal | undefined {
  if (isClosed(review) && closed === false) return refuseClosed(context);
  if (isSuspended(review) && suspended === false) return refuseSuspended(review, context);
  return undefined;
}

function notForTheApp(type: ReviewEvent['type']): Refusal {
  return refuse('notAllowed', `The app itself notes no “${type}”.`);
}
