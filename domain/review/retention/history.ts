import type { InWords } from '../part.ts';
import type { RetentionEvent } from './events.ts';

export const history: InWords<RetentionEvent> = {
  recordsHeld: () => 'Held the records: nothing of them is destroyed meanwhile',
  holdEnded: () => 'Ended the hold on the records',
  destructionAgreed: () => 'Agreed that the records are destroyed once their time is up',
};
