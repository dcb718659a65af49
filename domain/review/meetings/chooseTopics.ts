import { z } from 'zod';
import { isSame } from '../canonicalJson.ts';
import { command } from '../command.ts';
import { id } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { meetingMeant, withMeetingToCome } from './arranged.ts';

/** The two choose among the policy's topics (KC-03). If they choose none, all topics stand. */
export const chooseTopics = command('chooseTopics', {
  fields: { meetingId: id, topics: z.array(z.string().max(300)).max(30) },
  ids: { meetingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, topics }, situation) =>
    withMeetingToCome({
      meetingId,
      situation,
      decide: (meeting) => {
        const form = situation.context.pack.meetings[meeting.kind];
        if (!form?.chooseFrom)
          return refuse({
            refused: 'invalid',
            message: 'The policy leaves no choice of topics for this meeting.',
            ref: form,
          });
        const unknown = topics.find((each) => !form.agenda.includes(each));
        if (unknown !== undefined)
          return refuse({
            refused: 'invalid',
            message: 'This is not one of the policy’s topics.',
            ref: form.chooseFrom,
          });
        const chosen = form.agenda.filter((each) => topics.includes(each));
        if (isSame(chosen, meeting.topics)) return [];
        return [{ type: 'topicsChosen', meetingId, topics: chosen }];
      },
    }),
  example: (about, situation) => {
    const meeting = meetingMeant(about.meetingId, situation);
    const agenda = meeting && situation.context.pack.meetings[meeting.kind]?.agenda;
    if (!agenda) return undefined;
    const others = [agenda.slice(0, 1), []].find((each) => !isSame(each, meeting.topics));
    return { meetingId: meeting.id, topics: about.topics ?? others ?? [] };
  },
});
