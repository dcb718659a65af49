import { setUpSchema } from '#contract/inputs.ts';
import { hasRole } from '#domain/people/person.ts';
import { refuse } from '#domain/review/refusal.ts';
import { lookAgain } from '../reviews/lookAgain.ts';
import { readJson } from './readJson.ts';
import { type Handlers, invalid } from './route.ts';
import { problem } from './problem.ts';

/** Room for a register of 5,000 people, in characters. */
const LARGEST_SCHOOL = 10_000_000;

const noAdministrator =
  'Give somebody in the register the role of administrator: nobody else could change it afterwards.';

const NO_ADMINISTRATOR = refuse({
  refused: 'invalid',
  message: noAdministrator,
  ref: null,
  fields: [{ field: 'people', message: noAdministrator }],
});

/**
 * Sets the school up: settings, calendar and register. The first time, the person named in the app's settings does
 * this; afterwards only the school's administrators can.
 */
export const schoolRoute = {
  'PUT /api/school': async ({ app, request }) => {
    const signedIn = await app.verifySignIn(request.headers.get('authorization'));
    if ('notSignedIn' in signedIn)
      return problem({
        code: 'signInNeeded',
        title: 'You are not signed in',
        detail: 'Sign in with your school account.',
      });
    const { people: known, school: before, unreadable } = await app.school.current();
    const actor = known.get(signedIn.oid);
    const mayBegin = known.size === 0 && signedIn.oid === app.settings.firstAdministratorOid;
    if (!mayBegin && !(actor && hasRole(actor, 'administrator'))) {
      return refuse({ refused: 'notAllowed', message: 'Only an administrator of the school sets it up.' });
    }
    const sent = await readJson(request, LARGEST_SCHOOL);
    if ('refused' in sent) return sent.refused;
    const parsed = setUpSchema.safeParse(sent.data);
    if (!parsed.success) return invalid(parsed.error);
    const { school, people } = parsed.data;
    const register = new Map([...known, ...people.map((person) => [person.oid, person] as const)]);
    if (![...register.values()].some((person) => hasRole(person, 'administrator'))) return NO_ADMINISTRATOR;
    if (!before && !unreadable) {
      await app.told.begin();
      // There is no review yet.
      await app.standings.noteWhole(app.clock.now().toString());
    }
    await app.school.saveSchool(school);
    await app.school.savePeople(people);
    // A changed calendar moves deadlines and reminders.
    await lookAgain(app);
    return { people: people.length };
  },
} satisfies Partial<Handlers>;
