import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Command, commandSchema } from '#domain/review/commands.ts';
import type { PackForm } from '#domain/policies/policyPack.ts';
import type { Context } from '#domain/review/context.ts';
import { newIdsIn } from '#domain/review/idsInCommands.ts';
import { currentStatement } from '#domain/review/statements/statement.ts';
import type { Review } from '#domain/review/review.ts';
import { oidOf } from '#local/school/people.ts';
import { filledIn } from '#domain/forms/filledIn.ts';
import { hashToSign } from '../whatIsSigned.ts';

type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  format?: string;
  pattern?: string;
  minimum?: number;
  additionalProperties?: JsonSchema | boolean;
};

const SCHEMAS = new Map(
  commandSchema.options.map((option) => [
    option.shape.type.value,
    z.toJSONSchema(option, { io: 'input' }) as unknown as JsonSchema,
  ]),
);

/** The name of every command. */
export const EVERY_COMMAND: readonly Command['type'][] = [...SCHEMAS.keys()];

/** An id that names nothing yet; it differs for each kind of thing, as in every form. */
const freshFor = (type: Command['type'], property: string) => {
  const kind = newIdsIn(type).find(({ field }) => field === property)?.kind ?? property;
  const hex = createHash('sha256').update(kind).digest('hex');
  return `00000000-0000-4000-8000-${hex.slice(0, 12)}`;
};
/** The most variants of a command that are tried in a state. */
const MOST = 40;

/**
 * Commands of one type that fit a review as it stands, made from the very schema that parses them: about existing
 * things and about something new, in the current version, with a whole form where a form is required.
 */
export function samplesOf(type: Command['type'], review: Review, context: Context): Command[] {
  const schema = SCHEMAS.get(type);
  if (!schema) throw new Error(`There is no command ${type}.`);
  const parsed = variantsOf(schema, { type, review, context, property: '' }).map((each) =>
    commandSchema.safeParse(each),
  );
  const fitting = parsed.flatMap(({ data }) => data ?? []);
  if (fitting.length === 0) throw new Error(`${type}: ${parsed[0]?.error?.message}`);
  return fitting.slice(0, MOST);
}

type Place = { type: Command['type']; review: Review; context: Context; property: string };

function variantsOf(schema: JsonSchema, place: Place): unknown[] {
  const { property, review, context } = place;
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return [...schema.enum];
  if (schema.anyOf) return schema.anyOf.flatMap((each) => variantsOf(each, place)).toReversed();
  if (property === 'answers') return answersFor(place);
  if (property === 'textHash') return [hashOf(review, context)];
  if (property === 'oid' || property.endsWith('Oid')) return [oidOf(2), oidOf(53), oidOf(3)];
  switch (schema.type) {
    case 'null':
      return [null];
    case 'boolean':
      return [false, true];
    case 'integer':
    case 'number':
      return numbersFor(property, review);
    case 'array':
      return [schema.items ? [variantsOf(schema.items, { ...place, property: `${property}.item` })[0]] : []];
    case 'object':
      return objectsOf(schema, place);
    case 'string':
      return textsFor(schema, place);
    case undefined:
    default:
      throw new Error(`No sample can be made of ${JSON.stringify(schema)} in ${place.type}.`);
  }
}

/** An optional value is first left out. */
function valuesOf(schema: JsonSchema, isRequired: boolean, place: Place): unknown[] {
  const values = variantsOf(schema, place);
  return isRequired ? values : [undefined, ...values];
}

/**
 * One object with the first value of everything, then each other value by itself; and that for each possible subject.
 */
function objectsOf({ properties = {}, required = [] }: JsonSchema, place: Place): unknown[] {
  const all = Object.entries(properties).map(
    ([property, schema]) => [property, valuesOf(schema, required.includes(property), { ...place, property })] as const,
  );
  const first = Object.fromEntries(all.map(([property, [value]]) => [property, value]));
  const about = all.filter(([property]) => property.endsWith('Id'));
  const bases = about.flatMap(([property, values]) => values.map((value) => ({ ...first, [property]: value })));
  return (bases.length > 0 ? bases : [first]).flatMap((base) => [
    base,
    ...all
      .filter(([property]) => !property.endsWith('Id'))
      .flatMap(([property, values]) => values.slice(1).map((value) => ({ ...base, [property]: value }))),
  ]);
}

