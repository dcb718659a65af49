import type { WordKind } from '../../policies/vocabulary.ts';
import type { InWords } from '../part.ts';
import type { NotesEvent } from './events.ts';

const SAID: Record<WordKind, string> = {
  followUp: 'Wrote a follow-up note',
  praise: 'Gave praise',
  feedback: 'Gave feedback',
};

export const history: InWords<NotesEvent> = {
  noteWritten: () => 'Wrote the note of a meeting',
  noteCommented: () => 'Added to the note of a meeting',
  wordsSaid: ({ kind }) => SAID[kind],
  wordsAnswered: () => 'Replied',
  actionAgreed: (_, { context: { pack } }) =>
    `Recorded an action that ${pack.wording.reviewer} and ${pack.wording.reviewee} agreed`,
  actionPointAgreed: () => 'Made an action point of the feedback an action',
  actionWithdrawn: () => 'Withdrew an action whose point is no longer in the feedback',
  actionMoved: () => 'Gave an action another date',
  actionClosed: ({ done }) => (done ? 'Closed an action as done' : 'Closed an action as not done'),
};
