import { versionOn } from '#domain/policies/adoption.ts';
import { findPolicyFile, inWordsOf } from '#domain/policies/packs.ts';
import { readingAsked } from '#domain/policies/reading.ts';
import { valuesOf } from '#domain/policies/settings.ts';
import { isRefusal, refuse } from '#domain/review/refusal.ts';
import type { AdoptionForm, ReadingsView } from '#domain/views/policy.ts';
import { viewPerson } from '#domain/views/person.ts';
import { adoptPolicy } from '../policies/adopt.ts';
import { checkDraft, sitesOf } from '../policies/draftedAdoption.ts';
import { loadPolicyDuties } from '../policies/duties.ts';
import { todayAt } from '#domain/review/today.ts';
import { fileOf, findPolicy, unknownPolicy } from '../policies/known.ts';
import type { RouteCall, Handlers } from './route.ts';
import { byName } from '#domain/people/order.ts';

/** Adopting a policy, amending it, and seeing who has read it. */
export const adoptionRoutes = {
  'GET /api/policies/{pack}/adoption': form,
  'POST /api/policies/check': check,
  'POST /api/policies/adoptions': adopt,
  'PUT /api/policies/{pack}/reading': confirm,
  'PUT /api/policies/{pack}/duties/{obligation}': recordDone,
  'GET /api/policies/{pack}/readings': readings,
} satisfies Partial<Handlers>;

async function form({ school, params }: RouteCall<'GET /api/policies/{pack}/adoption'>) {
  const found = findPolicy({ id: params.pack, school });
  if (!found) return unknownPolicy(school);
  const { pack } = found;
  const last = versionOn({ adopted: school.adopted, id: pack.id, date: '9999-12-31' });
  const file = last ? fileOf(last) : findPolicyFile(pack.id);
  if (!file) return unknownPolicy(school);
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
  return view;
}

async function check({ school, body }: RouteCall<'POST /api/policies/check'>) {
  return checkDraft(body, school);
}

async function adopt({ app, person, school, body }: RouteCall<'POST /api/policies/adoptions', 'policies'>) {
  const adopted = await adoptPolicy({ app, actor: person, draft: body, school });
  if (isRefusal(adopted)) return adopted;
  return { id: adopted.id, version: adopted.version };
}

async function confirm({ app, person, school, params }: RouteCall<'PUT /api/policies/{pack}/reading', 'policies'>) {
  const found = findPolicy({ id: params.pack, school });
  if (!found?.adopted) return unknownPolicy(school);
  const { id, version } = found.adopted;
  const reading = { oid: person.oid, version, at: school.now.toString() };
  return { confirmedAt: await app.policies.confirmReading(id, reading) };
}

/** The owner records that a duty about the policy itself is done; the next one counts from that day (KM-61, TA-34). */
async function recordDone({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'PUT /api/policies/{pack}/duties/{obligation}', 'policies'>) {
  const policy = params.pack;
  const duties = await loadPolicyDuties({ app, school });
  const duty = duties.find(
    (each) => each.policy === policy && each.kind === 'policy' && each.obligation === params.obligation,
  );
  if (!duty) return refuse({ refused: 'notFound', message: 'This policy has no such duty.' });
  if (duty.owedByOid !== person.oid)
    return refuse({ refused: 'notAllowed', message: 'Only the person who owes it can do this.', ref: duty });
  if (body.on > todayAt(school)) {
    const message = 'This day is still to come. Record it once it is done.';
    return refuse({ refused: 'notYet', message, ref: duty, fields: [{ field: 'on', message }] });
  }
  const at = school.now.toString();
  await app.policies.noteDone(policy, {
    obligation: duty.obligation,
    on: body.on,
    by: person.oid,
    at,
    note: body.note ?? '',
  });
  return { on: body.on };
}

async function readings({ app, school, params }: RouteCall<'GET /api/policies/{pack}/readings', 'policies'>) {
  const found = findPolicy({ id: params.pack, school });
  const policy = found?.adopted;
  if (!policy) return unknownPolicy(school);
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
        newStaff: readingAsked({ policy, viewer: each, school }).asked,
      }))
      .toSorted(byName),
  };
  return view;
}
