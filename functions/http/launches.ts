import { z } from 'zod';
import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import type { FieldProblem } from '#domain/forms/form.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { isSame } from '#domain/review/canonicalJson.ts';
import { refuse } from '#domain/review/refusal.ts';
import { type LaunchPreview, type LaunchProgress, type LaunchSummary, viewProposal } from '#domain/views/launch.ts';
import { managerOf } from '#domain/launch/proposedReviewer.ts';
import type { Person } from '#domain/people/person.ts';
import { type PersonView, viewPerson } from '#domain/views/person.ts';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { idUsed } from '../reviews/idUsed.ts';
import { isToBeTakenBack, takeBackLaunch } from '../retention/takeBackLaunch.ts';
import { beginLaunch } from '../reviews/launchBatch.ts';
import { launchWeek } from '../reviews/launchWeek.ts';
import { type LookPorts, takingBack } from '../retention/takeBack.ts';
import { proposalFor, type ProposalPorts } from '../reviews/launchProposal.ts';
import type { Launch } from '../storage/launchStore.ts';
import { json } from './problem.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';
import { asRead } from '#domain/inOrder.ts';

/** A launch that has not moved for this long is stuck. Minutes. */
const STUCK_AFTER = 2;

/** Launching a cycle: the preview, the launch itself, its progress, and taking it back. */
export const launchRoutes = {
  'GET /api/launches': list,
  'POST /api/launches/preview': preview,
  'POST /api/launches/week': week,
  'GET /api/launches/{id}': read,
  'PUT /api/launches/{id}': launch,
  'POST /api/launches/{id}/go-on': goOn,
  'GET /api/launches/{id}/take-back': takeBackPreview,
  'POST /api/launches/{id}/take-back': takeBack,
} satisfies Partial<Handlers>;

async function preview({ app, person, school, body }: RouteCall<'POST /api/launches/preview', keyof ProposalPorts>) {
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const { proposals, managers } = await proposalFor({ app, given: { choices: body, by: person }, school });
  const view: LaunchPreview = {
    today: todayAt(school),
    policies: policiesOf(school),
    staffGroups: staffGroupsOf(school),
    departments: departmentsOf(school),
    managers: managersOf(school, managers),
    lines: proposals.map((each) => viewProposal(each, school)),
    people: [...school.people.values()].map(({ oid }) => viewPerson(oid, school)).toSorted(byName),
  };
  return view;
}

/** The messages of the first week after a launch. */
async function week({ app, person, school, body }: RouteCall<'POST /api/launches/week', keyof ProposalPorts>) {
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const { proposals, reviews } = await proposalFor({ app, given: { choices: body, by: person }, school });
  return launchWeek({ proposals, reviews, by: person, school });
}

