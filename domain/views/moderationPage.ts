import type { ReviewNow, Situation } from '../review/situation.ts';
import { Temporal } from 'temporal-polyfill';
import { isBefore, isoIn } from '../calendar/moments.ts';
import type { Person } from '../people/person.ts';
import { POSTS } from '../policies/vocabulary.ts';
import { hasEnded } from '../review/closing/hasEnded.ts';
import { isClosed } from '../review/closing/state.ts';
import { todayAt } from '../review/today.ts';
import type { Context } from '../review/context.ts';
import { endOf, isStanding } from '../review/meetings/meeting.ts';
import { procedureFor } from '../review/moderation/procedure.ts';
import type { Audit } from '../review/moderation/state.ts';
import { obligations } from '../review/obligations.ts';
import { isOffered } from '../review/offer.ts';
import type { Review } from '../review/review.ts';
import { viewUpdates } from '../review/supportingDocuments/viewUpdates.ts';
import { isSuspended } from '../review/suspension/suspension.ts';
import { currentStatement } from '../review/statements/statement.ts';
import { countedDays } from './countedDays.ts';
import { type PersonView, viewPerson } from './person.ts';
import type { ReadAnswer } from './readAnswers.ts';
import type { Todo } from './todo.ts';
import { asRead } from '../inOrder.ts';
import { byName } from '../people/order.ts';

/** One teacher's statement on the headteacher's page: its state, and which others it should be consistent with. */
export type StatementToModerate = {
  reviewId: string;
  reviewee: PersonView;
  reviewer: PersonView;
  /** The version in hand. */
  version: number | null;
  state: 'notSigned' | 'toDraw' | 'toModerate' | 'notInSample' | 'agreed' | 'newStatement';
  /** A signed statement exists to compare with others, whether it is in the sample or not. */
  canCompare: boolean;
  /** The deadline of whoever moderates; null while the reviewer has not signed, and once it is done. */
  deadline: Pick<Todo, 'due' | 'counted' | 'openedAfter' | 'state'> | null;
  because: string | null;
  /** People with similar experience and responsibility have the same words here. */
  similar: string;
};

/** A mid-year review that was held and must be audited with its reviewer (KM-39). */
export type MidYearToAudit = {
  reviewId: string;
  meetingId: string;
  reviewee: PersonView;
  reviewer: PersonView;
  heldAt: string;
  /** What mid-year reviews of this person found so far: each answer under its question. */
  found: ReadAnswer[];
  audits: Pick<Audit, 'on' | 'outcome'>[];
  canAudit: boolean;
};

export type ModerationPageView = {
  timeZone: string;
  now: string;
  /** The policy that has the clauses; null if no statement is moderated. */
  policy: { pack: string; version: string } | null;
  rule: string | null;
  clause: string | null;
  /** What every statement is held against. */
  criteria: { id: string; text: string }[];
  how: 'headteacherReviewsAll' | 'all' | 'sample' | 'none' | null;
  statements: StatementToModerate[];
  sample: { seed: string; size: number; outOf: number; at: string } | null;
  /** How many statements a draw now would choose among. */
  toDraw: number;
  midYear: MidYearToAudit[];
  /** The policy's rule on audits; null if no running review has one. */
  midYearRule: { rule: string; clause: string; text: string } | null;
};

type ViewModerationPageArgs = {
  seen: readonly ReviewNow[];
  school: Pick<Context, 'now' | 'calendar'>;
  viewer: Person;
};

/**
 * The headteacher's page of moderation: statements of the running cycles, and mid-year reviews to audit (KM-39, KM-45
 * to KM-47).
 */
export function viewModerationPage({ seen, school, viewer }: ViewModerationPageArgs): ModerationPageView {
  const running = seen.filter(({ review, context }) => isRunning(review, context));
  const moderated = running.filter(({ review, context }) => procedureFor(review, context.pack)?.kind === 'moderation');
  const [first] = moderated;
  const rule = first?.context.pack.moderation;
  const drawn = moderated.find(({ review }) => review.moderation.sample)?.review.moderation.sample;
  const audit = running.flatMap(({ context }) => context.pack.midYearAudit ?? [])[0];
  return {
    timeZone: school.calendar.timeZone,
    now: isoIn(school.now, school.calendar.timeZone),
    policy: first ? { pack: first.review.policy.pack, version: first.review.policy.version } : null,
    rule: rule?.rule ?? null,
    clause: rule?.clause ?? null,
    criteria: rule?.criteria ?? [],
    how: rule?.how ?? null,
    statements: moderated
      .map(({ review, context }) => toModerate(review, context))
      .toSorted((a, b) => asRead(a.similar, b.similar) || byName(a.reviewee, b.reviewee)),
    sample: drawn ? { seed: drawn.seed, size: drawn.size, outOf: drawn.outOf, at: drawn.at } : null,
    toDraw: toBeDrawn(running).length,
    midYear: running.flatMap(({ review, context }) => midYearOf({ review, actor: viewer, context })),
    midYearRule: audit ? { rule: audit.rule, clause: audit.clause, text: audit.text } : null,
  };
}

