import { OPENING, ORDINARY } from '../eventRule.ts';
import { part } from '../part.ts';
import { closeByNextMeeting, noteNextReview } from './byTheApp.ts';
import { closeCycle } from './closeCycle.ts';
import { closingEvents } from './events.ts';
import { evolve } from './evolve.ts';
import { history } from './history.ts';
import { aboutClosing, askedAboutClosing } from './messages.ts';
import { reopenReview } from './reopenReview.ts';
import { reopenStep } from './reopenStep.ts';
import { NO_CLOSING } from './state.ts';

/** The end of a cycle, and what is reopened afterwards (PA-06, TA-07, X-08). */
export const closing = part({
  initial: { closing: NO_CLOSING },
  commands: [closeCycle, reopenReview, reopenStep],
  notSent: [closeByNextMeeting, noteNextReview],
  events: closingEvents,
  eventRules: {
    cycleClosed: {
      ...ORDINARY,
      app: { why: 'The next cycle’s meeting has looked back at it (KM-24, TA-07).', closed: false, suspended: false },
    },
    nextReviewOpened: {
      ...ORDINARY,
      app: {
        why: 'The review of the next cycle was opened (PA-06).',
        closed: 'A closed cycle is what the next one follows.',
        suspended: 'That there is a next cycle is so, whether this one stands still or not.',
      },
    },
    objectivesCarriedOver: OPENING,
    reviewReopened: { ...ORDINARY, closed: 'By this it is opened again (X-08).' },
  },
  evolve,
  history,
  messages: aboutClosing,
  requests: askedAboutClosing,
});
