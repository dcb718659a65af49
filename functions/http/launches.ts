import { z } from 'zod';
import type { LaunchSelection } from '#domain/launch/launchSelection.ts';
import type { FieldProblem } from '#domain/forms/form.ts';
import { isBefore } from '#domain/calendar/moments.ts';
import { isSame } from '#domain/review/canonicalJson.ts';
import { refuse } from '#domain/review/refusal.ts';
import { type LaunchPreview, type LaunchProgress, type LaunchSummary, viewProposal } from '#domain/views/launch.ts';
import { viewPerson } from '#domain/views/person.ts';
import { Temporal } from 'temporal-polyfill';
import type { App } from '../app.ts';
import { todayAt } from '#domain/review/today.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { idUsed } from '../reviews/idUsed.ts';
import { beginLaunch } from '../reviews/launchBatch.ts';
import { proposalFor, type ProposalPorts } from '../reviews/launchProposal.ts';
import type { Launch } from '../storage/launchStore.ts';
import { json } from './problem.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';
import { asRead } from '#domain/inOrder.ts';

/** A launch that has not moved for this long is stuck. Minutes. */
const STUCK_AFTER = 2;

/** Launching a cycle for the whole staff: the preview, the launch itself, and its progress. */
export const launchRoutes = {
  'GET /api/launches': list,
  'POST /api/launches/preview': preview,
  'GET /api/launches/{id}': read,
  'PUT /api/launches/{id}': launch,
  'POST /api/launches/{id}/go-on': goOn,
} satisfies Partial<Handlers>;

async function preview({ app, person, school, body }: RouteCall<'POST /api/launches/preview', keyof ProposalPorts>) {
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const proposals = await proposalFor({ app, given: { choices: body, by: person }, school });
  const view: LaunchPreview = {
    today: todayAt(school),
    policies: policiesOf(school),
    lines: proposals.map((each) => viewProposal(each, school)),
    people: [...school.people.values()].map(({ oid }) => viewPerson(oid, school)).toSorted(byName),
  };
  return view;
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
  const { policy, cycle } = body;
  if (known && !isSame([known.by, known.policy, known.cycle], [person.oid, policy, cycle])) return idUsed();
  if (known) return json(await progressOf({ app, launched: known, school }), 200);
  const problems = problemsWith(body, school);
  if (problems.length > 0) return invalidWish(problems);
  const proposals = await proposalFor({ app, given: { choices: body, by: person }, school });
  if (!proposals.some(({ state }) => state === 'ready'))
    return refuse({
      refused: 'notYet',
      message: 'There is nobody for whom a review can be set up. Look at the reasons.',
    });
  const begun: Launch = { id, by: person.oid, at: school.now.toString(), policy, cycle };
  await beginLaunch({ app, launch: begun, proposals });
  return progressOf({ app, launched: begun, school });
}

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

async function list({ app, school }: RouteCall<'GET /api/launches', 'launches'>) {
  const launches: LaunchSummary[] = (await app.launches.list()).map((each) => summaryOf(each, school));
  return { launches };
}

async function find({ launches }: Pick<App, 'launches'>, { id }: { id: string }): Promise<Launch | undefined> {
  return z.guid().safeParse(id).success ? launches.find(id) : undefined;
}

function summaryOf({ id, by, at, cycle, policy }: Launch, school: SchoolNow): LaunchSummary {
  const title = policiesOf(school).find((each) => each.id === policy)?.title ?? policy;
  return { id, by: viewPerson(by, school), at, cycle, policy: title };
}

type ProgressOfArgs = { app: Pick<App, 'launches'>; launched: Launch; school: SchoolNow };

async function progressOf({ app, launched, school }: ProgressOfArgs): Promise<LaunchProgress> {
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

/** Faults in a selection that the schema cannot see: a policy that is not adopted, a reviewer who is not in the register. */
function problemsWith({ policy, reviewers }: LaunchSelection, school: SchoolNow): FieldProblem[] {
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

function unknownLaunch() {
  return refuse({ refused: 'notFound', message: 'There is no such launch.' });
}
