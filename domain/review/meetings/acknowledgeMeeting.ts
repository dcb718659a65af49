import { z } from 'zod';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { noticeMeant, noticeSeen, withNotice } from './answer.ts';
import { noticeLimit } from './notice.ts';

/** The reviewee acknowledges the notice of a meeting, if it is as long as the policy asks for. */
export const acknowledgeMeeting = command('acknowledgeMeeting', {
  fields: { meetingId: id, revision: z.int() },
  ids: { meetingId: 'existing' },
  by: ['reviewee'],
  seen: { revision: noticeSeen },
  decide: (said, situation) =>
    withNotice({
      said,
      situation,
      decide: ({ id: meetingId, kind, notice, answer }) => {
        if (answer.kind === 'acknowledged') return [];
        if (notice === 'short')
          return refuse({
            refused: 'notYet',
            message:
              'This meeting has less notice than the policy asks for. Agree to the shorter notice, or propose another time.',
            ref: noticeLimit({ kind, review: situation.review, context: situation.context }),
          });
        return [{ type: 'meetingAcknowledged', meetingId }];
      },
    }),
  example: noticeMeant,
});
