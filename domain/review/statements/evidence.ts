import type { Answers } from '../../forms/form.ts';
import type { Review } from '../review.ts';

/**
 * The evidence for an assessment (KC-06), in a few words each: notes of conversations, praise and feedback, other
 * evidence, papers, views of others and feedback on observations in this review, and what the statement itself names as
 * evidence.
 */
export function evidenceFor({ notes, papers, observations }: Review, answers: Answers): string[] {
  return [
    ...notes.ofMeetings.map(() => 'a note of a meeting'),
    ...notes.words.map(() => 'praise, feedback or a note'),
    ...papers.evidence.filter(({ withdrawn }) => withdrawn === null).map(({ what }) => what),
    ...papers.filled.filter(({ versions }) => versions.length > 0).map(() => 'a paper'),
    ...papers.askings.flatMap(({ invited }) =>
      invited.filter(({ given }) => given !== null).map(() => 'a view of others'),
    ),
    ...observations
      .filter(({ cancelled, feedback }) => !cancelled && feedback !== null)
      .map(() => 'feedback on an observation'),
    ...[answers['evidence'] ?? ''].filter((named) => named.trim() !== ''),
  ];
}
