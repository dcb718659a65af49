import { Temporal } from 'temporal-polyfill';
import type { Line } from '#bot/cards/gatheredCard.ts';
import { policyDutyLine } from '#bot/cards/policyCards.ts';
import { whose } from '#bot/cards/subject.ts';
import type { Context } from '#domain/review/context.ts';
import { dutyRemindedOf, reminderIn } from '#domain/review/dutyKey.ts';
import { obligations } from '#domain/review/obligations.ts';
import type { Review } from '#domain/review/review.ts';
import { placeOf, placeOfSeveral } from '#domain/review/toDo.ts';
import { deadlineFor } from '#domain/views/deadlineFor.ts';
import { isOwnWork } from '#domain/views/home.ts';
import { type Todo, todos } from '#domain/views/todo.ts';
import type { App } from '../app.ts';
import { loadPolicyDutiesOf } from '../policies/duties.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsInContext } from '../reviews/reviewsIn.ts';
import { tabLink } from '../reviews/tabLink.ts';
import { type Carried, toldIn } from '../storage/deliveryRow.ts';

type OwnWorkLinesArgs = {
  app: Pick<App, 'participants' | 'policies' | 'reviews' | 'settings'>;
  oid: string;
  school: SchoolNow;
  /** What the message has lines for already. */
  carried: readonly Carried[];
};

/**
 * What a morning message says besides what it carries, so that nothing is left out: everything that is late for somebody,
 * and how many things wait for his or her answer.
 */
export async function ownWorkLines({ app, oid, school, carried }: OwnWorkLinesArgs): Promise<Line[]> {
  const viewer = school.person(oid);
  if (!viewer) return [];
  const link = (place: string) => tabLink(app.settings.teamsAppId, place);
  const [seen, policyDuties] = await Promise.all([
    app.participants.of(oid).then((ids) => reviewsInContext({ app, ids, school })),
    loadPolicyDutiesOf({ app, oid, school }),
  ]);
  const hasLine = lineAmong(carried);
  const open = seen.flatMap(({ review, context }) => {
    const reminderKeys = new Map(obligations(review, context).map(({ key, reminderKey }) => [key, reminderKey]));
    return todos({ review, actor: viewer, context })
      .filter((todo) => isOwnWork(todo) && !hasLine(review.id, [todo.key, reminderKeys.get(todo.key)]))
      .map((todo) => ({ todo, review, context }));
  });
  const late = open.flatMap(({ todo, ...of }) => (isLate(todo) ? lateLine(todo, { ...of, link }) : []));
  const lateForPolicies = policyDuties
    .filter(({ owedByOid, state, key, policy }) => owedByOid === oid && state === 'overdue' && !hasLine(policy, [key]))
    .map((duty) =>
      policyDutyLine({
        duty,
        to: 'ower',
        owedBy: viewer.displayName,
        deadline: deadlineFor({ due: duty.due, oid }, school),
        link,
      }),
    );
  const answers = open.filter(({ todo }) => !isLate(todo) && waitsForAnswer(todo)).length;
  return [...late, ...lateForPolicies, ...(answers === 0 ? [] : [answersLine(answers, link('home'))])];
}

/** Whether one of the reminders that a message carries is of a duty, by the keys that the duty has. */
function lineAmong(carried: readonly Carried[]) {
  const known = new Set(
    carried.flatMap((each) => {
      const told = toldIn({ ...each, to: '' });
      const keys = told ? [dutyRemindedOf(told), reminderIn(told)?.reminderKey] : [];
      return keys.map((key) => `${each.reviewId} ${key}`);
    }),
  );
  return (place: string, keys: readonly (string | undefined)[]) =>
    keys.some((key) => key !== undefined && known.has(`${place} ${key}`));
}

const isLate = ({ state, openedAfter }: Todo) => state === 'overdue' && openedAfter === null;

/** Whether somebody else waits for an answer: to a request without a deadline, or a decision on objectives. */
const waitsForAnswer = ({ due, action }: Todo) =>
  due === null || action === 'objectivesDecided' || action === 'decideObjectives';

type LateLineArgs = { review: Review; context: Context; link: (place: string) => string };

function lateLine(todo: Todo, { review, context, link }: LateLineArgs): Line[] {
  const { title, due, who, reviewee } = todo;
  if (due === null) return [];
  return [
    {
      state: 'late',
      title,
      about: whose({ review, context, message: { to: who.oid } }),
      ...(who.oid !== reviewee.oid && { of: reviewee.name }),
      at: Temporal.Instant.from(due).toString(),
      ...deadlineFor({ due, oid: who.oid }, context),
      link: link(placeOf(todo)),
      together: link(placeOfSeveral(todo)),
    },
  ];
}

function answersLine(count: number, home: string): Line {
  return {
    state: 'owed',
    title: count === 1 ? 'One thing waits for your answer' : `${count} things wait for your answer`,
    about: '',
    day: 'When you can',
    link: home,
  };
}
