import { z } from 'zod';
import { dateInWords } from '../../calendar/inWords.ts';
import { isBefore } from '../../calendar/moments.ts';
import type { Situation } from '../situation.ts';
import { command, SOME_WORDS } from '../command.ts';
import { atSchool } from '../context.ts';
import { todayAt } from '../today.ts';
import { id, words } from '../fields.ts';
import { endOf, isStanding, type Meeting } from '../meetings/meeting.ts';
import { refuse } from '../refusal.ts';

/** The headteacher notes when a mid-year review was audited with the reviewer, and the outcome (KM-39). */
export const recordAudit = command('recordAudit', {
  fields: {
    meetingId: id,
    on: z.iso.date({ error: 'Enter the day of the audit.' }),
    outcome: words('The outcome', 5000),
  },
  ids: { meetingId: 'existing' },
  by: ['headteacher'],
  decide: ({ meetingId, on, outcome }, situation) => {
    const { review, context } = situation;
    const rule = context.pack.midYearAudit;
    if (!rule) return refuse({ refused: 'invalid', message: 'The policy asks for no audit of mid-year reviews.' });
    const meeting = midYearReviews(situation).find((each) => each.id === meetingId);
    if (!meeting) return refuse({ refused: 'notFound', message: 'There is no such mid-year review.', ref: rule });
    if (!isBefore(endOf(meeting), context.now))
      return refuse({ refused: 'notYet', message: 'The mid-year review has not been held yet.', ref: rule });
    const today = todayAt(situation.context);
    const held = atSchool(meeting.start, context).toPlainDate().toString();
    const atField = (message: string) =>
      refuse({ refused: 'invalid', message, ref: rule, fields: [{ field: 'on', message }] });
    if (on > today) return atField(`${dateInWords(on, today)} is still to come.`);
    if (on < held)
      return atField(`The mid-year review was held on ${dateInWords(held, today)}. Give a day from then on.`);
    const same = review.moderation.audits.some(
      (each) => each.meetingId === meetingId && each.on === on && each.outcome === outcome,
    );
    return same ? [] : [{ type: 'midYearAudited', meetingId, on, outcome }];
  },
  example: ({ meetingId }, situation) => {
    const { now } = situation.context;
    const meant = meetingId ?? midYearReviews(situation).find((each) => isBefore(endOf(each), now))?.id;
    return meant === undefined ? undefined : { meetingId: meant, on: todayAt(situation.context), outcome: SOME_WORDS };
  },
});

const midYearReviews = ({ review }: Situation): Meeting[] =>
  review.meetings.filter((each) => each.kind === 'midYearReview' && isStanding(each));
