import { z } from 'zod';
import { mayLaunch } from '#domain/launch/mayLaunch.ts';
import { type LaunchWish, launchWishSchema } from '#domain/launch/wish.ts';
import type { FieldProblem } from '#domain/forms/form.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { isSame } from '#domain/review/canonicalJson.ts';
import { refuse } from '#domain/review/refusal.ts';
import { type LaunchPreview, type LaunchProgress, type LaunchSummary, viewProposal } from '#domain/views/launch.ts';
import { viewPerson } from '#domain/views/person.ts';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { type SchoolNow, todayAt } from '../reviews/context.ts';
import { idUsed } from '../reviews/idUsed.ts';
import { beginLaunch } from '../reviews/launchBatch.ts';
import { proposalFor } from '../reviews/launchProposal.ts';
import type { Launch } from '../storage/launchStore.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';
import { byName } from '#domain/people/order.ts';
import { thoseThat } from '#domain/people/roles.ts';
import { asRead } from '#domain/inOrder.ts';

const NOT_YOURS = refuse('notAllowed', `A cycle is launched by ${thoseThat('leads', 'opensReviews')}.`);

/** A launch in which nothing has moved for so long is stuck. Minutes. */
const STUCK_AFTER = 2;

/** Launching a cycle for the whole staff: what it would come to, doing it, and how far it is. */
export function registerLaunchRoutes(app: App): void {
  signedInRoute(app, { name: 'listLaunches', method: 'GET', route: 'api/launches', handle: list });
  signedInRoute(app, {
    name: 'previewLaunch',
    method: 'POST',
    route: 'api/launches/preview',
    body: launchWishSchema,
    handle: preview,
  });
  signedInRoute(app, { name: 'readLaunch', method: 'GET', route: 'api/launches/{id}', handle: read });
  signedInRoute(app, {
    name: 'launchCycle',
    method: 'PUT',
    route: 'api/launches/{id}',
    body: launchWishSchema,
    handle: launch,
  });
  signedInRoute(app, { name: 'goOnWithLaunch', method: 'POST', route: 'api/launches/{id}/go-on', handle: goOn });
}

async function preview({ app, person, school, body }: Asking<LaunchWish>) {
  if (!mayLaunch(person)) return refusalProblem(NOT_YOURS);
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const proposals = await proposalFor(app, { wish: body, by: person }, school);
  const view: LaunchPreview = {
    today: todayAt(school),
    policies: policiesOf(school),
    lines: proposals.map((each) => viewProposal(each, school)),
    people: [...school.people.values()].map(({ oid }) => viewPerson(oid, school)).toSorted(byName),
  };
  return json(view);
}

/** Begins a launch. The same id again is the same launch: it is answered with how far it is. */
async function launch({ app, person, school, params, body }: Asking<LaunchWish>) {
  if (!mayLaunch(person)) return refusalProblem(NOT_YOURS);
  const id = params['id'] ?? '';
  if (!z.guid().safeParse(id).success) return refusalProblem(unknownLaunch());
  const known = await app.launches.find(id);
  const { policy, cycle } = body;
  if (known && !isSame([known.by, known.policy, known.cycle], [person.oid, policy, cycle]))
    return refusalProblem(idUsed());
  if (known) return json(await progressOf(app, known, school));
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const proposals = await proposalFor(app, { wish: body, by: person }, school);
  if (!proposals.some(({ state }) => state === 'ready'))
    return refusalProblem(refuse('notYet', 'There is nobody for whom a review can be set up. Look at the reasons.'));
  const begun: Launch = { id, by: person.oid, at: school.now.toString(), policy, cycle };
  await beginLaunch(app, begun, proposals);
  return json(await progressOf(app, begun, school), 201);
}

async function read({ app, person, school, params }: Asking<undefined>) {
  if (!mayLaunch(person)) return refusalProblem(NOT_YOURS);
  const known = await find(app, params);
  return known ? json(await progressOf(app, known, school)) : refusalProblem(unknownLaunch());
}

/** Goes on with a launch whose message was lost or given up. */
async function goOn({ app, person, school, params }: Asking<undefined>) {
  if (!mayLaunch(person)) return refusalProblem(NOT_YOURS);
  const known = await find(app, params);
  if (!known) return refusalProblem(unknownLaunch());
  await app.send('launch', { launchId: known.id });
  return json(await progressOf(app, known, school));
}

async function list({ app, person, school }: Asking<undefined>) {
  if (!mayLaunch(person)) return refusalProblem(NOT_YOURS);
  const launches: LaunchSummary[] = (await app.launches.list()).map((each) => summaryOf(each, school));
  return json({ launches });
}

async function find(app: App, params: Record<string, string>): Promise<Launch | undefined> {
  const id = params['id'] ?? '';
  return z.guid().safeParse(id).success ? app.launches.find(id) : undefined;
}

function summaryOf({ id, by, at, cycle, policy }: Launch, school: SchoolNow): LaunchSummary {
  const title = policiesOf(school).find((each) => each.id === policy)?.title ?? policy;
  return { id, by: viewPerson(by, school), at, cycle, policy: title };
}

async function progressOf(app: App, launched: Launch, school: SchoolNow): Promise<LaunchProgress> {
  const lines = await app.launches.lines(launched.id);
  const lastMove = [launched.at, ...lines.map(({ at }) => at)].toSorted().at(-1) ?? launched.at;
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
    isStuck: lines.some(({ state }) => state === 'waiting') && isBefore(patience, school.now),
  };
}

/** What is wrong in a wish that the schema cannot see: a policy that is not adopted, a reviewer who is not in the register. */
function problemsWith({ policy, reviewers }: LaunchWish, school: SchoolNow): FieldProblem[] {
  const unknown = Object.entries(reviewers).filter(([, oid]) => !school.people.has(oid));
  return [
    ...(policy !== null && !policiesOf(school).some(({ id }) => id === policy)
      ? [{ field: 'policy', message: 'Choose a policy that the school has adopted.' }]
      : []),
    ...unknown.map(([oid]) => ({
      field: `reviewers.${oid}`,
      message: 'Choose a reviewer from the school’s register.',
    })),
  ];
}

function invalidWish(problems: FieldProblem[]) {
  return refusalProblem(refuse('invalid', problems.map(({ message }) => message).join(' '), null, problems));
}

function policiesOf({ adopted }: SchoolNow): LaunchPreview['policies'] {
  const titles = new Map(adopted.map(({ id, pack }) => [id, pack.title]));
  return [...titles].map(([id, title]) => ({ id, title })).toSorted((a, b) => asRead(a.title, b.title));
}

function unknownLaunch() {
  return refuse('notFound', 'There is no such launch.');
}
