import { z } from 'zod';
import { roleThat, thoseThat } from '#domain/people/roles.ts';
import { atSchool } from '#domain/review/context.ts';
import { refuse } from '#domain/review/refusal.ts';
import { viewTrainings } from '#domain/views/trainings.ts';
import type { App } from '../app.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';

/** `kept: false` takes an entry out that was a mistake. */
export const trainingSchema = z.strictObject({
  oid: z.guid({ error: 'Choose somebody.' }),
  what: z.enum(['reviewing', 'observing'], { error: 'Choose what the training was in.' }),
  on: z.iso.date({ error: 'Give the day of the training.' }),
  kept: z.boolean(),
});

/** The register of training (KM-21): reading it, entering a training, taking out a mistake. */
export function registerTrainingRoutes(app: App): void {
  signedInRoute(app, { name: 'listTrainings', method: 'GET', route: 'api/trainings', handle: list });
  signedInRoute(app, {
    name: 'keepTraining',
    method: 'PUT',
    route: 'api/trainings',
    body: trainingSchema,
    handle: keep,
  });
}

async function list({ person, school }: Asking<undefined>) {
  return roleThat('keepsTraining', person) ? json(viewTrainings(school)) : notAKeeper();
}

async function keep({ app, person, school, body }: Asking<z.infer<typeof trainingSchema>>) {
  const { kept, ...entry } = body;
  if (!roleThat('keepsTraining', person)) return notAKeeper();
  const message = wrong(entry, school);
  if (message) {
    const [field, text] = message;
    return refusalProblem(refuse('invalid', text, null, [{ field, message: text }]));
  }
  if (kept) await app.school.enterTraining({ ...entry, by: person.oid, at: school.now.toString() });
  else await app.school.removeTraining(entry);
  const { trainings } = await app.school.current();
  return json(viewTrainings({ ...school, trainings: (oid) => trainings.get(oid) ?? [] }));
}

type Entry = Omit<z.infer<typeof trainingSchema>, 'kept'>;

function wrong({ oid, on }: Entry, school: Asking<undefined>['school']): [field: string, message: string] | undefined {
  if (!school.person(oid)) return ['oid', 'There is no such person in the school’s register.'];
  return on > todayOf(school) ? ['on', 'Enter a training once it has taken place.'] : undefined;
}

const todayOf = (school: Asking<undefined>['school']) => atSchool(school.now, school).toPlainDate().toString();

function notAKeeper() {
  return refusalProblem(
    refuse('notAllowed', `The register of training is kept by ${thoseThat('keepsTraining')}.`, {
      rule: 'KM-21',
      clause: '4.2, 4.1',
    }),
  );
}
