import { Temporal } from 'temporal-polyfill';
import type { Person } from '../people/person.ts';
import type { Context } from '../review/context.ts';
import { type Duty, obligations } from '../review/obligations.ts';
import { type RequestKind, requests } from '../review/requests.ts';
import type { Fact } from '../policies/vocabulary.ts';
import type { Review } from '../review/review.ts';
import { type PersonView, viewPerson } from './person.ts';

export type Section = 'meetings' | 'objectives' | 'observations' | 'statement';

/** One thing that somebody is to do in one review, with its deadline and reason where a policy gives one. */
export type Todo = {
  key: string;
  reviewId: string;
  /** Whose review it is in. */
  reviewee: PersonView;
  who: PersonView;
  /** Whether the person looking is the one to do it. */
  yours: boolean;
  title: string;
  /** What it takes to be done: a fact of the policy's vocabulary, or what was asked for. */
  action: Fact | RequestKind;
  section: Section;
  aboutId: string;
  /** ISO with offset; null for a request without a deadline. */
  due: string | null;
  state: 'ahead' | 'waiting' | 'owed' | 'overdue' | 'done';
  /** Whole hours and working out, for the screen to show why: "meeting on Monday 5 October 2026 + 5 working days". */
  because: string | null;
  rule: string | null;
  clause: string | null;
};

/** Everything to be done in a review by anybody: the policy's duties and what people asked of each other. */
export function todos(review: Review, viewer: Person, context: Context): Todo[] {
  const shared = (oid: string) => ({
    reviewId: review.id,
    reviewee: viewPerson(review.revieweeOid, context),
    who: viewPerson(oid, context),
    yours: oid === viewer.oid,
  });
  const duties = obligations(review, context).map((duty) => ({
    ...shared(duty.owedByOid),
    key: duty.key,
    title: duty.duty,
    action: duty.doneWhen,
    section: sectionOf(duty),
    aboutId: duty.about.id,
    due: duty.dueLocal,
    state: duty.state,
    because: duty.because,
    rule: duty.rule,
    clause: duty.clause,
  }));
  const asked = requests(review, context).map((request) => ({
    ...shared(request.to),
    key: `${request.kind}.${request.aboutId}`,
    title: request.title,
    action: request.kind,
    section: request.section,
    aboutId: request.aboutId,
    due: null,
    state: 'owed' as const,
    because: null,
    rule: request.rule ?? null,
    clause: request.clause ?? null,
  }));
  return [...duties, ...asked];
}

function sectionOf(duty: Duty): Section {
  if (duty.about.kind === 'observation') return 'observations';
  return duty.about.kind === 'review' ? 'meetings' : 'statement';
}

/** Most urgent first: overdue, then by deadline, then what has none. */
export function byUrgency(a: Todo, b: Todo): number {
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null);
  return Temporal.Instant.compare(Temporal.Instant.from(a.due), Temporal.Instant.from(b.due));
}