function numbersFor(property: string, review: Review): number[] {
  if (property === 'version') return [...new Set([currentStatement(review)?.version ?? 1, 1, 2])];
  if (property === 'revision') return [...new Set([review.objectives.revision, 1])];
  return property === 'minutes' ? [45] : [1];
}

function textsFor({ format, pattern }: JsonSchema, { type, property, review, context }: Place): unknown[] {
  const now = context.now.toZonedDateTimeISO(context.calendar.timeZone);
  if (property === 'paperId' || property === 'form') return Object.keys(context.pack.forms);
  if (format === 'uri' || property === 'url') return ['https://larkmoor.sharepoint.com/sites/staff/plan.docx'];
  if (format === 'date') return [now.toPlainDate().toString(), '2026-12-11'];
  if (pattern?.includes('T('))
    return [`${schoolDayIn(DAYS_AHEAD, now.toPlainDate())}T10:00`, `${now.toPlainDate().toString()}T09:00`];
  if (format === 'uuid' || format === 'guid' || property.endsWith('Id')) return idsTried(type, property, review);
  if (pattern?.startsWith('^[a-z]'))
    return [...context.pack.objectives.kinds.map(({ id }) => id), 'jobDescription', 'observation'];
  if (property === 'linkKind') return [context.pack.objectives.linkedTo[0]];
  if (property === 'key') return ['nothing-of-this-name'];
  return ['As agreed between the two.'];
}

/** Further ahead than any policy's notice. Days. */
const DAYS_AHEAD = 15;

function schoolDayIn(days: number, today: Temporal.PlainDate): string {
  const day = today.add({ days });
  return day.add({ days: day.dayOfWeek > 5 ? 8 - day.dayOfWeek : 0 }).toString();
}

const FORM_OF: Partial<Record<Command['type'], PackForm>> = {
  draftStatement: 'statement',
  recordFeedback: 'observationFeedback',
  writeSupportPlan: 'supportPlan',
  recommendPay: 'pay',
};

function answersFor({ type, context }: Place): Record<string, string>[] {
  const { forms } = context.pack;
  const one = FORM_OF[type];
  const asked = one ? [forms[one]] : Object.values(forms);
  return asked.map((form) => (form ? filledIn(form) : {}));
}

/** Where the things of a name are; others are searched for everywhere. */
const PLACES: Record<string, (review: Review) => object> = {
  meetingId: ({ meetings }) => meetings,
  objectiveId: ({ objectives }) => objectives.list,
  observationId: ({ observations }) => observations,
  agreementId: ({ furtherObservation }) => furtherObservation,
  needId: ({ development }) => development.needs,
  concernId: ({ support }) => support.concerns,
  planId: ({ support }) => support.plans,
  proposalId: ({ support }) => support.proposals,
  appealId: ({ appeals }) => appeals,
  requestId: ({ access }) => access.requests,
  grantId: ({ access }) => access.grants,
  holdId: ({ retention }) => retention.holds,
};

/** For something new, a free id comes first; for existing things, their ids. */
function idsTried(type: Command['type'], property: string, review: Review): string[] {
  const fresh = freshFor(type, property);
  const known = idsFor(property, review)
    .filter((id) => id !== fresh)
    .slice(0, 3);
  return newIdsIn(type).some(({ field }) => field === property) ? [fresh, ...known] : [...known, fresh];
}

function idsFor(property: string, review: Review): string[] {
  return idsIn(PLACES[property]?.(review) ?? review).filter((id) => id !== review.id);
}

const KNOWN_IDS = new WeakMap<object, string[]>();

/** The ids of existing things, the latest first; every sample asks for them. */
function idsIn(place: object): string[] {
  const ids = KNOWN_IDS.get(place) ?? searchedFor(place);
  KNOWN_IDS.set(place, ids);
  return ids;
}

function searchedFor(place: object): string[] {
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'id' && typeof each === 'string' && z.guid().safeParse(each).success) found.push(each);
        else walk(each);
      }
    }
  };
  walk(place);
  return found.toReversed();
}

function hashOf(review: Review, context: Context): string {
  const statement = currentStatement(review);
  return statement ? hashToSign(review, statement, context) : context.sha256('');
}
