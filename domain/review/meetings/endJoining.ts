import { endAccess, grantsAbout } from '../access/give.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, withMeetingToCome } from './arranged.ts';

/** Whoever asked somebody to join takes it back, until the meeting begins. The access that was given for it ends. */
export const endJoining = command('endJoining', {
  fields: { meetingId: id, oid: id },
  ids: { meetingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, oid }, situation) =>
    withMeetingToCome({
      meetingId,
      situation,
      decide: (meeting) => {
        const joining = meeting.joining.find((each) => each.oid === oid);
        if (!joining) return [];
        if (joining.by !== situation.actor.oid)
          return refuse({
            refused: 'notAllowed',
            message: 'Only the one who asked somebody to join can take it back.',
          });
        const given = grantsAbout(situation.review, { about: meetingId, oid });
        return [{ type: 'joiningEnded', meetingId, oid }, ...endAccess(given)];
      },
    }),
  example: (about, situation) => {
    const meeting = meetingMeant(about.meetingId, situation);
    const oid = about.oid ?? meeting?.joining.find(({ by }) => by === situation.actor.oid)?.oid;
    return meeting && oid !== undefined ? { meetingId: meeting.id, oid } : undefined;
  },
});
