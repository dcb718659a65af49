import type { Context } from '../context.ts';
import { type MessageToSend, message } from '../message.ts';
import { personBehind } from '../parties.ts';
import type { Request } from '../request.ts';
import type { Review } from '../review.ts';

/**
 * The reviewer is told of needs asked for, the training coordinator of needs promised, and the reviewee of the result
 * (KM-37, KM-72).
 */
export function aboutDevelopment(review: Review, context: Context): MessageToSend[] {
  return review.development.needs.flatMap(({ id, state, enteredBy, enteredAt: at }): MessageToSend[] => {
    const about = { aboutId: id };
    switch (state.kind) {
      case 'asked':
        return enteredBy === review.reviewerOid
          ? []
          : [message({ name: 'needAsked', parts: { needId: id }, fields: { ...about, to: review.reviewerOid, at } })];
      case 'withdrawn':
        return [];
      case 'promised': {
        const to = personBehind({ review, party: 'trainingCoordinator', context });
        return [
          message({
            name: 'needPromised',
            parts: { needId: id, at: state.at },
            fields: { ...about, to, at: state.at },
          }),
        ];
      }
      case 'provided':
      case 'declined': {
        const kind = state.kind === 'provided' ? 'needProvided' : 'needDeclined';
        return [
          message({ name: kind, parts: { needId: id }, fields: { ...about, to: review.revieweeOid, at: state.at } }),
        ];
      }
    }
  });
}

/** A need that is asked for waits for the reviewer. A promised one waits for the training coordinator. */
export function askedAboutDevelopment(review: Review, context: Context): Request[] {
  return review.development.needs.flatMap(({ id: aboutId, state, enteredBy }): Request[] => {
    const about = { aboutId, section: 'development' as const };
    if (state.kind === 'promised') {
      const to = personBehind({ review, party: 'trainingCoordinator', context });
      return [{ ...about, kind: 'seeToNeed', to, title: 'Arrange the training or development that was promised' }];
    }
    const { reviewerOid: to } = review;
    if (state.kind !== 'asked' || enteredBy === to) return [];
    return [{ ...about, kind: 'answerNeed', to, title: 'Answer a training or development need' }];
  });
}
