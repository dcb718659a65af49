import { isoIn } from '../calendar/moments.ts';
import { hasRole, type Person } from '../people/person.ts';
import { groupNames } from '../policies/groupNames.ts';
import { atSchool, type Context } from '../review/context.ts';
import type { NeedState } from '../review/development/need.ts';
import type { Review } from '../review/review.ts';
import { CHOICES, type RegisterLine, type RegisterView, viewNeed } from './development.ts';
import { viewPerson } from './person.ts';

type Seen = { review: Review; context: Context };

/** Who keeps the school's register of needs: the training coordinator, and the headteacher (KM-37). */
export function keepsRegister(person: Person): boolean {
  return hasRole(person, 'trainingCoordinator') || hasRole(person, 'headteacher');
}

const ORDER: Record<NeedState['kind'], number> = { promised: 0, asked: 1, provided: 2, declined: 3, withdrawn: 4 };

/** Every need of the school, without anything else of the reviews; withdrawn ones are left out. */
export function viewRegister(
  viewer: Person,
  all: readonly Seen[],
  school: Pick<Context, 'now' | 'calendar' | 'person'>,
): RegisterView {
  const today = atSchool(school.now, school).toPlainDate().toString();
  const lines = all.flatMap(({ review, context }) =>
    review.development.needs
      .filter(({ state }) => state.kind !== 'withdrawn')
      .map((need): RegisterLine => ({
        reviewId: review.id,
        person: viewPerson(review.revieweeOid, context),
        group: groupNames(context.pack, [review.staffGroup])[0] ?? review.staffGroup,
        need: viewNeed(need, review, viewer, context),
      })),
  );
  return {
    you: viewer.oid,
    now: isoIn(school.now, school.calendar.timeZone),
    timeZone: school.calendar.timeZone,
    ...CHOICES,
    lines: lines.toSorted(
      (a, b) =>
        ORDER[a.need.state.kind] - ORDER[b.need.state.kind] ||
        (a.need.by ?? '9999').localeCompare(b.need.by ?? '9999') ||
        a.person.name.localeCompare(b.person.name),
    ),
    people: all
      .filter(({ review }) => review.cycle.start <= today && today <= review.cycle.end)
      .map(({ review, context }) => ({ reviewId: review.id, person: viewPerson(review.revieweeOid, context) }))
      .filter(({ person }) => person.oid !== viewer.oid)
      .toSorted((a, b) => a.person.name.localeCompare(b.person.name)),
  };
}
