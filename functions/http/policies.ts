import { isoIn } from '#domain/calendar/moments.ts';
import type { SchoolCalendar } from '#domain/calendar/schoolCalendar.ts';
import { byVersion, inForceOn, policyFor } from '#domain/policies/adoption.ts';
import { eventName, policyDeadlines } from '#domain/policies/deadlines.ts';
import { groupNames } from '#domain/policies/groupNames.ts';
import { mayAdopt } from '#domain/policies/mayAdopt.ts';
import { shippedPacks } from '#domain/policies/packs.ts';
import type { PolicyPack } from '#domain/policies/policyPack.ts';
import { TRIGGERS } from '#domain/policies/vocabulary.ts';
import { refuse } from '#domain/review/refusal.ts';
import type { PoliciesView, PolicySummary } from '#domain/views/policy.ts';
import { viewPolicy } from '#domain/views/policyView.ts';
import { readDeadlineQuestion } from '../policies/deadlineQuestion.ts';
import { findPolicy, unknownPolicy } from '../policies/known.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { reviewsOf } from '../home/homeOf.ts';
import type { RouteCall, Handlers } from './route.ts';

/** The school's policies, for all staff to read, and what each makes due when something happens. */
export const policyRoutes = {
  'GET /api/policies': list,
  'GET /api/policies/{pack}': read,
  'GET /api/policies/{pack}/calculator': calculator,
  'GET /api/policies/{pack}/deadlines': deadlines,
} satisfies Partial<Handlers>;

async function list({ person, school }: RouteCall<'GET /api/policies'>) {
  const today = todayAt(school);
  const own = policyFor({ adopted: school.adopted, person, date: today })?.id;
  const latest = new Map<string, PolicyPack>(shippedPacks().map((pack) => [pack.id, pack]));
  for (const { pack } of school.adopted.toSorted(byVersion)) latest.set(pack.id, pack);
  const view: PoliciesView = {
    policies: [...latest.values()].map((pack) => summarise({ pack, school, own })),
    canAdopt: mayAdopt(person),
    today,
  };
  return view;
}

type SummariseArgs = { pack: PolicyPack; school: SchoolNow; own: string | undefined };

function summarise({ pack, school, own }: SummariseArgs): PolicySummary {
  const today = todayAt(school);
  const versions = school.adopted.filter(({ id }) => id === pack.id);
  const now = inForceOn(school.adopted, today).find(({ id }) => id === pack.id);
  const comes = versions.filter(({ from }) => from > today).toSorted(byVersion)[0];
  const shown = now ?? comes;
  return {
    id: pack.id,
    title: pack.title,
    source: pack.source,
    summary: (shown?.pack ?? pack).summary,
    covers: groupNames(pack, shown?.staffGroups ?? pack.covers.staffGroups),
    shipped: shippedPacks().some(({ id }) => id === pack.id),
    inForce: now ? { version: now.version, from: now.from } : null,
    comes: comes ? { version: comes.version, from: comes.from } : null,
    yours: pack.id === own,
  };
}

async function read({
  app,
  person,
  school,
  params,
  query,
}: RouteCall<'GET /api/policies/{pack}', 'participants' | 'policies' | 'reviews'>) {
  const found = findPolicy({ id: params.pack, school, given: { version: query.version ?? null } });
  if (!found) return unknownPolicy(school);
  const { pack, adopted } = found;
  const reviews = (await reviewsOf({ app, oid: person.oid, school })).filter(
    ({ review }) =>
      review.policy.pack === pack.id &&
      review.policy.version === adopted?.version &&
      (review.revieweeOid === person.oid || review.reviewerOid === person.oid),
  );
  const reading = adopted && (await app.policies.readings(adopted.id)).get(person.oid);
  return viewPolicy({ pack, policy: adopted, reader: { viewer: person, reviews, reading }, school });
}

async function calculator({ person, school, params }: RouteCall<'GET /api/policies/{pack}/calculator'>) {
  const found = findPolicy({ id: params.pack, school });
  if (!found) return unknownPolicy(school);
  const { pack } = found;
  const own =
    person.staffGroup !== null && pack.covers.staffGroups.includes(person.staffGroup) ? person.staffGroup : null;
  return {
    id: pack.id,
    title: pack.title,
    wording: pack.wording,
    timeZone: school.calendar.timeZone,
    now: isoIn(school.now, school.calendar.timeZone),
    events: TRIGGERS.filter((event) => speaksOf(pack, event)).map((id) => ({ id, name: eventName(pack, id) })),
    staffGroups: pack.staffGroups.filter(({ id }) => pack.covers.staffGroups.includes(id)),
    you: { staffGroup: own, pattern: person.workingPattern },
  };
}

/** Whether a policy makes anything due when an event happens. */
function speaksOf(pack: PolicyPack, event: (typeof TRIGGERS)[number]): boolean {
  return (
    pack.obligations.some(({ starts }) => starts.includes(event)) ||
    pack.retention?.from === event ||
    pack.limits.some((limit) => limit.kind === 'meetingNotice' && limit.meetings.some((kind) => kind === event))
  );
}

async function deadlines({ school, params, request }: RouteCall<'GET /api/policies/{pack}/deadlines'>) {
  const id = params.pack;
  const { timeZone } = school.calendar;
  const now = findPolicy({ id, school });
  if (!now) return unknownPolicy(school);
  const asked = readDeadlineQuestion({ query: request.query, timeZone, staffGroups: now.pack.covers.staffGroups });
  if ('problems' in asked) {
    const detail = asked.problems.map(({ message }) => message).join(' ');
    return refuse({ refused: 'invalid', message: detail, ref: null, fields: asked.problems });
  }
  const { event, at, staffGroup, pattern } = asked;
  const { pack } = findPolicy({ id, school, given: { date: at.toPlainDate().toString() } }) ?? now;
  const calendar = asked.calendar === 'school' ? school.calendar : withoutSchoolYear(school.calendar);
  return {
    policy: pack.id,
    version: pack.version,
    timeZone,
    deadlines: policyDeadlines(pack, { event, at, staffGroup, pattern, calendar }),
  };
}

/** A calendar in which only weekends and English bank holidays are days off. */
function withoutSchoolYear(calendar: SchoolCalendar): SchoolCalendar {
  return { ...calendar, region: 'england-and-wales', terms: [], closures: [], insetDays: [] };
}
