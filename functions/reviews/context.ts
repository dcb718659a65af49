import type { Temporal } from 'temporal-polyfill';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import type { Context } from '#domain/review/context.ts';
import { contextFor, type SchoolForReviews, schoolFor } from '#domain/review/contextFor.ts';
import type { Review } from '#domain/review/review.ts';
import type { App } from '../app.ts';
import { sha256 } from '../storage/hash.ts';
import { UnreadableRow } from '../storage/unreadable.ts';

/** The school at a moment, by which the rules of every review are judged. */
export type SchoolNow = SchoolForReviews & {
  toldFrom: NonNullable<Context['toldFrom']>;
  /** Every version of every adopted policy. */
  adopted: readonly AdoptedPolicy[];
  name: string;
};

/** What of the app is needed to know the school as it is now. */
export type SchoolPorts = Pick<App, 'catalogue' | 'clock' | 'policies' | 'school' | 'told'>;

/** The school has not been set up: it has no calendar and no policies. */
export class SchoolNotSetUp extends Error {}

/** The school's register and settings, and the time. Throws `SchoolNotSetUp`. */
export async function schoolNow(
  { school, policies, told, catalogue, clock }: SchoolPorts,
  now: Temporal.Instant = clock.now(),
): Promise<SchoolNow> {
  const [{ school: settings, unreadable, register, trainings, preferences, documents }, { adopted, ownForms }] =
    await Promise.all([school.current(), policies.current()]);
  if (unreadable) throw unreadable;
  if (!settings) throw new SchoolNotSetUp('The school has not been set up yet.');
  const marks = await told.marks(clock.now().toString());
  const { calendar, name } = settings;
  const read = {
    now,
    calendar,
    school: { name },
    register,
    trainings,
    preferences,
    ownForms,
    schoolDocuments: documents,
    sha256,
  };
  return {
    ...schoolFor(read),
    toldFrom: (name) => marks.get(catalogue.sinceOf(name)) || undefined,
    adopted,
    name,
  };
}

/** The school now; undefined while it has not been set up, when there is nothing to look after. */
export async function schoolOrNone(app: SchoolPorts): Promise<SchoolNow | undefined> {
  try {
    return await schoolNow(app);
  } catch (error) {
    if (error instanceof SchoolNotSetUp) return undefined;
    throw error;
  }
}

/**
 * The school as it was read, moved to the present moment, for showing what was just written. Whatever begins with a
 * change begins at the change's moment, which is later than the moment at which the school was read.
 */
export function afterWriting({ clock }: Pick<App, 'clock'>, school: SchoolNow): SchoolNow {
  return { ...school, now: clock.now() };
}

/** As much of a review as its context depends on. */
type OfContext = Pick<Review, 'id' | 'policy' | 'led'>;

/** So whatever was worked out for a review and its context is there for the next who asks at the same moment. */
const known = new WeakMap<SchoolNow, WeakMap<OfContext, Context>>();

/**
 * The context of one review: the school now, and the policy under which the review began. Throws `UnreadableRow`
 * where that version of the policy cannot be read.
 */
export function contextOf(review: OfContext, school: SchoolNow): Context {
  const ofSchool = known.get(school) ?? new WeakMap<OfContext, Context>();
  known.set(school, ofSchool);
  const context = ofSchool.get(review) ?? newContextOf(review, school);
  ofSchool.set(review, context);
  return context;
}

function newContextOf(review: OfContext, school: SchoolNow): Context {
  const { pack: id, version } = review.policy;
  const policy = school.adopted.find((each) => each.id === id && each.version === version);
  if (!policy) throw new UnreadableRow({ table: 'Policies', kind: 'adopted', why: 'broken' });
  return contextFor({ review, pack: policy.pack, school });
}
