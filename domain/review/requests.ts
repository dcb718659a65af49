import { isBefore } from '../calendar/moments.ts';
import type { Context } from './context.ts';
import { noticeLimit } from './decide/notice.ts';
import { currentStatement, endOf, type Review } from './review.ts';

export type RequestKind =
  | 'answerMeeting'
  | 'waiveNotice'
  | 'anotherTime'
  | 'decideObjectives'
  | 'readFeedback'
  | 'readDraft'
  | 'considerComments';

/** Something somebody is asked for without a deadline of the policy's own: an answer, a decision, a look. */
export type Request = {
  kind: RequestKind;
  to: string;
  title: string;
  aboutId: string;
  section: 'meetings' | 'objectives' | 'observations' | 'statement';
  rule?: string;
  clause?: string;
};

/** What people are asked for in a review as it stands now. */
export function requests(review: Review, context: Context): Request[] {
  return [
    ...ofMeetings(review, context),
    ...ofObjectives(review, context),
    ...ofObservations(review, context),
    ...ofStatement(review, context),
  ];
}

function ofMeetings(review: Review, context: Context): Request[] {
  return review.meetings
    .filter((meeting) => !meeting.cancelled && isBefore(context.now, endOf(meeting)))
    .flatMap((meeting): Request[] => {
      const name = (context.pack.meetings[meeting.kind]?.name ?? 'meeting').toLowerCase();
      const base = { aboutId: meeting.id, section: 'meetings' as const };
      if (meeting.answer.kind === 'anotherTime') {
        return [
          { ...base, kind: 'anotherTime', to: review.reviewerOid, title: `Another time was proposed for the ${name}` },
        ];
      }
      if (meeting.notice === 'short') {
        const limit = noticeLimit(meeting.kind, review, context);
        const ref = limit && { rule: limit.rule, clause: limit.clause };
        return [
          {
            ...base,
            ...ref,
            kind: 'waiveNotice',
            to: review.revieweeOid,
            title: `Agree to shorter notice of the ${name}, or propose another time`,
          },
        ];
      }
      if (meeting.answer.kind === 'none')
        return [
          { ...base, kind: 'answerMeeting', to: review.revieweeOid, title: `Answer the invitation to the ${name}` },
        ];
      return [];
    });
}

function ofObjectives({ id, objectives }: Review, { pack }: Context): Request[] {
  const { state } = objectives;
  const base = {
    aboutId: id,
    section: 'objectives' as const,
    rule: pack.objectives.rule,
    clause: pack.objectives.clause,
  };
  if (state.kind === 'sent')
    return [{ ...base, kind: 'decideObjectives', to: state.to, title: 'Approve the objectives, or return them' }];
  return [];
}

function ofObservations(review: Review, { pack }: Context): Request[] {
  return review.observations
    .filter((observation) => observation.feedback && !observation.closed && !observation.cancelled)
    .map((observation) => ({
      kind: 'readFeedback',
      to: review.revieweeOid,
      title: `Read the feedback on the ${pack.wording.observation}; add comments if you like`,
      aboutId: observation.id,
      section: 'observations',
      rule: pack.appendedComments.rule,
      clause: pack.appendedComments.clause,
    }));
}

function ofStatement(review: Review, { pack }: Context): Request[] {
  const statement = currentStatement(review);
  if (!statement?.draftedAt || statement.signatures.reviewer) return [];
  const base = { aboutId: `v${statement.version}`, section: 'statement' as const };
  const last = statement.comments.at(-1);
  if (last?.changesWanted)
    return [
      {
        ...base,
        kind: 'considerComments',
        to: review.reviewerOid,
        title: `Changes to the ${pack.wording.statement} were asked for`,
      },
    ];
  if (last) return [];
  return [
    {
      ...base,
      kind: 'readDraft',
      to: review.revieweeOid,
      title: `Read the draft ${pack.wording.statement}; comment if it is no fair summary`,
    },
  ];
}