/** The reviews among which a sample is drawn: all that are moderated by sample and were in no draw yet (KM-45). */
export function toBeDrawn<Each extends ReviewNow>(seen: readonly Each[]): Each[] {
  return seen.filter(({ review, context }) => {
    const procedure = procedureFor(review, context.pack);
    return (
      isRunning(review, context) &&
      !isClosed(review) &&
      !isSuspended(review) &&
      procedure?.kind === 'moderation' &&
      procedure.how === 'sample' &&
      review.moderation.sample === null
    );
  });
}

function isRunning(review: Review, context: Pick<Context, 'now' | 'calendar'>): boolean {
  return !hasEnded(review, todayAt(context));
}

function toModerate(review: Review, context: Context): StatementToModerate {
  const duty = obligations(review, context).find(
    ({ doneWhen, state }) => doneWhen === 'statementModerated' && state !== 'withdrawn',
  );
  const state = stateOf(review, context);
  // Nothing is owed of a statement before its reviewer has signed it (KM-43, KM-46).
  const isOwed = duty !== undefined && duty.state !== 'done' && (state === 'toModerate' || state === 'toDraw');
  const due = duty?.dueLocal ?? '';
  return {
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    reviewer: viewPerson(review.reviewerOid, context),
    state,
    version: currentStatement(review)?.version ?? null,
    canCompare: review.statements.some(({ signatures }) => signatures.reviewer !== null),
    deadline: isOwed
      ? {
          due,
          counted: countedDays({ due, oid: duty.owedByOid, context }),
          openedAfter: duty.openedAfter,
          state: duty.state,
        }
      : null,
    because: isOwed ? duty.because : null,
    similar: similarTo(review, context),
  };
}

function stateOf(review: Review, { pack }: Pick<Context, 'pack'>): StatementToModerate['state'] {
  const { outcomes, sample } = review.moderation;
  const last = outcomes.at(-1);
  const statement = currentStatement(review);
  if (last?.outcome === 'agreed') return 'agreed';
  if (last && last.version === statement?.version) return 'newStatement';
  if (sample?.chosen === false) return 'notInSample';
  if (!statement?.signatures.reviewer) return 'notSigned';
  return pack.moderation?.how === 'sample' && sample === null ? 'toDraw' : 'toModerate';
}

/**
 * Similar responsibility means what the post includes. Similar experience means years at the school, in three steps.
 */
function similarTo({ revieweeOid }: Review, { person, now, calendar }: Context): string {
  const known = person(revieweeOid);
  const all = known?.posts ?? [];
  // Whoever manages teachers manages people, so the second is left out.
  const unsaid = ['tutor', 'classroomBased', ...(all.includes('managesTeachers') ? ['managesPeople'] : [])];
  const posts = all.filter((post) => !unsaid.includes(post));
  const names = posts.map((post, index) => (index === 0 ? POSTS[post] : POSTS[post].toLowerCase()));
  const responsibility = names.length > 0 ? names.join(', ') : 'No further responsibility';
  const start = known?.employment.start;
  if (!start) return responsibility;
  const today = now.toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const { years } = Temporal.PlainDate.from(start).until(today, { largestUnit: 'years' });
  const experience = years < 3 ? 'under 3 years here' : years < 10 ? '3 to 9 years here' : '10 years here or more';
  return `${responsibility}; ${experience}`;
}

function midYearOf({ review, actor: viewer, context }: Situation): MidYearToAudit[] {
  if (!context.pack.midYearAudit) return [];
  const found = viewUpdates(review, context).flatMap(({ read }) => read);
  return review.meetings
    .filter((each) => each.kind === 'midYearReview' && isStanding(each) && isBefore(endOf(each), context.now))
    .map(({ id, start }) => ({
      reviewId: review.id,
      meetingId: id,
      reviewee: viewPerson(review.revieweeOid, context),
      reviewer: viewPerson(review.reviewerOid, context),
      heldAt: start,
      found,
      audits: review.moderation.audits
        .filter(({ meetingId }) => meetingId === id)
        .map(({ on, outcome }) => ({ on, outcome })),
      canAudit: isOffered({
        type: 'recordAudit',
        about: { meetingId: id },
        situation: { review, actor: viewer, context },
      }),
    }));
}
