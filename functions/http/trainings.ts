import type { BodyOf } from '#contract/routes.ts';
import { todayAt } from '#domain/review/today.ts';
import { refuse } from '#domain/review/refusal.ts';
import { viewTrainings } from '#domain/views/trainings.ts';
import type { SchoolNow } from '../reviews/context.ts';
import type { RouteCall, Handlers } from './route.ts';

/** The register of training (KM-21): reading it, adding a training, removing a mistaken entry. */
export const trainingRoutes = {
  'GET /api/trainings': list,
  'PUT /api/trainings': keep,
} satisfies Partial<Handlers>;

async function list({ school }: RouteCall<'GET /api/trainings'>) {
  return viewTrainings(school);
}

async function keep({ app, person, school, body }: RouteCall<'PUT /api/trainings', 'school'>) {
  const { kept, ...entry } = body;
  const message = wrong(entry, school);
  if (message) {
    const [field, text] = message;
    return refuse({ refused: 'invalid', message: text, ref: null, fields: [{ field, message: text }] });
  }
  if (kept) await app.school.enterTraining({ ...entry, by: person.oid, at: school.now.toString() });
  else await app.school.removeTraining(entry);
  const { trainings } = await app.school.current();
  return viewTrainings({ ...school, trainings: (oid) => trainings.get(oid) ?? [] });
}

type TrainingToEnter = Omit<BodyOf<'PUT /api/trainings'>, 'kept'>;

function wrong({ oid, on }: TrainingToEnter, school: SchoolNow): [field: string, message: string] | undefined {
  if (!school.person(oid)) return ['oid', 'There is no such person in the school’s register.'];
  return on > todayAt(school) ? ['on', 'Enter a training once it has taken place.'] : undefined;
}
