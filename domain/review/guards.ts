import type { Situation, ReviewNow } from './situation.ts';
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
import { refuseSuspended } from './suspension/whileSuspended.ts';
import { isSuspended } from './suspension/suspension.ts';
import { isTheApp } from './theApp.ts';

/**
 * The refusal of events, whoever made them. It asks what the app itself never notes, whether the cycle is closed or the
 * review suspended, and which other parts the person has (KM-48). Each event is checked in the state that the events
 * before it have made. So a review that is reopened can be changed in the same step.
 */
export function refusalOfEvents(
  events: readonly ReviewEvent[],
  { review, actor, context }: Situation,
): Refusal | undefined {
  let state = review;
  for (const event of events) {
    const refusal = refusalOfEvent(event.type, { review: state, actor, context });
    if (refusal) return refusal;
    state = applyEvent(state, { seq: state.version + 1, at: context.now.toString(), by: '', event });
  }
  return refusalOfOtherPart({ before: review, after: state, context });
}

/** The refusal of one event in the present state of a review. */
export function refusalOfEvent(type: ReviewEvent['type'], { review, actor, context }: Situation): Refusal | undefined {
  const { opens, app, ...byPerson } = ruleOfEvent(type);
  if (opens) return refuse({ refused: 'alreadyDone', message: 'This review has begun already.' });
  if (!isTheApp(actor)) return refusalOfState(byPerson, { review, context });
  return app ? refusalOfState(app, { review, context }) : notForTheApp(type);
}

type RefusalOfOpeningArgs = {
  events: readonly ReviewEvent[];
  actor: Person;
  context: Pick<Context, 'person' | 'pack'>;
};

/**
 * The refusal of the beginning of a review: it holds an event that does not belong there, or the person may not open
 * the review.
 */
export function refusalOfOpening({
  events,
  actor,
  context: { person, pack },
}: RefusalOfOpeningArgs): Refusal | undefined {
  const [first] = events;
  if (first?.type !== 'reviewOpened' || events.some(({ type }) => !ruleOfEvent(type).opens))
    throw new Error('A review begins by being opened, and nothing else happens with that.');
  return refusalToOpen({ actor, reviewee: person(first.revieweeOid), pack });
}

type Despite = { closed: false | string; suspended: false | string };

function refusalOfState({ closed, suspended }: Despite, { review, context }: ReviewNow): Refusal | undefined {
  if (isClosed(review) && closed === false) return refuseClosed(context);
  if (isSuspended(review) && suspended === false) return refuseSuspended(review, context);
  return undefined;
}

function notForTheApp(type: ReviewEvent['type']): Refusal {
  return refuse({ refused: 'notAllowed', message: `The app itself notes no “${type}”.` });
}
