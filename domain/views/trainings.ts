import type { Training } from '../limits/trainedFor.ts';
import type { Context } from '../review/context.ts';
import { todayAt } from '../review/today.ts';
import { type PersonView, viewPerson } from './person.ts';
import { inOrder } from '../inOrder.ts';
import { byName } from '../people/order.ts';

/**
 * The register of training (KM-21): everybody in the school’s register, with what each is trained in and since when.
 */
export type TrainingsView = { people: (PersonView & { trainings: Training[] })[]; today: string };

/** The register of training by name. Each person’s trainings are in order of their subject, oldest first. */
export function viewTrainings(
  context: Pick<Context, 'now' | 'calendar' | 'everybody' | 'person' | 'trainings'>,
): TrainingsView {
  const people = context.everybody().map(({ oid }) => ({
    ...viewPerson(oid, context),
    trainings: context.trainings(oid).toSorted((a, b) => inOrder(a.what, b.what) || inOrder(a.on, b.on)),
  }));
  return {
    people: people.toSorted(byName),
    today: todayAt(context),
  };
}
