import type { Review } from './review.ts';
import { keysIn } from '../typed.ts';

/** Something that has an id, and the id of what contains it, if anything does. */
type NamedThing = { id: string; within?: string };

type Item = { id: string };

const within = (id: string, items: readonly Item[]): NamedThing[] => items.map((item) => ({ id: item.id, within: id }));

/** Every kind of thing in a review that an id can name, and where to find them. */
export const NAMED = {
  review: ({ id, previousReviewId, closing }) =>
    [id, previousReviewId, closing.nextReviewId].flatMap((each) => (each ? [{ id: each }] : [])),
  meeting: ({ meetings }) => meetings,
  series: ({ meetings }) => meetings.flatMap(({ seriesId }) => (seriesId ? [{ id: seriesId }] : [])),
  agendaPoint: ({ meetings }) => meetings.flatMap(({ id, points }) => within(id, points)),
  objective: ({ objectives }) => [...objectives.list, ...objectives.versions.flatMap(({ list }) => list)],
  lastObjective: ({ lastObjectives }) => lastObjectives ?? [],
  change: ({ objectives }) => objectives.changes,
  observation: ({ observations }) => observations,
  furtherObservation: ({ furtherObservation }) => furtherObservation,
  planningDocument: ({ observations }) => observations.flatMap(({ id, documents }) => within(id, documents)),
  document: ({ papers }) => papers.attached,
  evidence: ({ papers }) => papers.evidence,
  asking: ({ papers }) => papers.askings,
  comment: ({ notes }) => notes.ofMeetings.flatMap(({ meetingId, comments }) => within(meetingId, comments)),
  words: ({ notes }) => notes.words,
  reply: ({ notes }) => notes.words.flatMap(({ id, replies }) => within(id, replies)),
  action: ({ notes }) => notes.actions,
  concern: ({ support }) => support.concerns,
  supportPlan: ({ support }) => support.plans,
  progress: ({ support }) => support.plans.flatMap(({ id, progress }) => within(id, progress)),
  proposal: ({ support }) => support.proposals,
  appeal: ({ appeals }) => appeals,
  need: ({ development }) => development.needs,
  grant: ({ access }) => access.grants,
  accessRequest: ({ access }) => access.requests,
  reviewerRequest: ({ reviewers }) => reviewers.requests,
  newPost: ({ reviewers }) => reviewers.newPosts,
  hold: ({ retention }) => retention.holds,
} as const satisfies Record<string, (review: Review) => readonly NamedThing[]>;

export type NamedKind = keyof typeof NAMED;

type IsFreeForArgs = { review: Review; id: string; given: { kind: NamedKind; parent?: string } };

/** Whether an id can name something of a kind: it is free, or it names that very thing already. */
export function isFreeFor({ review, id, given: { kind, parent } }: IsFreeForArgs): boolean {
  const all = keysIn(NAMED).flatMap((each) =>
    NAMED[each](review).flatMap((thing: NamedThing) => (thing.id === id ? [{ kind: each, within: thing.within }] : [])),
  );
  return all.length === 0 || all.some((thing) => thing.kind === kind && thing.within === parent);
}
