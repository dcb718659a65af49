import { z } from 'zod';
import { TAB_ENTITY } from '#functions/reviews/tabLink.ts';
import { TEAMS_APP_ID, TENANT_ID, TENANT_NAME } from '../tenant/identity.ts';
import { type Call, type Reply, ok } from './call.ts';
import { inTenant, notFound, parse, wrongMethod } from './problem.ts';

const whose = z.strictObject({ oid: z.guid() });
const consent = z.strictObject({ oid: z.guid(), given: z.boolean() });

/** `GET /local/people`: everybody the user can act as. */
export function answerPeople({ tenant, method }: Call): Reply {
  if (method !== 'GET') throw wrongMethod(method);
  return ok(
    tenant.people().map(({ oid, displayName, roles, jobTitle, managerOid, mail, department, workingPattern }) => ({
      oid,
      displayName,
      roles,
      jobTitle,
      managerOid,
      mail,
      department,
      workingPattern,
    })),
  );
}

/** `GET /local/school`: what the window tells the tab about where it runs. */
export function answerSchool({ method }: Call): Reply {
  if (method !== 'GET') throw wrongMethod(method);
  return ok({ name: TENANT_NAME, tenantId: TENANT_ID, teamsAppId: TEAMS_APP_ID, tabEntity: TAB_ENTITY });
}

/** `POST /local/token {oid}`: the token that Teams would give that person's tab. */
export async function answerToken({ tenant, method, body }: Call): Promise<Reply> {
  if (method !== 'POST') throw wrongMethod(method);
  const { oid } = parse(whose, body);
  return ok({ token: await inTenant(() => tenant.tokenFor(oid)) });
}

/** `POST /local/consents {oid, given}`: the person allows the app to act for them, or withdraws that. */
export function answerConsent({ tenant, method, body }: Call): Reply {
  if (method !== 'POST') throw wrongMethod(method);
  const { oid, given } = parse(consent, body);
  if (!tenant.people().some((person) => person.oid === oid)) throw notFound(`There is no person ${oid}.`);
  tenant.consent(oid, given);
  return ok({ oid, given });
}
