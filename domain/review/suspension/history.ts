import type { InWords } from '../part.ts';
import type { SuspensionEvent } from './events.ts';

export const history: InWords<SuspensionEvent> = {
  reviewSuspended: () => 'Suspended the review',
  reviewKeptGoing: () => 'Decided that the review goes on',
  reviewResumed: () => 'Resumed the review',
};
