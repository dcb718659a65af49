import { command, SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { id, words } from '../fields.ts';
import { meetingMeant, withMeetingToCome } from './arranged.ts';

/**
 * Either of the two adds a point to the agenda, until the meeting begins (PA-07). The same point sent twice is added
 * once.
 */
export const addAgendaPoint = command('addAgendaPoint', {
  fields: { meetingId: id, pointId: id, text: words('The point', 1000) },
  ids: { meetingId: 'existing', pointId: { names: 'agendaPoint', in: 'meetingId' } },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, pointId, text }, situation) =>
    withMeetingToCome({
      meetingId,
      situation,
      decide: ({ points }) =>
        points.some((each) => each.id === pointId) ? [] : [{ type: 'agendaPointAdded', meetingId, pointId, text }],
    }),
  example: ({ meetingId, pointId = SOMETHING_NEW, text = SOME_WORDS }, situation) => {
    const meeting = meetingMeant(meetingId, situation);
    return meeting && { meetingId: meeting.id, pointId, text };
  },
});
