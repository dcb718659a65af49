import type { InWords } from '../part.ts';
import type { ClosingEvent } from './events.ts';

export const history: InWords<ClosingEvent> = {
  cycleClosed: ({ note }) => (note === null ? 'Closed the cycle' : 'Closed the cycle with something still open'),
  nextReviewOpened: () => 'The review of the next cycle began',
  objectivesCarriedOver: ({ objectives }) =>
    objectives.length === 1
      ? 'Carried over one objective from the last cycle'
      : `Carried over ${objectives.length} objectives from the last cycle`,
  reviewReopened: () => 'Opened the review again',
  stepReopened: ({ step }, { context: { pack } }) =>
    step === 'objectives' ? 'Opened the objectives again' : `Opened the ${pack.wording.statement} again`,
};
