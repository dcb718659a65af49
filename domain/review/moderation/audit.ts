import { isBefore } from '../../calendar/moments.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { atSchool, type Context } from '../context.ts';
import { endOf, isStanding } from '../meetings/meeting.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { ModerationCommand } from './commands.ts';

/** The headteacher notes that a mid-year review was audited with the reviewer, when, and what came of it (KM-39). */
export function audit(
  review: Review,
  { meetingId, on, outcome }: Extract<ModerationCommand, { type: 'recordAudit' }>,
  context: Context,
): Decision {
  const rule = context.pack.midYearAudit;
  if (!rule) return refuse('invalid', 'The policy asks for no audit of mid-year reviews.');
  const meeting = review.meetings.find((each) => each.id === meetingId && each.kind === 'midYearReview');
  if (!meeting || !isStanding(meeting)) return refuse('notFound', 'There is no such mid-year review.', rule);
  if (!isBefore(endOf(meeting), context.now))
    return refuse('notYet', 'The mid-year review has not been held yet.', rule);
  const today = atSchool(context.now, context).toPlainDate().toString();
  const held = atSchool(meeting.start, context).toPlainDate().toString();
  const atField = (message: string) => refuse('invalid', message, rule, [{ field: 'on', message }]);
  if (on > today) return atField(`${dateInWords(on, today)} is still to come.`);
  if (on < held)
    return atField(`The mid-year review was held on ${dateInWords(held, today)}. Give a day from then on.`);
  const same = review.moderation.audits.some(
    (each) => each.meetingId === meetingId && each.on === on && each.outcome === outcome,
  );
  return same ? [] : [{ type: 'midYearAudited', meetingId, on, outcome }];
}
