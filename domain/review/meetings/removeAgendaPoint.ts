import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, withMeetingToCome } from './arranged.ts';

/** Each of the two can remove his or her own points, and never the other's. */
export const removeAgendaPoint = command('removeAgendaPoint', {
  fields: { meetingId: id, pointId: id },
  ids: { meetingId: 'existing', pointId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, pointId }, situation) =>
    withMeetingToCome({
      meetingId,
      situation,
      decide: ({ points }) => {
        const point = points.find((each) => each.id === pointId);
        if (!point) return [];
        if (point.by !== situation.actor.oid)
          return refuse({
            refused: 'notAllowed',
            message: 'Only the one who put this point on the agenda takes it off.',
          });
        return [{ type: 'agendaPointRemoved', meetingId, pointId }];
      },
    }),
  example: (about, situation) => {
    const meeting = meetingMeant(about.meetingId, situation);
    const pointId = about.pointId ?? meeting?.points.find(({ by }) => by === situation.actor.oid)?.id;
    return meeting && pointId !== undefined ? { meetingId: meeting.id, pointId } : undefined;
  },
});
