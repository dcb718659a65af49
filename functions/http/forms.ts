import { isSame } from '#domain/review/canonicalJson.ts';
import { formInUse, type OwnForm } from '#domain/forms/ownForms.ts';
import type { PackForm, PolicyPack } from '#domain/policies/policyPack.ts';
import { refuse } from '#domain/review/refusal.ts';
import { viewPerson } from '#domain/views/person.ts';
import type { FormEditorView } from '#domain/views/policy.ts';
import { findPolicy, unknownPolicy } from '../policies/known.ts';
import type { SchoolNow } from '../reviews/context.ts';
import { problem } from './problem.ts';
import type { RouteCall, Handlers } from './route.ts';
import { isKeyOf } from '#domain/typed.ts';

/** A school's own forms, where its policy leaves them to the school (KM-25): read, and saved as a new version. */
export const formRoutes = {
  'GET /api/policies/{pack}/forms/{form}': read,
  'PUT /api/policies/{pack}/forms/{form}': save,
} satisfies Partial<Handlers>;

async function read({ school, params }: RouteCall<'GET /api/policies/{pack}/forms/{form}'>) {
  const found = formIn(params, school);
  if (!found) return unknownForm(params, school);
  const { pack, id, original } = found;
  const used = formInUse(id, { pack, ownForms: school.ownForms });
  const view: FormEditorView = {
    policy: { id: pack.id, title: pack.title },
    id,
    form: used?.form ?? original,
    original,
    version: used?.version ?? null,
    versions: versionsOf({ policy: pack.id, form: id, school }).map(({ version, at, by, content }) => ({
      version,
      at,
      by: viewPerson(by, school).name,
      content,
    })),
  };
  return view;
}

async function save({
  app,
  person,
  school,
  params,
  body,
}: RouteCall<'PUT /api/policies/{pack}/forms/{form}', 'drafts' | 'policies'>) {
  const found = formIn(params, school);
  if (!found) return unknownForm(params, school);
  const { pack, id, original } = found;
  if (!original.schoolsOwn)
    return refuse({
      refused: 'notAllowed',
      message: 'The policy sets this form itself. Change it in a copy of the policy.',
    });
  const section = leftOut(original, body.content);
  if (section) {
    const message = `Keep a question such as “${section.label}”: what is written there goes into the school’s register of training and development.`;
    return refuse({ refused: 'invalid', message, ref: section, fields: [{ field: 'content.fields', message }] });
  }
  const last = versionsOf({ policy: pack.id, form: id, school })[0];
  const current = last?.version ?? null;
  // What was written is then no longer a draft, even where its window is closed before the answer comes.
  const saved = async (which: number) => {
    await app.drafts.remove(person.oid, `form.${pack.id}.${id}`);
    return { version: which };
  };
  if (last && isSame(last.content, body.content)) return saved(last.version);
  if (body.basedOn !== current) return stale();
  const version = (current ?? 0) + 1;
  const kept = await app.policies.keepForm({
    policy: pack.id,
    form: id,
    version,
    at: school.now.toString(),
    by: person.oid,
    content: { ...body.content, id: original.id, schoolsOwn: true },
  });
  if (kept === 'taken') return stale();
  if (kept === 'tooLarge')
    return problem({
      code: 'tooLarge',
      title: 'Too much text',
      detail: 'This form is larger than can be kept.',
    });
  return saved(version);
}

/** The policy's question about training and development, if the school's own form has none any more (KM-76). */
function leftOut(
  original: OwnForm['content'],
  own: OwnForm['content'],
): OwnForm['content']['fields'][number] | undefined {
  const section = original.fields.find(({ becomesNeed }) => becomesNeed !== undefined);
  return own.fields.some(({ becomesNeed }) => becomesNeed !== undefined) ? undefined : section;
}

function stale() {
  return refuse({
    refused: 'stale',
    message:
      'Somebody saved another version of this form meanwhile. What you wrote is still here: look at theirs, then save yours.',
  });
}

function formIn(
  params: RouteCall<'GET /api/policies/{pack}/forms/{form}'>['params'],
  school: SchoolNow,
): { pack: PolicyPack; id: PackForm; original: OwnForm['content'] } | undefined {
  const pack = findPolicy({ id: params.pack, school })?.pack;
  const id = params.form;
  if (!pack || !isKeyOf(pack.forms, id)) return undefined;
  const original = pack.forms[id];
  return original && { pack, id, original };
}

function unknownForm(params: RouteCall<'GET /api/policies/{pack}/forms/{form}'>['params'], school: SchoolNow) {
  const pack = findPolicy({ id: params.pack, school })?.pack;
  if (!pack) return unknownPolicy(school);
  return refuse({
    refused: 'notFound',
    message: `This policy has no such form. It has: ${Object.keys(pack.forms).join(', ')}.`,
  });
}

type VersionsOfArgs = { policy: string; form: string; school: SchoolNow };

/** Newest first. */
function versionsOf({ policy, form, school: { ownForms } }: VersionsOfArgs): OwnForm[] {
  return ownForms
    .filter((each) => each.policy === policy && each.form === form)
    .toSorted((a, b) => b.version - a.version);
}
