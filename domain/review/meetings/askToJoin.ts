import { accessTo } from '../access/accessTo.ts';
import { giveAccess } from '../access/give.ts';
import { command, SOME_WORDS } from '../command.ts';
import type { ReviewEvent } from '../events.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, withMeetingToCome } from './arranged.ts';
import { hasRoleToJoin, whoMayJoin } from './whoMayJoin.ts';

/** Asks a senior leader to join a meeting, with the reason, if the policy allows it (KS-20). */
export const askToJoin = command('askToJoin', {
  fields: { meetingId: id, oid: id, reason: words('The reason', 1000) },
  ids: { meetingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, oid, reason }, situation) =>
    withMeetingToCome({
      meetingId,
      situation,
      decide: ({ kind, joining }) => {
        const { review, context } = situation;
        const rule = context.pack.meetings[kind]?.mayJoin;
        if (!rule)
          return refuse({
            refused: 'invalid',
            message: 'The policy does not foresee that somebody else joins this meeting.',
          });
        if (joining.some((each) => each.oid === oid)) return [];
        const atField = (message: string) =>
          refuse({ refused: 'invalid', message, ref: rule, fields: [{ field: 'oid', message }] });
        const person = context.person(oid);
        if (!person || !hasRoleToJoin(person, rule)) return atField('Choose a senior leader of the school.');
        if (oid === review.revieweeOid || oid === review.reviewerOid)
          return atField('He or she takes part in this meeting already.');
        const asked: ReviewEvent = { type: 'askedToJoin', meetingId, oid, reason };
        if (accessTo({ review, person, context }).has('whole')) return [asked];
        const letIn = { oid, sees: 'ownMeetings', purpose: 'to join a meeting', about: meetingId, ref: rule } as const;
        return [giveAccess(letIn, context), asked];
      },
    }),
  example: (about, situation) => {
    const meeting = meetingMeant(about.meetingId, situation);
    const oid = about.oid ?? (meeting && whoMayJoin(meeting, situation)[0]?.oid);
    return meeting && oid !== undefined
      ? { meetingId: meeting.id, oid, reason: about.reason ?? SOME_WORDS }
      : undefined;
  },
});
