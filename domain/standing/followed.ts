import type { Person } from '../people/person.ts';
import type { PolicyPack } from '../policies/policyPack.ts';
import { type FollowedAs, MEETING_STEPS, seesDuty } from '../review/access/following.ts';
import { inCycles } from '../review/closing/inCycles.ts';
import type { Context } from '../review/context.ts';
import { isLate } from '../review/late.ts';
import { todayAt } from '../review/today.ts';
import { type Stage, stagesNow } from '../views/stages.ts';
import { type Todo, todosNow } from '../views/todo.ts';
import { mayFollow } from './mayFollow.ts';
import type { Standing } from './standing.ts';
import { type Team, teamOf } from './steps.ts';

/** How a review stands at a moment, as far as somebody may follow it. */
export type Followed = {
  standing: Standing;
  following: FollowedAs;
  pack: PolicyPack;
  team: Team;
  /** The steps that this person sees; empty for somebody who sees only what is late. */
  stages: Stage[];
  /** What the policy asks for and is not done yet: no offers, no requests of the two. */
  duties: FollowedDuty[];
};

/** `kind`: what has to be done, whatever the obligation's id in the policy. */
export type FollowedDuty = Todo & { kind: string; isLate: boolean };

type FollowedByArgs = {
  standings: readonly Standing[];
  person: Person;
  school: Pick<Context, 'now' | 'calendar' | 'person'>;
  packOf: (standing: Standing) => PolicyPack | undefined;
};

/** The reviews of the present cycle that somebody follows, as each stands now. */
export function followedBy({ standings, person, school, packOf }: FollowedByArgs): Followed[] {
  const { present } = inCycles(standings, { of: (standing) => standing, today: todayAt(school) });
  return present.flatMap((standing) => {
    const pack = packOf(standing);
    const following = pack && mayFollow({ standing, person, context: { ...school, pack } });
    if (!following) return [];
    const duties = dutiesSeen({ standing, following, viewer: person, school });
    return [
      {
        standing,
        following,
        pack,
        team: teamOf(standing, school),
        stages: stagesSeen({ standing, following, pack, school }),
        duties,
      },
    ];
  });
}

type TodosOfArgs = {
  standing: Standing;
  viewer: Pick<Person, 'oid'>;
  school: Pick<Context, 'now' | 'person' | 'calendar'>;
};

/** Everything to do in a review, as it stands now for somebody. */
export function todosOf({ standing, viewer, school }: TodosOfArgs): Todo[] {
  const meetings = standing.meetings.map((meeting) => ({
    ...meeting,
    cancelled: null,
    notice: 'given' as const,
    booking: null,
  }));
  const { reviewId: id, revieweeOid, policy, todos: kept } = standing;
  return todosNow({ review: { id, revieweeOid, policy, meetings }, kept, viewer, context: school });
}

type SeenArgs = Pick<FollowedByArgs, 'school'> & { standing: Standing; following: FollowedAs };

function stagesSeen({ standing, following: { sees }, pack, school }: SeenArgs & { pack: PolicyPack }): Stage[] {
  if (sees === 'late') return [];
  const all = stagesNow(standing.stages, school);
  if (sees === 'steps') return all;
  const meetings = new Set(pack.stages.filter(({ doneWhen }) => MEETING_STEPS.has(doneWhen)).map(({ id }) => id));
  return all.filter(({ id }) => meetings.has(id));
}

function dutiesSeen({ standing, following, viewer, school }: SeenArgs & { viewer: Person }): FollowedDuty[] {
  const owed = standing.todos.filter(({ duty }) => duty !== null);
  const aboutOf = new Map(owed.map(({ key, duty }) => [key, duty?.about ?? '']));
  return todosOf({ standing: { ...standing, todos: owed }, viewer, school }).flatMap((todo) => {
    const { key, action: doneWhen, optional } = todo;
    const late = isLate(todo);
    if (!seesDuty(following, { about: aboutOf.get(key) ?? '', doneWhen, optional, isLate: late })) return [];
    return [{ ...todo, kind: `${doneWhen}.${todo.meeting ?? todo.section}`, isLate: late }];
  });
}