/** Begins a launch. The same id again is the same launch, and is answered with how far it is. */
async function launch({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'PUT /api/launches/{id}', keyof ProposalPorts | 'batches' | 'launches' | 'send'>) {
  const id = params.id;
  if (!z.guid().safeParse(id).success) return unknownLaunch();
  const known = await app.launches.find(id);
  const { policy, cycle, staffGroup, department, managerOid } = body;
  const asked = { by: person.oid, policy, cycle, staffGroup, department, managerOid };
  if (known && !isSame(askedBefore(known), asked)) return idUsed();
  if (known) return json(await progressOf({ app, launched: known, school }), 200);
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const { proposals } = await proposalFor({ app, given: { choices: body, by: person }, school });
  if (!proposals.some(({ state }) => state === 'ready'))
    return refuse({
      refused: 'notYet',
      message: 'There is nobody for whom a review can be set up. Look at the reasons.',
    });
  const begun: Launch = { id, at: school.now.toString(), ...asked, takenBack: null };
  await beginLaunch({ app, launch: begun, proposals });
  return progressOf({ app, launched: begun, school });
}

const askedBefore = ({ by, policy, cycle, staffGroup, department, managerOid }: Launch) => ({
  by,
  policy,
  cycle,
  staffGroup,
  department,
  managerOid,
});

async function read({ app, school, params }: RouteCall<'GET /api/launches/{id}', 'launches'>) {
  const known = await find(app, params);
  return known ? progressOf({ app, launched: known, school }) : unknownLaunch();
}

/** Continues a launch whose message was lost or given up. */
async function goOn({ app, school, params }: RouteCall<'POST /api/launches/{id}/go-on', 'launches' | 'send'>) {
  const known = await find(app, params);
  if (!known) return unknownLaunch();
  await app.send('launch', { launchId: known.id });
  return progressOf({ app, launched: known, school });
}

/** What taking a launch back would come to, so that it can be said in numbers before anybody decides. */
async function takeBackPreview({
  app,
  person,
  school,
  params,
}: RouteCall<'GET /api/launches/{id}/take-back', 'launches' | keyof LookPorts>) {
  const known = await find(app, params);
  if (!known) return unknownLaunch();
  const lines = (await app.launches.lines(known.id)).filter(isToBeTakenBack);
  return takingBack({ app, lines, by: person.oid, school });
}

/** Takes a launch back, for each review in which nobody has acted. The queue does it. */
async function takeBack({
  app,
  person,
  school,
  params,
}: RouteCall<'POST /api/launches/{id}/take-back', 'batches' | 'launches' | 'send'>) {
  const known = await find(app, params);
  if (!known) return unknownLaunch();
  const launched = await takeBackLaunch({ app, launch: known, by: person.oid, at: school.now.toString() });
  return progressOf({ app, launched, school });
}

async function list({ app, school }: RouteCall<'GET /api/launches', 'launches'>) {
  const launches: LaunchSummary[] = (await app.launches.list()).map((each) => summaryOf(each, school));
  return { launches };
}

async function find({ launches }: Pick<App, 'launches'>, { id }: { id: string }): Promise<Launch | undefined> {
  return z.guid().safeParse(id).success ? launches.find(id) : undefined;
}

function summaryOf({ id, by, at, cycle, policy, takenBack, ...part }: Launch, school: SchoolNow): LaunchSummary {
  return {
    id,
    by: viewPerson(by, school),
    at,
    cycle,
    policy: policiesOf(school).find((each) => each.id === policy)?.title ?? policy,
    forWhom: forWhom(part, school),
    takenBack: takenBack && { by: viewPerson(takenBack.by, school), at: takenBack.at },
  };
}

/** The part of the staff for whom a launch was, in words: "Teachers, English, the people of Tom Hargrave"; null for all. */
function forWhom(
  { staffGroup, department, managerOid }: Pick<Launch, 'staffGroup' | 'department' | 'managerOid'>,
  school: SchoolNow,
) {
  const group = staffGroupsOf(school).find(({ id }) => id === staffGroup)?.name ?? staffGroup;
  const people = managerOid === null ? null : `the people of ${viewPerson(managerOid, school).name}`;
  return [group, department, people].filter((each) => each !== null).join(', ') || null;
}

type ProgressOfArgs = { app: Pick<App, 'launches'>; launched: Launch; school: SchoolNow };

async function progressOf({ app, launched, school }: ProgressOfArgs): Promise<LaunchProgress> {
  const lines = await app.launches.lines(launched.id);
  const lastMove =
    [launched.at, launched.takenBack?.at ?? launched.at, ...lines.map(({ at }) => at)].toSorted().at(-1) ?? launched.at;
  const left = lines.filter(launched.takenBack ? isToBeTakenBack : ({ state }) => state === 'waiting').length;
  const patience = Temporal.Instant.from(lastMove).add({ minutes: STUCK_AFTER });
  return {
    ...summaryOf(launched, school),
    lines: lines
      .map(({ revieweeOid, reviewerOid, policy, reviewCycle: cycle, state, why }) => ({
        person: viewPerson(revieweeOid, school),
        reviewer: reviewerOid === null ? null : viewPerson(reviewerOid, school),
        policy,
        cycle,
        state,
        why,
      }))
      .toSorted((a, b) => byName(a.person, b.person)),
    left,
    isStuck: left > 0 && isBefore(patience, school.now),
  };
}

/** Faults in a selection that the schema cannot see: a policy that is not adopted, a reviewer who is not in the register. */
function problemsWith(
  { policy, staffGroup, department, managerOid, reviewers }: LaunchSelection,
  school: SchoolNow,
): FieldProblem[] {
  const unknown = Object.entries(reviewers).filter(([, oid]) => !school.people.has(oid));
  return [
    ...(policy !== null && !policiesOf(school).some(({ id }) => id === policy)
      ? [{ field: 'policy', message: 'Choose a policy that the school has adopted.' }]
      : []),
    ...(staffGroup !== null && !staffGroupsOf(school).some(({ id }) => id === staffGroup)
      ? [{ field: 'staffGroup', message: 'Choose a staff group that an adopted policy names.' }]
      : []),
    ...(department !== null && !departmentsOf(school).includes(department)
      ? [{ field: 'department', message: 'Choose a department from the school’s register.' }]
      : []),
    ...(managerOid !== null && !school.people.has(managerOid)
      ? [{ field: 'managerOid', message: 'Choose a line manager from the school’s register.' }]
      : []),
    ...unknown.map(([oid]) => ({
      field: `reviewers.${oid}`,
      message: 'Choose a reviewer from the school’s register.',
    })),
  ];
}

function invalidWish(problems: FieldProblem[]) {
  return refuse({
    refused: 'invalid',
    message: problems.map(({ message }) => message).join(' '),
    ref: null,
    fields: problems,
  });
}

function policiesOf({ adopted }: SchoolNow): LaunchPreview['policies'] {
  const titles = new Map(adopted.map(({ id, pack }) => [id, pack.title]));
  return [...titles].map(([id, title]) => ({ id, title })).toSorted((a, b) => asRead(a.title, b.title));
}

function staffGroupsOf({ adopted }: SchoolNow): LaunchPreview['staffGroups'] {
  const names = new Map(adopted.flatMap(({ pack }) => pack.staffGroups.map(({ id, name }) => [id, name] as const)));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((a, b) => asRead(a.name, b.name));
}

/** Everybody who may be reviewed. */
function reviewedIn({ people }: SchoolNow): Person[] {
  return [...people.values()].filter(({ staffGroup }) => staffGroup !== null);
}

/** Their departments, as the register names them. */
function departmentsOf(school: SchoolNow): string[] {
  return [...new Set(reviewedIn(school).flatMap(({ department }) => department ?? []))].toSorted(asRead);
}

/** Their line managers, from the register and Microsoft 365. */
function managersOf(school: SchoolNow, managers: ReadonlyMap<string, string>): PersonView[] {
  const oids = new Set(reviewedIn(school).flatMap((each) => managerOf(each, { managers }) ?? []));
  return [...oids].flatMap((oid) => (school.people.has(oid) ? [viewPerson(oid, school)] : [])).toSorted(byName);
}

function unknownLaunch() {
  return refuse({ refused: 'notFound', message: 'There is no such launch.' });
}
