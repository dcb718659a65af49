import { z } from 'zod';
import { MEETING_KINDS, type MeetingKind } from '../../policies/vocabulary.ts';
import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import type { Context } from '../context.ts';
import { id, words } from '../fields.ts';
import { isRefusal, refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import { futureSchoolMoment } from '../when.ts';
import { meetingFor } from './meeting.ts';
import { noticeOf } from './notice.ts';
import { earliestStart, whenAndWhere } from './whenAndWhere.ts';

/** The reviewer arranges a meeting (KM-22, TA-08). The same command sent twice makes one meeting. */
export const scheduleMeeting = command('scheduleMeeting', {
  fields: {
    meetingId: id,
    kind: z.enum(MEETING_KINDS),
    ...whenAndWhere,
    bring: z.array(words('What to bring', 300)).max(12),
    /** Meetings that are arranged together share one. The reviewee is told of them and answers them together. */
    seriesId: id.optional(),
  },
  ids: { meetingId: { names: 'meeting' }, seriesId: { names: 'series' } },
  by: ['reviewer'],
  decide: (said, { review, context }) => {
    const { meetingId, kind, minutes, place, bring, seriesId } = said;
    if (review.meetings.some((meeting) => meeting.id === meetingId)) return [];
    const name = meetingFor({ review, kind, context })?.name;
    if (!name) return refuse({ refused: 'invalid', message: 'This policy has no such meeting.' });
    if (!mayHoldAnother({ kind, review, context }))
      return refuse({
        refused: 'alreadyDone',
        message: `The ${name.toLowerCase()} is arranged already. Move or cancel it instead.`,
      });
    const people = [review.revieweeOid, review.reviewerOid];
    const start = futureSchoolMoment({ local: said.start, held: { minutes, people }, context });
    if (isRefusal(start)) return start;
    const notice = noticeOf({ kind, start, said }, { review, context });
    if (isRefusal(notice)) return notice;
    return [
      {
        type: 'meetingScheduled',
        meetingId,
        kind,
        start: start.toInstant().toString(),
        minutes,
        place,
        bring,
        ...notice,
        ...(seriesId !== undefined && { seriesId }),
      },
    ];
  },
  example: (about, situation) => {
    const { review, context } = situation;
    const isOpen = (each: MeetingKind) =>
      meetingFor({ review, kind: each, context }) && mayHoldAnother({ kind: each, review, context });
    const kind = about.kind ?? MEETING_KINDS.find(isOpen);
    const form = kind && meetingFor({ review, kind, context });
    if (!form) return undefined;
    const minutes = about.minutes ?? form.minutes;
    const start = about.start ?? earliestStart({ kind, minutes }, situation);
    return start === undefined
      ? undefined
      : {
          meetingId: SOMETHING_NEW,
          place: SOME_WORDS,
          bring: form.bring,
          askToWaiveNotice: false,
          ...about,
          kind,
          minutes,
          start,
        };
  },
});

type MayHoldAnotherArgs = { kind: MeetingKind; review: Review; context: Pick<Context, 'pack'> };

/** Whether a meeting of a kind can be arranged: there is none yet, or the policy allows several in a cycle. */
function mayHoldAnother({ kind, review, context: { pack } }: MayHoldAnotherArgs): boolean {
  return pack.meetings[kind]?.repeats === true || review.meetings.every((each) => each.kind !== kind || each.cancelled);
}
