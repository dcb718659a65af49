import { dateInWords } from '../../calendar/inWords.ts';
import type { InWords } from '../part.ts';
import type { DutyEvent } from './events.ts';

export const history: InWords<DutyEvent> = {
  dutyRecorded: ({ on }) => `Recorded a duty as done on ${dateInWords(on)}`,
};
