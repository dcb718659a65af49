import { z } from 'zod';
import { faultInWords } from './faultInWords.ts';
import { type PolicyPack, policyPackSchema } from './policyPack.ts';
import { type Setting, settingSchema, stands, type Value, type Values, valuesOf, type When } from './settings.ts';
import { numbersIn } from './severalNumbers.ts';
import { isRecord } from '../typed.ts';

/**
 * A policy in the form of its file. It is like a pack, except that `{ "$setting": "id" }` replaces a value that the
 * school chooses, and entries with a `when` count under one choice only.
 */
export type PolicyFile = {
  id: string;
  title: string;
  settings: readonly Setting[];
  data: Readonly<Record<string, unknown>>;
};

/** A fault in a policy file: its place as a path, such as `obligations[3].due.amount`, and what is expected there. */
export type FileProblem = { at: string; message: string };

export type ReadFile = { file: PolicyFile; problems?: undefined } | { problems: FileProblem[]; file?: undefined };

const beginning = z.looseObject({ id: z.string(), title: z.string(), settings: z.array(settingSchema) });

/** A policy file that ships with the app. The tests have read it with `readPolicyFile`, which takes long. */
export function trustedPolicyFile(data: unknown): PolicyFile {
  const { id, title, settings, ...rest } = beginning.parse(data);
  return { id, title, settings, data: { id, title, settings, ...rest } };
}

/**
 * Reads a policy file. It must fit the strict schema with every setting at its default and with each answer of each
 * choice. Every reference must lead somewhere. Faults are reported with their places.
 */
export function readPolicyFile(data: unknown): ReadFile {
  const begun = beginning.safeParse(data);
  if (!begun.success) return { problems: problemsIn(begun.error) };
  const { id, title, settings } = begun.data;
  const file: PolicyFile = { id, title, settings, data: begun.data };
  const unknown = unknownReferences(file);
  if (unknown.length > 0) return { problems: unknown };
  const attempts = [{}, ...settings.flatMap(alternatives)];
  for (const chosen of attempts) {
    const filled = fillIn(file, chosen);
    if ('problems' in filled) return { problems: filled.problems };
  }
  return { file };
}

/** The answers of a choice or a yes-or-no, each alone. */
function alternatives(setting: Setting): Values[] {
  if (setting.kind === 'choice') return setting.choices.map(({ value }) => ({ [setting.id]: value }));
  return setting.kind === 'yesNo' ? [{ [setting.id]: !setting.default }] : [];
}

/**
 * The policy with a school's choices filled in. Every reference has its value, and only the entries remain that fit the
 * choices. Throws if the file does not fit the schema; `readPolicyFile` has reported that before.
 */
export function resolvePolicy(file: PolicyFile, chosen: Values): PolicyPack {
  const filled = fillIn(file, chosen);
  if ('problems' in filled) {
    const lines = filled.problems.map(({ at, message }) => `  ${at}: ${message}`);
    throw new Error(`The policy file ${file.id} is not right:\n${lines.join('\n')}`);
  }
  return inForce(filled.pack);
}

function fillIn(file: PolicyFile, chosen: Values): { pack: PolicyPack } | { problems: FileProblem[] } {
  const values = valuesOf(file.settings, chosen);
  const filled = substitute(file.data, placedValues(file.settings, values));
  const data = { ...(isRecord(filled) && filled), values };
  const parsed = policyPackSchema.safeParse(data);
  if (!parsed.success) return { problems: problemsIn(parsed.error) };
  const problems = doubles(parsed.data);
  return problems.length > 0 ? { problems } : { pack: parsed.data };
}

/** Each value in the form that the file has a place for: several numbers are a list. */
function placedValues(settings: readonly Setting[], values: Values): Record<string, unknown> {
  const several = settings.filter(({ kind }) => kind === 'numbers').map(({ id }) => [id, numbersIn(values[id] ?? '')]);
  return { ...values, ...Object.fromEntries(several) };
}

function substitute(data: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(data)) return data.map((each) => substitute(each, values));
  if (typeof data !== 'object' || data === null) return data;
  const reference = referenceIn(data);
  if (reference !== undefined) return values[reference];
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, substitute(value, values)]));
}

function referenceIn(data: object): string | undefined {
  const { $setting: id } = data as { $setting?: unknown };
  return typeof id === 'string' && Object.keys(data).length === 1 ? id : undefined;
}

/** The pack with only the entries that the values allow. */
function inForce(pack: PolicyPack): PolicyPack {
  const standing = <Entry extends { when?: When | undefined }>(entries: readonly Entry[]) =>
    entries.filter((entry) => stands(entry, pack.values));
  const meetings = Object.entries(pack.meetings).filter(([, meeting]) => stands(meeting, pack.values));
  return {
    ...pack,
    cycles: standing(pack.cycles).filter((cycle) => cycle.site !== ''),
    cycleCases: standing(pack.cycleCases),
    ...(pack.reviewers && { reviewers: standing(pack.reviewers) }),
    ...(pack.reviewerCases && { reviewerCases: standing(pack.reviewerCases) }),
    stages: standing(pack.stages),
    meetings: Object.fromEntries(meetings),
    obligations: standing(pack.obligations),
    limits: standing(pack.limits),
    pay: pack.pay && stands(pack.pay, pack.values) ? pack.pay : undefined,
    papers: standing(pack.papers),
    access: accessIn(pack),
    provisions: standing(pack.provisions),
    ...(pack.appeals && { appeals: standing(pack.appeals) }),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The same forms, each with fewer fields.
    forms: Object.fromEntries(
      Object.entries(pack.forms).map(([id, form]) => [id, form && { ...form, fields: standing(form.fields) }]),
    ) as PolicyPack['forms'],
  };
}

