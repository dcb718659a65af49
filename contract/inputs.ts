import { z } from 'zod';
import { schoolCalendarSchema, schoolSchema } from '#domain/calendar/schoolCalendar.ts';
import { FULL_TIME, isWorkingPattern } from '#domain/calendar/workingPattern.ts';
import { formSchema } from '#domain/forms/form.ts';
import { personSchema } from '#domain/people/person.ts';
import { preferencesSchema } from '#domain/people/preferences.ts';
import { valuesSchema } from '#domain/policies/settings.ts';
import { TRIGGERS } from '#domain/policies/vocabulary.ts';
import { MEETING_KINDS } from '#domain/policies/vocabulary.ts';
import { scheduleMeeting } from '#domain/review/meetings/scheduleMeeting.ts';
import { moderateStatement } from '#domain/review/moderation/moderateStatement.ts';
import { approveObjectives } from '#domain/review/objectives/approveObjectives.ts';
import { returnObjectives } from '#domain/review/objectives/returnObjectives.ts';
import { registerCommandSchema } from '#domain/review/development/index.ts';
import { cockpitFilterSchema } from '#domain/views/cockpitFilter.ts';
import { remind } from '#domain/review/duties/remind.ts';
import { id, localTime, minutes, tag, words } from '#domain/review/fields.ts';
import { recordsCommandSchema } from '#domain/review/retention/index.ts';

export const openingSchema = z.strictObject({ revieweeOid: z.guid(), reviewerOid: z.guid().optional() });

export const searchSchema = z.strictObject({
  from: z.iso.date({ error: 'Give “from” as a date such as 2026-10-12.' }),
  days: z.coerce.number().int().min(1).max(28).default(10),
  minutes: z.coerce.number().int().min(5).max(240).default(60),
});

/** Lessons that somebody could observe, from a day on. */
export const lessonsSchema = z.strictObject({
  from: z.iso.date({ error: 'Give “from” as a date such as 2026-10-12.' }),
  days: z.coerce.number().int().min(1).max(14).default(7),
  observerOid: z.guid(),
});

/** Whom to arrange meetings with: all of one kind, or everybody. */
export const arrangingSchema = z.strictObject({ kind: z.enum(MEETING_KINDS).optional() });

/** A search for times with several people. Each has the length that the policy gives the meeting, unless one is given. */
export const arrangingTimesSchema = z.strictObject({
  from: z.iso.date({ error: 'Give “from” as a date such as 2026-10-12.' }),
  days: z.coerce.number().int().min(1).max(14).default(7),
  minutes: z.coerce.number().int().min(5).max(240).optional(),
  kind: z.enum(MEETING_KINDS).optional(),
});

/** The most reviews in which something is done at once: more than anybody reviews or leads. */
const MOST_TOGETHER = 200;

/** Commands that can be given in several reviews at once. */
export const togetherSchema = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        reviewId: z.guid(),
        command: z.discriminatedUnion('type', [
          scheduleMeeting.schema,
          moderateStatement.schema,
          approveObjectives.schema,
          returnObjectives.schema,
          remind.schema,
        ]),
      }),
    )
    .min(1)
    .max(MOST_TOGETHER),
});

export type TogetherAsked = z.infer<typeof togetherSchema>;

/** The fields beside a file. */
export const attachingSchema = z.strictObject({
  kind: z.string().max(60),
  title: words('The title', 200),
  objectiveId: id.optional(),
});

/** The origin of a host of files; which ones there are, the app's settings say. */
export const fileTokenSchema = z.strictObject({ resource: z.string().max(200) });

/** Whose mailbox has to be refused; empty where nobody is named. */
export const preflightSchema = z.strictObject({
  outside: z.union([z.literal(''), z.email({ error: 'Enter an email address, or leave it empty.' })]),
});

export const concernSchema = z.strictObject({ text: words('What worries you'), aboutHeadteacher: z.boolean() });
export const concernAnswerSchema = z.strictObject({ text: words('Your answer').nullable() });

export const registerCommandRequestSchema = z.strictObject({ commandId: id, command: registerCommandSchema });
export const recordsCommandRequestSchema = z.strictObject({ commandId: id, command: recordsCommandSchema });

