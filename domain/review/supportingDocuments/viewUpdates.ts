import { readAnswers, type ReadAnswer } from '../../views/readAnswers.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import type { Context } from '../context.ts';
import { formOfNote } from '../forms.ts';
import type { Review } from '../review.ts';
import { formOfShared } from './formOfPaper.ts';
import { entriesFor, sharedVersions } from './papersOf.ts';

/** What a mid-year review found: the paper that was shared of it, or the two's note of the meeting. */
export type UpdateView = { id: string; title: string; who: PersonView; at: string; read: ReadAnswer[] };

/** What mid-year reviews found, newest first, for people who see no more of them (KM-39, KS-21). */
export function viewUpdates(review: Review, context: Context): UpdateView[] {
  const held = new Map(review.meetings.map((meeting) => [meeting.id, meeting]));
  const notes = review.notes.ofMeetings.flatMap((note): UpdateView[] => {
    const meeting = held.get(note.meetingId);
    if (meeting?.kind !== 'midYearReview') return [];
    const title = context.pack.meetings.midYearReview?.name ?? 'Mid-year review';
    const read = readAnswers(formOfNote(note, context), note.answers);
    return [{ id: note.meetingId, title, who: viewPerson(note.by, context), at: note.changedAt, read }];
  });
  const papers = entriesFor({ entries: context.pack.papers, review, context })
    .filter(({ form }) => form === 'midYear')
    .flatMap((paper) =>
      sharedVersions(review, paper.id)
        .slice(-1)
        .map(({ version, by, at, answers, formVersion }): UpdateView => {
          const form = formOfShared({ paper, rest: { formVersion }, context });
          const read = readAnswers(form, answers);
          return { id: `${paper.id}.${version}`, title: form.title, who: viewPerson(by, context), at, read };
        }),
    );
  return [...papers, ...notes];
}
