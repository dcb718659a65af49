import { canonicalJson } from '#domain/review/canonicalJson.ts';
import type { Person } from '#domain/people/person.ts';
import { type AdoptedPolicy, nextVersion } from '#domain/policies/adoption.ts';
import { mayAdopt } from '#domain/policies/mayAdopt.ts';
import type { FileProblem } from '#domain/policies/policyFile.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import type { AdoptionDraft } from '#domain/views/policy.ts';
import type { App } from '../app.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { readDraft } from './draftedAdoption.ts';

/** What somebody is told who may neither adopt policies nor change forms. */
export const NOT_YOURS = refuse({
  refused: 'notAllowed',
  message: 'Only the headteacher or an administrator adopts policies and changes forms.',
});

type AdoptPolicyArgs = { app: Pick<App, 'policies'>; actor: Person; draft: AdoptionDraft; school: SchoolNow };

/**
 * Adopts a policy from a date, or amends one. This always makes a new version, which nothing changes afterwards, so
 * that reviews already begun keep theirs. A refusal gives the place of each fault. The same adoption sent again,
 * from the same day and with the same content, is the version it made before.
 */
export async function adoptPolicy({
  app,
  actor,
  draft,
  school,
}: AdoptPolicyArgs): Promise<AdoptedPolicy | (Refusal & { fileProblems?: FileProblem[] })> {
  if (!mayAdopt(actor)) return NOT_YOURS;
  const read = readDraft(draft, school);
  if ('fileProblems' in read) {
    const places = read.fileProblems.map(({ at, message }) => `${at}: ${message}`).join(' ');
    return {
      ...refuse({ refused: 'invalid', message: `The policy file is not right. ${places}` }),
      fileProblems: read.fileProblems,
    };
  }
  const { file, pack, fields } = read;
  if (fields.length > 0 || !pack) {
    return refuse({ refused: 'invalid', message: fields.map(({ message }) => message).join(' '), ref: null, fields });
  }
  const { from, site, staffGroups } = draft;
  const version = nextVersion({ adopted: school.adopted, id: file.id, from });
  const policy: AdoptedPolicy = {
    id: file.id,
    version,
    from,
    adoptedAt: school.now.toString(),
    adoptedBy: actor.oid,
    site,
    staffGroups,
    values: pack.values,
    file: file.data,
    pack: { ...pack, version },
  };
  const same = sameAs(policy, school.adopted);
  if (same) return same;
  switch (await app.policies.adopt(policy)) {
    case 'kept':
      return policy;
    case 'taken':
      return (
        sameAs(policy, (await app.policies.current()).adopted) ??
        refuse({
          refused: 'stale',
          message: 'Somebody else adopted a version from this day a moment ago. Look at it first.',
        })
      );
    case 'tooLarge':
      return refuse({ refused: 'invalid', message: 'This policy file is larger than can be kept.' });
  }
}

/** The version from the same day with the same content, whoever adopted it and when. */
function sameAs(policy: AdoptedPolicy, adopted: readonly AdoptedPolicy[]): AdoptedPolicy | undefined {
  return adopted.find(
    (each) => each.id === policy.id && each.from === policy.from && contentOf(each) === contentOf(policy),
  );
}

function contentOf({ site, staffGroups, values, file }: AdoptedPolicy): string {
  return canonicalJson([site, staffGroups.toSorted(), values, file]);
}
