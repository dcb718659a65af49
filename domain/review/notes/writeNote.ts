import { isBefore } from '../../calendar/moments.ts';
import { filledIn } from '../../forms/filledIn.ts';
import { answersSchema, type Form, problemsWith } from '../../forms/form.ts';
import { isSame } from '../canonicalJson.ts';
import { command, SOME_WORDS } from '../command.ts';
import { id } from '../fields.ts';
import { noteForm } from '../forms.ts';
import { isStanding } from '../meetings/meeting.ts';
import { refuse } from '../refusal.ts';

/**
 * Either of the two writes the note of a meeting, once the meeting has begun (TA-19, PA-10, KC-01). The writer can
 * change it until the other has added something; from then on both add. Nobody overwrites what the other wrote.
 */
export const writeNote = command('writeNote', {
  fields: { meetingId: id, answers: answersSchema },
  ids: { meetingId: 'existing' },
  by: ['reviewee', 'reviewer'],
  decide: ({ meetingId, answers }, { review, actor, context }) => {
    const meeting = review.meetings.find((each) => each.id === meetingId);
    if (!meeting) return refuse({ refused: 'notFound', message: 'There is no such meeting in this review.' });
    if (!isStanding(meeting))
      return refuse({ refused: 'invalid', message: 'This meeting does not take place, so there is nothing to note.' });
    if (isBefore(context.now, meeting.start))
      return refuse({
        refused: 'notYet',
        message: 'Write the note once the meeting has begun. Until then, put points on its agenda.',
      });
    const before = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
    if (before && before.by !== actor.oid)
      return refuse({
        refused: 'alreadyDone',
        message: 'The other of you keeps this note. Add to it below; both keep what you add.',
      });
    if (before && before.comments.length > 0)
      return refuse({
        refused: 'alreadyDone',
        message: 'Something has been added to this note, so it stays as it is. Add to it below.',
      });
    const { form, version } = noteForm(context);
    const problems = problemsWith(form, answers);
    if (problems.length > 0)
      return refuse({
        refused: 'invalid',
        message: 'Some parts of the note need your attention.',
        ref: null,
        fields: problems,
      });
    if (before && isSame(before.answers, answers)) return [];
    return [{ type: 'noteWritten', meetingId, answers, ...(version !== null && { formVersion: version }) }];
  },
  example: (about, { review, context }) => {
    const held = review.meetings.filter((each) => isStanding(each) && !isBefore(context.now, each.start));
    const meetingId = about.meetingId ?? held.at(-1)?.id;
    if (meetingId === undefined) return undefined;
    const before = review.notes.ofMeetings.find((each) => each.meetingId === meetingId);
    const { form } = noteForm(context);
    const plain = filledIn(form);
    const another = before && isSame(before.answers, plain) ? filledIn(form, otherAnswers(form)) : plain;
    return { meetingId, answers: about.answers ?? another };
  },
});

/** Answers that differ from those a form begins with, for questions that allow other answers. */
function otherAnswers({ fields }: Form): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ id: field, kind, choices }) => {
      switch (kind) {
        case 'choice':
          return [[field, choices?.at(-1) ?? '']];
        case 'yesNo':
          return [[field, 'no']];
        case 'number':
          return [[field, '2']];
        case 'line':
        case 'text':
        case 'points':
          return [[field, SOME_WORDS]];
        case 'date':
        case 'rows':
          return [];
      }
    }),
  );
}
