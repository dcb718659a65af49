import { isBefore } from '../../calendar/moments.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { endOf, isUnanswered } from './meeting.ts';

/**
 * The reviewee acknowledges at once all meetings of a series that are still to come, unanswered, and have enough notice
 * (TA-11).
 */
export const acknowledgeSeries = command('acknowledgeSeries', {
  fields: { seriesId: id },
  ids: { seriesId: 'existing' },
  by: ['reviewee'],
  decide: ({ seriesId }, { review, context: { now } }) => {
    const own = review.meetings.filter((each) => each.seriesId === seriesId);
    if (own.length === 0) return refuse({ refused: 'notFound', message: 'There are no such meetings in this review.' });
    return own
      .filter((each) => isUnanswered(each) && isBefore(now, endOf(each)))
      .map(({ id: meetingId }) => ({ type: 'meetingAcknowledged', meetingId }));
  },
  example: (about, { review }) => {
    const seriesId = about.seriesId ?? review.meetings.findLast((each) => each.seriesId !== null)?.seriesId;
    return seriesId ? { seriesId } : undefined;
  },
});