export const dropInSchema = z.strictObject({
  commandId: id,
  observationId: id,
  revieweeOid: z.guid({ error: 'Choose somebody.' }),
  start: localTime,
  minutes: minutes('The length', 180),
  focus: words('What you looked at', 2000),
});

/** The overview's figures; `whole` is the kind of late work of which everybody who owes it is named. */
export const overviewSchema = cockpitFilterSchema.extend({ whole: z.string().max(100).optional() });

/** A page of the list behind the overview's figures, the first is 0. */
export const overviewPageSchema = cockpitFilterSchema.extend({
  page: z.coerce.number().int().min(0).max(1000).default(0),
});

/** The last day of the cycles whose figures are asked for. Left out, or where none ends then: the present ones. */
export const comparisonSchema = z.strictObject({ cycle: z.string().max(40).optional() });

export const draftSchema = z.strictObject({ content: z.json(), tag: tag.nullable().default(null) });

/** Which version of a policy; by default the one in force. */
export const versionSchema = z.object({ version: z.string().optional() });

/**
 * A question to the deadline calculator, as the query of an address. `staffGroup` and `at` are checked further by hand.
 */
export const deadlineQuestionSchema = z.strictObject({
  event: z.enum(TRIGGERS, { error: `Choose an event: ${TRIGGERS.join(', ')}.` }),
  at: z.string({ error: 'Give “at” as a local date and time such as 2026-10-05T15:30.' }),
  staffGroup: z.string({ error: '' }),
  pattern: z
    .string()
    .default(FULL_TIME)
    .refine(
      isWorkingPattern,
      'Give the pattern as five characters, M, T, W, T and F in that order or a hyphen for a day off, such as MTW--. At least one day is worked.',
    ),
  calendar: z
    .enum(['school', 'bank-holidays'], { error: 'Choose a calendar: school or bank-holidays.' })
    .default('school'),
});

/** What somebody wants to adopt. The strict schema of policies reads the file itself, and says where it is wrong. */
export const adoptionDraftSchema = z.strictObject({
  source: z.union([z.strictObject({ policy: z.string() }), z.strictObject({ file: z.unknown() })], {
    error: 'Say which policy: one by its id, or a file.',
  }),
  values: valuesSchema,
  from: z.string({ error: 'Say from which day the policy is in force.' }),
  site: z.string().nullable(),
  staffGroups: z.array(z.string()),
});

export const policyDoneSchema = z.strictObject({
  on: z.iso.date({ error: 'Enter the day on which it was done.' }),
  note: z.string().trim().max(2000, 'A note has at most 2,000 characters.').nullable(),
});

export const ownFormBodySchema = z.strictObject({
  /** The version that was on the screen; null for the policy's own form. */
  basedOn: z.int().positive().nullable(),
  content: formSchema,
});

/** An Entra object id. A sign-in gives it in small letters, so it is kept so. */
const oid = z.guid({ error: 'a person’s object id in the form of a GUID' }).toLowerCase();

export const setUpSchema = z.strictObject({
  school: schoolSchema.extend({
    calendar: schoolCalendarSchema.extend({
      timeZone: z.string().refine(isTimeZone, 'Give a time zone by its name, such as Europe/London.'),
    }),
  }),
  people: z
    .array(personSchema.extend({ oid, managerOid: oid.nullable() }))
    .min(1)
    .max(5000)
    .superRefine((people, context) => {
      const seen = new Set<string>();
      people.forEach((person, index) => {
        if (seen.has(person.oid))
          context.addIssue({
            code: 'custom',
            message: `${person.displayName} is in the register twice.`,
            path: [index, 'oid'],
          });
        seen.add(person.oid);
      });
    }),
});

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `kept: false` removes a mistaken entry. */
export const trainingSchema = z.strictObject({
  oid: z.guid({ error: 'Choose somebody.' }),
  what: z.enum(['reviewing', 'observing'], { error: 'Choose what the training was in.' }),
  on: z.iso.date({ error: 'Enter the day of the training.' }),
  kept: z.boolean(),
});

/** Those of somebody's preferences that are chosen one at a time; what is left out stays as it is. */
export const ownPreferencesSchema = z.strictObject({
  language: preferencesSchema.shape.language.exactOptional(),
  tourOver: preferencesSchema.shape.tourOver.exactOptional(),
});
