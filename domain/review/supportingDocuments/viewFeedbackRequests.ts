import type { Situation, ReviewNow } from '../situation.ts';
import type { Form } from '../../forms/form.ts';
import { formInUse, formOfVersion } from '../../forms/ownForms.ts';
import type { PackView } from '../../policies/paper.ts';
import type { Context } from '../context.ts';
import { isStanding } from '../meetings/meeting.ts';
import { isOffered } from '../offer.ts';
import { isOpenTo } from './feedbackRequests.ts';
import { mayBeAsked } from './mayBeAsked.ts';
import { entriesFor } from './papersOf.ts';
import type { FeedbackRequest, Invited } from './state.ts';
import { byName } from '../../people/order.ts';
import { type PersonView, viewPerson } from '../../views/person.ts';
import { type ReadAnswer, readAnswers } from '../../views/readAnswers.ts';

/** What somebody is asked for in a review of which he or she sees nothing else. */
export type FeedbackAskedOfYou = {
  id: string;
  by: PersonView;
  readers: PersonView[];
  purpose: string;
  rule: string;
  clause: string;
  form: Form;
};

/** The views that are asked for in a review, and those that the viewer may ask for. */
export type FeedbackRequestsView = { kinds: FeedbackRequestKind[]; list: FeedbackRequestView[] };

export type FeedbackRequestKind = Pick<
  PackView,
  'id' | 'name' | 'text' | 'rule' | 'clause' | 'of' | 'needsAgreement'
> & {
  /** People who can be asked, if the policy names them; empty if it can be anybody in the school. */
  people: PersonView[];
  /** Meetings before which it can be asked for; empty if it belongs to none. */
  meetings: { id: string; name: string; start: string; asked: boolean }[];
};

export type FeedbackRequestView = Pick<FeedbackRequest, 'id' | 'purpose' | 'at' | 'agreement' | 'withdrawnAt'> & {
  name: string;
  rule: string;
  clause: string;
  by: PersonView;
  meeting: string | null;
  invited: {
    person: PersonView;
    state: 'waiting' | 'asked' | 'given' | 'declined';
    at: string | null;
    read: ReadAnswer[];
  }[];
  canDecide: boolean;
  canWithdraw: boolean;
};

/** What the viewer is asked for and can answer. */
export function viewAsked({ review, actor: viewer, context }: Situation): FeedbackAskedOfYou[] {
  const form = formInUse('view', context)?.form;
  if (!form) return [];
  // Somebody who declined to answer is no longer asked.
  const isAsked = ({ id, invited }: FeedbackRequest) =>
    invited.some(({ oid }) => oid === viewer.oid) &&
    (['giveView', 'declineView'] as const).every((type) =>
      isOffered({ type, about: { askingId: id }, situation: { review, actor: viewer, context } }),
    );
  return review.papers.askings.filter(isAsked).map((feedbackRequest) => {
    const { rule = '', clause = '' } = context.pack.views.find(({ id }) => id === feedbackRequest.view) ?? {};
    const readers = [review.revieweeOid, review.reviewerOid].map((oid) => viewPerson(oid, context));
    return {
      id: feedbackRequest.id,
      by: viewPerson(feedbackRequest.by, context),
      readers,
      purpose: feedbackRequest.purpose,
      rule,
      clause,
      form,
    };
  });
}

export function viewFeedbackRequests({ review, actor: viewer, context }: Situation): FeedbackRequestsView {
  return {
    kinds: entriesFor({ entries: context.pack.views, review, context })
      .filter(({ id }) =>
        isOffered({ type: 'askForViews', about: { view: id }, situation: { review, actor: viewer, context } }),
      )
      .map((view) => viewKind(view, { review, context })),
    list: review.papers.askings
      .map((feedbackRequest) => viewAsking(feedbackRequest, { review, actor: viewer, context }))
      .toReversed(),
  };
}

function viewKind(view: PackView, { review, context }: ReviewNow): FeedbackRequestKind {
  const { id, name, text, rule, clause, of, needsAgreement } = view;
  const before = context.pack.obligations.filter((each) => each.view === id).flatMap(({ starts }) => starts);
  const meetings = review.meetings
    .filter((meeting) => isStanding(meeting) && before.includes(meeting.kind))
    .map((meeting) => ({
      id: meeting.id,
      name: context.pack.meetings[meeting.kind]?.name ?? 'Meeting',
      start: meeting.start,
      asked: review.papers.askings.some(
        (each) => each.view === id && each.meetingId === meeting.id && each.withdrawnAt === null,
      ),
    }));
  return {
    id,
    name,
    text,
    rule,
    clause,
    of,
    needsAgreement,
    people:
      of === 'anybody'
        ? []
        : context
            .everybody()
            .filter(({ oid }) => mayBeAsked({ view, oid, review, context }))
            .map(({ oid }) => viewPerson(oid, context))
            .toSorted(byName),
    meetings,
  };
}

function viewAsking(
  feedbackRequest: FeedbackRequest,
  { review, actor: viewer, context }: Situation,
): FeedbackRequestView {
  const view = context.pack.views.find(({ id }) => id === feedbackRequest.view);
  const meeting = review.meetings.find(({ id }) => id === feedbackRequest.meetingId);
  const { id, purpose, at, agreement, withdrawnAt, by, invited } = feedbackRequest;
  const may = (type: 'agreeToAsking' | 'withdrawAsking') =>
    isOffered({ type, about: { askingId: id }, situation: { review, actor: viewer, context } });
  return {
    id,
    purpose,
    at,
    agreement,
    withdrawnAt,
    name: view?.name ?? 'Views of others',
    rule: view?.rule ?? '',
    clause: view?.clause ?? '',
    by: viewPerson(by, context),
    meeting: meeting ? (context.pack.meetings[meeting.kind]?.name ?? null) : null,
    invited: invited.map((each) => viewInvited({ each, feedbackRequest, context })),
    canDecide: may('agreeToAsking'),
    canWithdraw: may('withdrawAsking'),
  };
}

type ViewInvitedArgs = { each: Invited; feedbackRequest: FeedbackRequest; context: Context };

function viewInvited({
  each: { oid, given, declinedAt },
  feedbackRequest,
  context,
}: ViewInvitedArgs): FeedbackRequestView['invited'][number] {
  const person = viewPerson(oid, context);
  if (given) {
    const form = formOfVersion({ id: 'view', version: given.formVersion, context });
    return { person, state: 'given', at: given.at, read: form ? readAnswers(form, given.answers) : [] };
  }
  if (declinedAt !== null) return { person, state: 'declined', at: declinedAt, read: [] };
  return { person, state: isOpenTo(feedbackRequest) ? 'asked' : 'waiting', at: null, read: [] };
}
