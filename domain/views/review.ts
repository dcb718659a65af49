import type { Situation } from '../review/situation.ts';
import { type AccessView, viewAccess } from '../review/access/view.ts';
import { type AppealsView, viewAppeals } from '../review/appeals/view.ts';
import { type AssessedView, viewAssessed } from '../review/statements/viewAssessed.ts';
import { type ProgressView, viewProgress } from '../review/meetings/viewProgress.ts';
import { isoIn } from '../calendar/moments.ts';
import { accessTo } from '../review/access/accessTo.ts';
import { followingOf } from '../review/access/following.ts';
import type { Sees } from '../review/access/state.ts';
import type { Context } from '../review/context.ts';
import { partiesOf } from '../review/parties.ts';
import { type DevelopmentView, viewDevelopment } from '../review/development/view.ts';
import { type ClosingView, viewClosing } from '../review/closing/view.ts';
import { type MeetingSection, viewMeetings, viewMeetingsJoined } from '../review/meetings/view.ts';
import { type NotesView, viewNotes } from '../review/notes/view.ts';
import { type KeptView, viewKept } from '../review/retention/view.ts';
import { type ProgrammeView, viewProgramme } from '../review/meetings/viewProgramme.ts';
import { type ObjectivesView, viewObjectives } from '../review/objectives/view.ts';
import { type ObservationsView, viewObservations } from '../review/observations/view.ts';
import { type PayView, viewPay } from '../review/pay/view.ts';
import { type ModerationView, viewModeration } from '../review/moderation/view.ts';
import { type FeedbackAskedOfYou, viewAsked } from '../review/supportingDocuments/viewFeedbackRequests.ts';
import { type PersonView, viewPerson } from './person.ts';
import { type PreparingView, viewPreparing } from '../review/supportingDocuments/view.ts';
import { type ReviewersView, viewReviewers } from '../review/reviewers/view.ts';
import { afterSteps, type Stage, stages } from './stages.ts';
import { type StatementSection, viewFinalStatement, viewStatement } from '../review/statements/view.ts';
import { type SupportView, viewSupport } from '../review/support/view.ts';
import { type UpdateView, viewUpdates } from '../review/supportingDocuments/viewUpdates.ts';
import { type SuspensionView, viewSuspension } from '../review/suspension/view.ts';
import { onToday, type TodayItem } from './today.ts';
import { byUrgency, type Todo, todos } from './todo.ts';

/** A review as one person may see it, with what he or she can do. All moments are ISO with the school's offset. */
export type ReviewView = {
  id: string;
  version: number;
  timeZone: string;
  now: string;
  policy: { pack: string; title: string; version: string; wording: Context['pack']['wording'] };
  cycle: { start: string; end: string };
  reviewee: PersonView;
  reviewer: PersonView;
  you: { oid: string; reviewee: boolean; reviewer: boolean; observer: boolean; whole: boolean; sees: Sees[] };
  stages: Stage[];
  /** What comes once every step is done; null before. */
  afterSteps: Stage | null;
  /** What the viewer takes part in today. */
  today: TodayItem[];
  /** What anybody still has to do, most urgent first. */
  todos: Todo[];
  suspension: SuspensionView;
  /** Null for people who neither see the whole review nor decide who reviews. */
  reviewers: ReviewersView | null;
  /** One for each kind of meeting in the policy. People who do not see everything get the meetings that they join. */
  meetings: MeetingSection[];
  /** The meetings still to be arranged, and how often the two meet. */
  programme: ProgrammeView | null;
  notes: NotesView | null;
  /** The end of the cycle; null for people who do not see the whole review. */
  closing: ClosingView | null;
  /** How long it is kept; null for people who do not see the whole review, and if the policy names no period. */
  kept: KeptView | null;
  objectives: ObjectivesView | null;
  observations: ObservationsView;
  development: DevelopmentView | null;
  statement: StatementSection | null;
  /** What mid-year reviews found, for people who see no more of them (KM-39, KS-21). */
  updates: UpdateView[] | null;
  /** What was assessed, for people who see no more of the statement (KM-53, KC-07). */
  assessed: AssessedView | null;
  /**
   * How the statement is moderated; null for people who do not see the statement, and if the policy has no moderation.
   */
  moderation: ModerationView | null;
  support: SupportView | null;
  pay: PayView | null;
  appeals: AppealsView | null;
  access: AccessView | null;
  /** Whether its meetings happen, for managers above who see no more (KC-14). */
  progress: ProgressView | null;
  preparing: PreparingView | null;
  /** Requests for the viewer's view. They do not let anybody see more of a review. */
  asked: FeedbackAskedOfYou[];
};

