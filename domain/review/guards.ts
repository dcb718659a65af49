import type { Person } from '../people/person.ts';
import { refuseClosed } from './closing/whenClosed.ts';
import { isClosed } from './closing/state.ts';
import type { Context } from './context.ts';
import { ruleOfEvent } from './eventRules.ts';
import type { ReviewEvent } from './events.ts';
import { applyEvent } from './fold.ts';
import { refusalOfOtherPart } from './moderation/otherParts.ts';
import { refusalToOpen } from './openReview.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';
import { refuseSuspended } from './suspension/whileSuspended.ts';
import { isSuspended } from './suspension/suspension.ts';
import { isTheApp } from './theApp.ts';

/**
 * What stands against events being written, whoever made them: what the app itself never notes, whether the cycle is closed
 * or the review stands still, and the other parts that somebody has (KM-48). Each event is looked at in the state that those before it have
 * brought about, so that a review that is opened again can be changed in the same step.
 */
export function refusalOfEvents(
  review: Review,
  events: readonly ReviewEvent[],
  actor: Person,
  context: Context,
): Refusal | undefined {
  let state = review;
  for (const event of events) {
    const refusal = refusalOfEvent(state, event.type, actor, context);
    if (refusal) return refusal;
    state = applyEvent(state, { seq: state.version + 1, at: context.now.toString(), by: '', event });
  }
  return refusalOfOtherPart(review, state, context);
}

/** What stands against one event in a review as it is. */
export function refusalOfEvent(
  review: Review,
  type: ReviewEvent['type'],
  actor: Person,
  context: Context,
): Refusal | undefined {
  const { opens, app, ...byPerson } = ruleOfEvent(type);
  if (opens) return refuse('alreadyDone', 'This review has begun already.');
  if (!isTheApp(actor)) return refusalOfState(review, byPerson, context);
  return app ? refusalOfState(review, app, context) : notForTheApp(type);
}

/** What stands against the beginning of a review: anything in it that is no part of a beginning, and who may not open it. */
export function refusalOfOpening(
  events: readonly ReviewEvent[],
  actor: Person,
  { person, pack }: Pick<Context, 'person' | 'pack'>,
): Refusal | undefined {
  const [first] = events;
  if (first?.type !== 'reviewOpened' || events.some(({ type }) => !ruleOfEvent(type).opens))
    throw new Error('A review begins by being opened, and nothing else happens with that.');
  return refusalToOpen(actor, person(first.revieweeOid), pack);
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
