import type { Training } from '../limits/trainedFor.ts';
import { atSchool, type Context } from '../review/context.ts';
import { type PersonView, viewPerson } from './person.ts';

/** The register of training (KM-21): everybody in the school’s register, with what each is trained in and since when. */
export type TrainingsView = { people: (PersonView & { trainings: Training[] })[]; today: string };

/** The register of training, by name; each person’s trainings by what they were in, oldest first. */
export function viewTrainings(
  context: Pick<Context, 'now' | 'calendar' | 'everybody' | 'person' | 'trainings'>,
): TrainingsView {
  const people = context.everybody().map(({ oid }) => ({
    ...viewPerson(oid, context),
    trainings: context.trainings(oid).toSorted((a, b) => a.what.localeCompare(b.what) || a.on.localeCompare(b.on)),
  }));
  return {
    people: people.toSorted((a, b) => a.name.localeCompare(b.name)),
    today: atSchool(context.now, context).toPlainDate().toString(),
  };
}
