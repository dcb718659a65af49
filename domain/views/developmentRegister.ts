import { isoIn } from '../calendar/moments.ts';
import { isLeader } from '../people/leadership.ts';
import { hasRole, type Person } from '../people/person.ts';
import { groupNames } from '../policies/groupNames.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import type { NeedState } from '../review/development/need.ts';
import { isOffered } from '../review/offer.ts';
import { partiesOf } from '../review/parties.ts';
import type { Review } from '../review/review.ts';
import type { ReviewNow } from '../review/situation.ts';
import { CHOICES, type RegisterLine, type RegisterView, viewNeed } from '../review/development/view.ts';
import { viewPerson } from './person.ts';
import { inOrder } from '../inOrder.ts';
import { byName } from '../people/order.ts';

/**
 * Whether somebody keeps the school's register of needs: the training coordinator does, and every leader (KM-37,
 * TA-02).
 */
export function keepsRegister(person: Person): boolean {
  return hasRole(person, 'trainingCoordinator') || isLeader(person);
}

/**
 * Whether a review's needs are in somebody's register. The training coordinator sees every need. A leader sees the
 * needs of people whom he or she leads, and his or her own (TA-02).
 */
function isInRegister(review: Review, viewer: Person): boolean {
  const parties = partiesOf(review, viewer);
  return hasRole(viewer, 'trainingCoordinator') || parties.has('headteacher') || parties.has('reviewee');
}

const ORDER: Record<NeedState['kind'], number> = { promised: 0, asked: 1, provided: 2, declined: 3, withdrawn: 4 };

type ViewRegisterArgs = {
  viewer: Person;
  everyReview: readonly ReviewNow[];
  school: Pick<Context, 'now' | 'calendar' | 'person'>;
};

/** Every need in somebody's register, without anything else of the reviews. Withdrawn needs are left out. */
export function viewRegister({ viewer, everyReview, school }: ViewRegisterArgs): RegisterView {
  const all = everyReview.filter(({ review }) => isInRegister(review, viewer));
  const today = todayAt(school);
  const lines = all.flatMap(({ review, context }) =>
    review.development.needs
      .filter(({ state }) => state.kind !== 'withdrawn')
      .map((need): RegisterLine => ({
        reviewId: review.id,
        person: viewPerson(review.revieweeOid, context),
        group: groupNames(context.pack, [review.staffGroup])[0] ?? review.staffGroup,
        need: viewNeed(need, { review, actor: viewer, context }),
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
        inOrder(a.need.by ?? '9999', b.need.by ?? '9999') ||
        byName(a.person, b.person),
    ),
    people: all
      .filter(({ review }) => review.cycle.start <= today && today <= review.cycle.end)
      .filter(({ review }) => review.revieweeOid !== viewer.oid)
      .filter(({ review, context }) =>
        isOffered({ type: 'enterNeed', about: {}, situation: { review, actor: viewer, context } }),
      )
      .map(({ review, context }) => ({ reviewId: review.id, person: viewPerson(review.revieweeOid, context) }))
      .toSorted((a, b) => byName(a.person, b.person)),
  };
}
