import { z } from 'zod';
import { isBefore } from '../../calendar/moments.ts';
import { LONGEST_ANSWER } from '../../forms/form.ts';
import { isSame } from '../canonicalJson.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id, words } from '../fields.ts';
import { refuse } from '../refusal.ts';
import { ORAL_FEEDBACK } from './observation.ts';
import { visitMeant, withVisit } from './visit.ts';

const noted = z.string().trim().max(LONGEST_ANSWER, 'This is more than can be kept. Shorten it.');

/** Records what was written down during a visit. It can be repeated until the feedback is closed (KM-68, TA-22). */
export const recordVisitNotes = command('recordVisitNotes', {
  fields: {
    observationId: id,
    seen: noted,
    responses: noted,
    learning: noted,
    activities: z
      .array(z.strictObject({ what: words('The activity', 300), minutes: z.int().min(1).max(300) }))
      .max(40, 'At most 40 activities can be kept.'),
    oralFeedback: z.enum(ORAL_FEEDBACK, { error: 'Say whether brief feedback was given straight after.' }),
    oralNote: words('What was said', 2000).nullable(),
  },
  ids: { observationId: 'existing' },
  by: ['observer'],
  decide: ({ observationId, seen, responses, learning, activities: doing, oralFeedback, oralNote }, situation) =>
    withVisit({
      observationId,
      situation,
      decide: (observation) => {
        if (isBefore(situation.context.now, observation.start))
          return refuse({ refused: 'notYet', message: 'Notes are recorded once the visit has begun.' });
        if (observation.closed)
          return refuse({
            refused: 'alreadyDone',
            message: 'The feedback is closed; its notes can no longer be changed.',
          });
        const activities = doing.map(({ what, minutes }) => ({ what, minutes }));
        const notes = { seen, responses, learning, activities, oralFeedback, oralNote };
        if (seen + responses + learning === '' && activities.length === 0) {
          const message = 'Write down what you saw first.';
          return refuse({ refused: 'invalid', message, ref: null, fields: [{ field: 'seen', message }] });
        }
        if (observation.notes) {
          const { at: _at, ...before } = observation.notes;
          if (isSame(before, notes)) return [];
        }
        return [{ type: 'visitNotesRecorded', observationId, ...notes }];
      },
    }),
  example: ({ observationId, oralFeedback = 'given' }, situation) => {
    const observation = visitMeant(observationId, situation);
    return (
      observation && {
        observationId: observation.id,
        seen: SOME_WORDS,
        responses: '',
        learning: '',
        activities: [],
        oralFeedback,
        oralNote: null,
      }
    );
  },
});