/** A review for one person's eyes; undefined if the policy shows that person nothing of it (KM-51, TA-30). */
export function viewReview({ review, actor: viewer, context }: Situation): ReviewView | undefined {
  const sees = accessTo({ review, person: viewer, context });
  if (sees.size === 0) return undefined;
  const whole = sees.has('whole');
  const decides = whole || sees.has('decisions');
  const seesSteps = whole || followingOf({ review, person: viewer, context })?.sees === 'steps';
  const hears = review.appeals.some(({ hearer }) => hearer?.oid === viewer.oid) && sees.has('statement');
  const parties = partiesOf(review, viewer);
  const { pack, calendar } = context;
  const all = todos({ review, actor: viewer, context }).toSorted(byUrgency);
  return {
    id: review.id,
    version: review.version,
    timeZone: calendar.timeZone,
    now: isoIn(context.now, calendar.timeZone),
    policy: { pack: pack.id, title: pack.title, version: review.policy.version, wording: pack.wording },
    cycle: review.cycle,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    you: {
      oid: viewer.oid,
      reviewee: parties.has('reviewee'),
      reviewer: parties.has('reviewer'),
      observer: parties.has('observer'),
      whole,
      sees: [...sees],
    },
    stages: seesSteps ? stages(review, context) : [],
    afterSteps: seesSteps ? afterSteps(review, context) : null,
    today: onToday({ viewer, seen: [{ review, context }] }),
    todos: all.filter((todo) => todo.state !== 'withdrawn' && (whole || todo.yours)),
    meetings: whole
      ? viewMeetings({ review, actor: viewer, context })
      : sees.has('ownMeetings')
        ? viewMeetingsJoined({ review, actor: viewer, context })
        : [],
    programme: whole ? viewProgramme({ review, actor: viewer, context }) : null,
    notes: whole ? viewNotes({ review, actor: viewer, context }) : null,
    suspension: viewSuspension(decides, { review, actor: viewer, context }),
    reviewers: whole || sees.has('reviewers') ? viewReviewers({ review, actor: viewer, context }) : null,
    objectives: whole ? viewObjectives({ review, actor: viewer, context }) : null,
    observations: viewObservations(
      { whole, all: whole || sees.has('observations') },
      { review, actor: viewer, context },
    ),
    development: whole ? viewDevelopment({ review, actor: viewer, context }) : null,
    statement:
      whole || sees.has('statement')
        ? viewStatement({ review, actor: viewer, context })
        : sees.has('final')
          ? viewFinalStatement({ review, actor: viewer, context })
          : null,
    pay: whole || sees.has('assessment') ? viewPay({ review, actor: viewer, context }) : null,
    appeals: decides || hears ? viewAppeals({ review, actor: viewer, context }) : null,
    access: decides ? viewAccess({ review, actor: viewer, context }) : null,
    progress: sees.has('progress') && !whole ? viewProgress(review, context) : null,
    assessed: sees.has('assessment') && !whole ? viewAssessed(review, context) : null,
    updates: sees.has('updates') && !whole ? viewUpdates(review, context) : null,
    moderation:
      whole || sees.has('statement') || sees.has('final') ? viewModeration({ review, actor: viewer, context }) : null,
    support: whole ? viewSupport({ review, actor: viewer, context }) : null,
    preparing: whole ? viewPreparing({ review, actor: viewer, context }) : null,
    asked: viewAsked({ review, actor: viewer, context }),
    closing: decides ? viewClosing({ review, actor: viewer, context }) : null,
    kept: decides ? viewKept({ review, actor: viewer, context }) : null,
  };
}
