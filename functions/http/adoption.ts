import { z } from 'zod';
import { versionOn } from '#domain/policies/adoption.ts';
import { mayAdopt } from '#domain/policies/mayAdopt.ts';
import { findPolicyFile, inWordsOf } from '#domain/policies/packs.ts';
import { readingAsked } from '#domain/policies/reading.ts';
import { valuesOf } from '#domain/policies/settings.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import type { AdoptionForm, ReadingsView } from '#domain/views/policy.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { App } from '../app.ts';
import { adoptPolicy, NOT_YOURS } from '../policies/adopt.ts';
import { adoptionDraftSchema, checkDraft, sitesOf } from '../policies/draftedAdoption.ts';
import { loadPolicyDuties } from '../policies/duties.ts';
import { todayAt } from '../reviews/context.ts';
import { fileOf, findPolicy, unknownPolicy } from '../policies/known.ts';
import { refusalProblem } from './problem.ts';
import { type Asking, json, signedInRoute } from './route.ts';
import { byName } from '#domain/people/order.ts';

export const policyDoneSchema = z.strictObject({
  on: z.iso.date({ error: 'Give the day on which it was done.' }),
  note: z.string().trim().max(2000, 'A note has at most 2,000 characters.').nullable(),
});

type Draft = z.infer<typeof adoptionDraftSchema>;

/** Adopting a policy, amending it, and who has read it. */
export function registerAdoptionRoutes(app: App): void {
  signedInRoute(app, { name: 'adoptionForm', method: 'GET', route: 'api/policies/{pack}/adoption', handle: form });
  signedInRoute(app, {
    name: 'checkAdoption',
    method: 'POST',
    route: 'api/policies/check',
    body: adoptionDraftSchema,
    handle: check,
  });
  signedInRoute(app, {
    name: 'adoptPolicy',
    method: 'POST',
    route: 'api/policies/adoptions',
    body: adoptionDraftSchema,
    handle: adopt,
  });
  signedInRoute(app, { name: 'confirmReading', method: 'PUT', route: 'api/policies/{pack}/reading', handle: confirm });
  signedInRoute(app, {
    name: 'recordPolicyDuty',
    method: 'PUT',
    route: 'api/policies/{pack}/duties/{obligation}',
    body: policyDoneSchema,
    handle: recordDone,
  });
  signedInRoute(app, { name: 'listReadings', method: 'GET', route: 'api/policies/{pack}/readings', handle: readings });
}

async function form({ person, school, params }: Asking<undefined>) {
  if (!mayAdopt(person)) return refusalProblem(NOT_YOURS);
  const found = findPolicy(params['pack'] ?? '', school);
  if (!found) return refusalProblem(unknownPolicy(school));
  const { pack } = found;
  const last = versionOn(school.adopted, pack.id, '9999-12-31');
  const file = last ? fileOf(last) : findPolicyFile(pack.id);
  if (!file) return refusalProblem(unknownPolicy(school));
  const used = new Set([...school.people.values()].map(({ staffGroup }) => staffGroup));
  const covered = pack.covers.staffGroups;
  const groups = covered.filter((group) => used.has(group));
  const view: AdoptionForm = {
    id: pack.id,
    title: pack.title,
    summary: inWordsOf(pack, pack.summary),
    source: pack.source,
    settings: [...file.settings],
    values: valuesOf(file.settings, last?.values ?? {}),
    allGroups: pack.staffGroups.filter(({ id }) => covered.includes(id)),
    staffGroups: last?.staffGroups ?? (groups.length > 0 ? groups : covered),
    site: last?.site ?? null,
    sites: sitesOf(school.people),
    from: todayAt(school),
    amends: last?.version ?? null,
    file: { ...file.data },
  };
  return json(view);
}

async function check({ person, school, body }: Asking<Draft>) {
  return mayAdopt(person) ? json(checkDraft(body, school)) : refusalProblem(NOT_YOURS);
}

async function adopt({ app, person, school, body }: Asking<Draft>) {
  const adopted = await adoptPolicy(app, person, body, school);
  if (isRefusal(adopted)) return refusalProblem(adopted);
  return json({ id: adopted.id, version: adopted.version }, 201);
}

async function confirm({ app, person, school, params }: Asking<undefined>) {
  const found = findPolicy(params['pack'] ?? '', school);
  if (!found?.adopted) return refusalProblem(unknownPolicy(school));
  const { id, version } = found.adopted;
  const reading = { oid: person.oid, version, at: school.now.toString() };
  return json({ confirmedAt: await app.policies.confirmReading(id, reading) });
}

/** The owner says that a duty about the policy itself is done; the next one counts from that day (KM-61, TA-34). */
async function recordDone({ app, person, school, params, body }: Asking<z.infer<typeof policyDoneSchema>>) {
  const policy = params['pack'] ?? '';
  const duties = await loadPolicyDuties(app, school);
  const duty = duties.find(
    (each) => each.policy === policy && each.kind === 'policy' && each.obligation === params['obligation'],
  );
  if (!duty) return refusalProblem(refuse('notFound', 'This policy has no such duty.'));
  if (duty.owedByOid !== person.oid)
    return refusalProblem(refuse('notAllowed', 'Only the person who owes it can do this.', duty));
  if (body.on > todayAt(school)) {
    const message = 'This day is still to come. Record it once it is done.';
    return refusalProblem(refuse('notYet', message, duty, [{ field: 'on', message }]));
  }
  const at = school.now.toString();
  await app.policies.noteDone(policy, {
    obligation: duty.obligation,
    on: body.on,
    by: person.oid,
    at,
    note: body.note ?? '',
  });
  return json({ on: body.on });
}

async function readings({ app, person, school, params }: Asking<undefined>) {
  if (!mayAdopt(person)) return refusalProblem(NOT_YOURS);
  const found = findPolicy(params['pack'] ?? '', school);
  const policy = found?.adopted;
  if (!policy) return refusalProblem(unknownPolicy(school));
  const confirmed = await app.policies.readings(policy.id);
  const view: ReadingsView = {
    people: [...school.people.values()]
      .filter(
        ({ staffGroup, site }) =>
          policy.staffGroups.includes(staffGroup ?? '') && (policy.site === null || policy.site === site),
      )
      .map((each) => ({
        ...viewPerson(each.oid, school),
        confirmedAt: confirmed.get(each.oid)?.at ?? null,
        newStaff: readingAsked(policy, each, school).asked,
      }))
      .toSorted(byName),
  };
  return json(view);
}
