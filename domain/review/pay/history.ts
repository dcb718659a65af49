import type { InWords } from '../part.ts';
import type { PayEvent } from './events.ts';

export const history: InWords<PayEvent> = {
  payRecommended: () => 'Wrote the recommendation on pay',
  payPassedOn: () => 'Passed on the recommendation on pay',
  payReturned: () => 'Returned the recommendation on pay',
  payDecided: () => 'Recorded the decision on pay',
};
