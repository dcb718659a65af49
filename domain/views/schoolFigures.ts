import { dayAt } from '../calendar/moments.ts';
import type { Context } from '../review/context.ts';
import type { Followed } from '../standing/followed.ts';
import type { Scope } from './overviewWords.ts';
import { type InPlace, scopeOf } from './scope.ts';
import { loadIn, lateIn, observationIn } from './cockpit.ts';

/** How the people whom somebody follows stand, in figures that name nobody; each opens the overview. */
export type SchoolFigures = {
  scope: Scope;
  people: number;
  /** The first meeting of the cycle: how many were held, and the last day for it (a date), where it is the same. */
  meetings: { name: string | null; held: number; of: number; by: string | null } | null;
  late: { people: number; kinds: { kind: string; title: string; people: number }[] };
  /** Minutes. */
  observation: { used: number; allowed: number } | null;
  reviewers: { over: number; of: number; most: number | null };
};

type SchoolFiguresArgs = {
  followed: readonly Followed[];
  /** Everybody with a review of the present cycle. */
  everybody: readonly InPlace[];
  viewer: { oid: string };
  school: Pick<Context, 'now' | 'calendar' | 'person'>;
};

/** Those figures; null for somebody who follows nobody but the people whom he or she reviews. */
export function schoolFigures({ followed, everybody, viewer, school }: SchoolFiguresArgs): SchoolFigures | null {
  const scope = scopeOf({ followed, everybody, viewer });
  if (scope.of === 'reviewed') return null;
  const late = lateIn(followed, { school, filter: {}, viewer });
  const observation = observationIn(followed);
  const { reviewers, most } = loadIn(followed, school);
  return {
    scope,
    people: followed.length,
    meetings: firstMeetings(followed, school),
    late: { people: late.people, kinds: late.kinds.map(({ kind, title, people }) => ({ kind, title, people })) },
    observation: observation && { used: observation.used, allowed: observation.allowed },
    reviewers: { over: reviewers.filter(isOver).length, of: reviewers.length, most },
  };
}

function isOver({ people, most }: { people: number; most: number | null }): boolean {
  return most !== null && people > most;
}

function firstMeetings(
  followed: readonly Followed[],
  { calendar: { timeZone } }: SchoolFiguresArgs['school'],
): SchoolFigures['meetings'] {
  const first = followed.flatMap(({ standing, pack, stages }) => {
    const stage = pack.stages.find(({ doneWhen }) => doneWhen === 'meetingHeld');
    const seen = stages.find(({ id }) => id === stage?.id);
    const kept = standing.stages.find(({ id }) => id === stage?.id);
    if (!stage || !seen || !kept) return [];
    const name = stage.meeting ? (pack.meetings[stage.meeting]?.name ?? null) : null;
    return [{ name, isHeld: seen.state === 'done', by: kept.lateAfter && dayAt(kept.lateAfter, timeZone) }];
  });
  if (first.length === 0) return null;
  const names = new Set(first.map(({ name }) => name));
  const days = new Set(first.flatMap(({ by }) => by ?? []));
  return {
    name: names.size === 1 ? (first[0]?.name ?? null) : null,
    held: first.filter(({ isHeld }) => isHeld).length,
    of: first.length,
    by: days.size === 1 ? ([...days][0] ?? null) : null,
  };
}
