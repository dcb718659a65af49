import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { noticeMeant, noticeSeen, withNotice } from './answer.ts';

/** The reviewee agrees to shorter notice than the policy asks for, and this is put on record (KM-22). */
export const waiveNotice = command('waiveNotice', {
  fields: { meetingId: id, revision: z.int() },
  ids: { meetingId: 'existing' },
  by: ['reviewee'],
  seen: { revision: noticeSeen },
  decide: (said, situation) =>
    withNotice({
      said,
      situation,
      decide: ({ id: meetingId, notice }) => {
        if (notice === 'waived') return [];
        if (notice === 'given')
          return refuse({ refused: 'alreadyDone', message: 'This meeting has all the notice it needs.' });
        return [{ type: 'noticeWaived', meetingId }];
      },
    }),
  example: noticeMeant,
});
