import { dateInWords } from '../../calendar/inWords.ts';
import type { Happens, InWords } from '../part.ts';
import type { DutyEvent } from './events.ts';

export const dutiesHappen: Happens<DutyEvent> = {
  dutyRecorded: (review, { key, on, note }, { at, by }) => ({
    ...review,
    recorded: [...review.recorded, { key, on, note, by, at }],
  }),
};

export const dutiesInWords: InWords<DutyEvent> = {
  dutyRecorded: ({ on }) => `Recorded a duty as done on ${dateInWords(on)}`,
};