function accessIn({ access, values }: PolicyPack): PolicyPack['access'] {
  const { finishedWithoutReviewer: shut, table, ...rest } = access;
  return {
    ...rest,
    ...(shut && stands(shut, values) && { finishedWithoutReviewer: shut }),
    table: table.filter((row) => stands(row, values)),
  };
}

/** References to settings that do not exist, with the place. */
function unknownReferences({ data, settings }: PolicyFile): FileProblem[] {
  const known = new Map<string, Setting>(settings.map((setting) => [setting.id, setting]));
  const problems: FileProblem[] = [];
  const walk = (value: unknown, path: PropertyKey[]): void => {
    if (Array.isArray(value)) return value.forEach((each, index) => walk(each, [...path, index]));
    if (typeof value !== 'object' || value === null) return undefined;
    const { $setting, setting, is } = value as { $setting?: unknown; setting?: unknown; is?: unknown };
    const named = $setting ?? (Array.isArray(is) ? setting : undefined);
    if (named !== undefined && !(typeof named === 'string' && known.has(named)))
      problems.push({ at: placeOf(path), message: `There is no setting called “${inText(named)}”.` });
    if ($setting === undefined && Array.isArray(is))
      problems.push(...neverTrue({ setting: known.get(inText(setting)), is, path }));
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
    return undefined;
  };
  walk(data, []);
  return problems;
}

const inText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

type NeverTrueArgs = { setting: Setting | undefined; is: readonly Value[]; path: PropertyKey[] };

/** A condition on an answer that the choice does not have can never be met. */
function neverTrue({ setting, is, path }: NeverTrueArgs): FileProblem[] {
  if (setting?.kind !== 'choice') return [];
  const answers = setting.choices.map(({ value }) => value);
  return is
    .filter((value) => !answers.includes(String(value)))
    .map((value) => ({
      at: placeOf(path),
      message: `“${setting.label}” has no answer “${value}”: it has ${answers.join(', ')}.`,
    }));
}

/** Names that must differ and do not, and needs that lead nowhere. */
function doubles(pack: PolicyPack): FileProblem[] {
  const ids = pack.obligations.map(({ id }) => id);
  const papers = pack.papers.map(({ id }) => id);
  const views = pack.views.map(({ id }) => id);
  const withoutForm = pack.papers.flatMap(({ form }, index) =>
    pack.forms[form] ? [] : [{ at: `papers[${index}].form`, message: `The policy has no form called “${form}”.` }],
  );
  const withoutView =
    pack.views.length > 0 && !pack.forms.view ? [{ at: 'forms.view', message: 'Say what is asked.' }] : [];
  const duties = pack.obligations.flatMap((obligation, index) => [
    ...(ids.indexOf(obligation.id) < index
      ? [{ at: `obligations[${index}].id`, message: `Two obligations are called “${obligation.id}”.` }]
      : []),
    ...(obligation.needs !== undefined && !ids.includes(obligation.needs)
      ? [{ at: `obligations[${index}].needs`, message: `There is no obligation called “${obligation.needs}”.` }]
      : []),
    ...(['meetingArranged', 'meetingHeld'].includes(obligation.doneWhen) && !obligation.meeting
      ? [{ at: `obligations[${index}].meeting`, message: 'Say which kind of meeting is to be arranged or held.' }]
      : []),
    ...(obligation.doneWhen === 'paperShared' && !papers.includes(obligation.paper ?? '')
      ? [{ at: `obligations[${index}].paper`, message: 'Say which of the policy’s papers is to be shared.' }]
      : []),
    ...(obligation.doneWhen === 'viewsAskedFor' && !views.includes(obligation.view ?? '')
      ? [{ at: `obligations[${index}].view`, message: 'Say which of the policy’s views is to be asked for.' }]
      : []),
  ]);
  return [...withoutForm, ...withoutView, ...duties, ...wrongGaps(pack)];
}

/** Gaps with the same name, and those that nothing there is would decide. */
function wrongGaps({ gaps = [], settings }: PolicyPack): FileProblem[] {
  const known = settings.map(({ id }) => id);
  const names = gaps.map(({ id }) => id);
  return gaps.flatMap(({ id, settings: own = [], see = [] }, index) => [
    ...(names.indexOf(id) < index ? [{ at: `gaps[${index}].id`, message: `Two gaps are called “${id}”.` }] : []),
    ...[...own, ...see]
      .filter((setting) => !known.includes(setting))
      .map((setting) => ({ at: `gaps[${index}]`, message: `There is no setting called “${setting}”.` })),
  ]);
}

function problemsIn(error: z.ZodError): FileProblem[] {
  return error.issues.map(faultInWords).map(({ path, message }) => ({ at: placeOf(path), message }));
}

/** A path as people write it: `obligations[3].due.amount`. */
function placeOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'the file' : text.replace(/^\./, '');
}
