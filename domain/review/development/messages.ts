import type { Context } from '../context.ts';
import type { Asked } from '../messages.ts';
import { personBehind } from '../parties.ts';
import type { Request } from '../requests.ts';
import type { Review } from '../review.ts';
import { isOpen } from './need.ts';

export type DevelopmentMessage = 'needPromised' | 'needProvided' | 'needDeclined';

/** The training coordinator is told of what is promised; the reviewee of what became of it (KM-37, KM-72). */
export function aboutDevelopment(review: Review, context: Context): Asked[] {
  return review.development.needs.flatMap(({ id, state }): Asked[] => {
    const about = { aboutId: id };
    switch (state.kind) {
      case 'asked':
      case 'withdrawn':
        return [];
      case 'promised': {
        const to = personBehind(review, 'trainingCoordinator', context);
        return [{ ...about, to, key: `needPromised.${id}.${state.at}`, kind: 'needPromised', at: state.at }];
      }
      case 'provided':
      case 'declined': {
        const kind = state.kind === 'provided' ? 'needProvided' : 'needDeclined';
        return [{ ...about, to: review.revieweeOid, key: `${kind}.${id}`, kind, at: state.at }];
      }
    }
  });
}

export type DevelopmentRequest = 'seeToNeed';

/** What is promised waits for the training coordinator. */
export function askedAboutDevelopment(review: Review, context: Context): Request[] {
  return review.development.needs
    .filter((need) => isOpen(need) && need.state.kind === 'promised')
    .map(({ id }) => ({
      kind: 'seeToNeed',
      to: personBehind(review, 'trainingCoordinator', context),
      title: 'See to development that was promised',
      aboutId: id,
      section: 'development',
    }));
}
