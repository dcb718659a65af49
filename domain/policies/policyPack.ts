import { z } from 'zod';
import { offsetSchema } from '../calendar/deadline.ts';
import { formSchema } from '../forms/form.ts';
import { FACTS, MEETING_KINDS, PARTIES, TRIGGERS } from './vocabulary.ts';

const monthAndDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a month and day such as 09-01');
const ruled = { rule: z.string().regex(/^(KM|TA|PA|KS|KC|X)-\d+$/), clause: z.string().min(1) };
const groups = z.array(z.string()).min(1).optional();

/** A duty with its deadline: who owes what to whom, counted from what, and what ends it. */
const obligationSchema = z.strictObject({
  ...ruled,
  /** Names the obligation where one rule lays several duties on people. Unique in the pack. */
  id: z.string().min(1),
  /** What is to be done, in the policy's own terms; `{reviewee}` and the like are replaced by the pack's wording. */
  duty: z.string().min(1),
  owedBy: z.enum(PARTIES),
  staffGroups: groups,
  /** Where there are several, each occurrence of each of them starts the duty. */
  starts: z.array(z.enum(TRIGGERS)).min(1),
  due: z.union([
    offsetSchema,
    /** A fixed date in the cycle: the first one on or after the trigger. */
    z.strictObject({ onOrAfterTrigger: monthAndDay }),
    /** The latest day on which notice can be given for a meeting held on a fixed date in the cycle. */
    z.strictObject({ noticeForMeetingOn: monthAndDay, workingDays: z.int().positive() }),
  ]),
  doneWhen: z.enum(FACTS),
  /** Owed only once this is true: nobody is asked to sign what is not ready. */
  onceTrue: z.enum(FACTS).optional(),
  ladder: z.enum(['days', 'hours', 'none']),
});

const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ruled,
    kind: z.literal('meetingNotice'),
    meetings: z.array(z.enum(MEETING_KINDS)).min(1),
    amount: z.int().positive(),
    unit: z.enum(['workingDays', 'weeks']),
    /** The clause says "normally": the person to be met may do without it. */
    waivedBy: z.enum(PARTIES).optional(),
    text: z.string(),
  }),
  z.strictObject({
    ...ruled,
    kind: z.literal('observationHours'),
    hours: z.number().positive(),
    proRata: z.boolean(),
    text: z.string(),
  }),
  z.strictObject({ ...ruled, kind: z.literal('observationsEachCycle'), count: z.int().positive(), text: z.string() }),
  z.strictObject({
    ...ruled,
    kind: z.literal('qualifiedObserver'),
    staffGroups: z.array(z.string()).min(1),
    text: z.string(),
  }),
  z.strictObject({ ...ruled, kind: z.literal('visitNotice'), weeks: z.int().positive(), text: z.string() }),
  z.strictObject({ ...ruled, kind: z.literal('feedbackOutsideProtectedTime'), text: z.string() }),
  z.strictObject({ ...ruled, kind: z.literal('objectives'), normallyAtMost: z.int().positive(), text: z.string() }),
]);

/**
 * A written policy as data. Everything that the app enforces, reminds of or names is read from here; a new school's
 * policy is a new file. Unknown words and keys are refused by the schema, with the place.
 */
export const policyPackSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string().min(1),
  source: z.string().min(1),
  version: z.iso.date(),
  wording: z.strictObject({
    reviewee: z.string(),
    reviewer: z.string(),
    statement: z.string(),
    headteacher: z.string(),
    approver: z.string(),
    observation: z.string(),
  }),
  covers: z.strictObject({ ...ruled, staffGroups: z.array(z.string()).min(1) }),
  cycles: z
    .array(
      z.strictObject({ ...ruled, staffGroups: z.array(z.string()).min(1), starts: monthAndDay, ends: monthAndDay }),
    )
    .min(1),
  meetings: z.partialRecord(
    z.enum(MEETING_KINDS),
    z.strictObject({
      ...ruled,
      name: z.string(),
      minutes: z.int().positive(),
      bring: z.array(z.string()),
      agenda: z.array(z.string()),
    }),
  ),
  objectives: z.strictObject({
    ...ruled,
    /** Who approves: the other of the two, or the person who confirms objectives for the school. */
    approvedBy: z.enum(['theOtherParty', 'approver']),
    linkedTo: z.array(z.string()).min(1),
    text: z.string(),
  }),
  obligations: z.array(obligationSchema),
  limits: z.array(limitSchema),
  /** When somebody is reminded of a duty: counted back from its deadline, and on after it. */
  ladders: z.strictObject({
    days: z.strictObject({
      workingDaysBefore: z.array(z.int().positive()),
      nextInLineAfterWorkingDays: z.int().positive(),
    }),
    hours: z.strictObject({ hoursBefore: z.array(z.int().positive()), nextInLineAfterWorkingDays: z.int().positive() }),
  }),
  forms: z.strictObject({ observationFeedback: formSchema, statement: formSchema }),
  signatures: z.strictObject({ ...ruled, text: z.string() }),
  appendedComments: z.strictObject({ ...ruled, text: z.string() }),
  access: z.strictObject({ ...ruled, wholeReview: z.array(z.enum(PARTIES)).min(1), text: z.string() }),
});

export type PolicyPack = z.infer<typeof policyPackSchema>;
export type Obligation = PolicyPack['obligations'][number];
export type Limit = PolicyPack['limits'][number];

/** A place in a policy: the rule's id and its clause, as every refusal and deadline carries them. */
export type RuleRef = { rule: string; clause: string };
