import { z } from 'zod';
import { answersSchema, LONGEST_ANSWER, tooLongMessage } from '../forms/form.ts';
import { MEETING_KINDS } from '../policies/vocabulary.ts';

const id = z.guid({ error: 'an id in the form of a GUID' });
/** Local to the school, to the minute: `2026-10-12T15:30`. */
const localTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'Give a date and time such as 2026-10-12T15:30.');

/** A line or text with a name that its error messages use. Trimmed; refused when empty or over the longest answer. */
const words = (label: string, most = LONGEST_ANSWER) =>
  z
    .string({ error: `Fill in “${label}”.` })
    .trim()
    .min(1, `Fill in “${label}”.`)
    .superRefine((text, context) => {
      if (text.length <= most) return;
      const message =
        most === LONGEST_ANSWER
          ? tooLongMessage(label, text.length)
          : `“${label}” has ${text.length} characters; at most ${most} fit. Shorten it by ${text.length - most}.`;
      context.addIssue({ code: 'custom', message });
    });

const minutes = (label: string, most: number) =>
  z
    .int({ error: `Give “${label}” in whole minutes.` })
    .min(5, `“${label}” must be at least 5 minutes.`)
    .max(most, `“${label}” can be at most ${most} minutes.`);

const command = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** Everything that a person can ask to be done to a review. The one list: tab, cards and API parse with it. */
export const commandSchema = z.discriminatedUnion('type', [
  command('scheduleMeeting', {
    meetingId: id,
    kind: z.enum(MEETING_KINDS),
    start: localTime,
    minutes: minutes('Length', 240),
    place: words('Place', 200),
    bring: z.array(words('What to bring', 300)).max(12),
    /** Asks for the meeting although the notice is short; the reviewee is then asked to waive it. */
    askToWaiveNotice: z.boolean(),
  }),
  command('moveMeeting', {
    meetingId: id,
    start: localTime,
    minutes: minutes('Length', 240),
    place: words('Place', 200),
    askToWaiveNotice: z.boolean(),
  }),
  command('cancelMeeting', { meetingId: id, reason: words('Reason', 2000) }),
  command('acknowledgeMeeting', { meetingId: id, revision: z.int() }),
  command('proposeAnotherTime', {
    meetingId: id,
    revision: z.int(),
    comment: words('What would suit you', 2000),
    start: localTime.nullable(),
  }),
  command('waiveNotice', { meetingId: id, revision: z.int() }),
  command('saveObjective', {
    objectiveId: id,
    title: words('Objective', 500),
    success: words('How success is measured'),
    by: z.iso.date({ error: 'Give a date for “To be reached by”.' }),
    linkKind: words('Linked to', 100),
    linkedTo: words('Which priority', 500),
    reason: words('Why one more than usual', 2000).nullable(),
    /** For an objective that goes on beyond the cycle: what is to be reached by its end (KM-35). */
    milestone: words('What is to be reached by the end of the cycle', 2000).nullable().optional(),
  }),
  command('removeObjective', { objectiveId: id }),
  command('sendObjectives', { revision: z.int() }),
  command('approveObjectives', { revision: z.int() }),
  command('returnObjectives', { revision: z.int(), comment: words('What should change', 5000) }),
  command('planObservation', {
    observationId: id,
    observerOid: id,
    start: localTime,
    minutes: minutes('Length', 180),
    purpose: words('Purpose', 2000),
    focus: words('Focus', 2000),
  }),
  command('moveObservation', { observationId: id, start: localTime, minutes: minutes('Length', 180) }),
  command('cancelObservation', { observationId: id, reason: words('Reason', 2000) }),
  command('acknowledgeObservation', { observationId: id, revision: z.int() }),
  command('recordFeedbackMeeting', { observationId: id, heldAt: localTime }),
  command('recordFeedback', { observationId: id, answers: answersSchema }),
  command('closeFeedback', { observationId: id, comment: words('Your comments').nullable() }),
  command('draftStatement', { version: z.int().positive(), answers: answersSchema }),
  command('commentOnStatement', {
    version: z.int().positive(),
    comment: words('Your comments'),
    changesWanted: z.boolean(),
  }),
  command('signStatement', {
    version: z.int().positive(),
    textHash: z.string().regex(/^[0-9a-f]{64}$/, 'the SHA-256 of the text'),
  }),
  command('reviseStatement', { version: z.int().positive(), reason: words('Reason', 2000) }),
  command('recordDuty', {
    key: z.string().min(1).max(300),
    on: z.iso.date({ error: 'Give the day on which it was done.' }),
    note: words('Note', 2000).nullable(),
  }),
  command('suspendReview', {
    reason: z.enum(['capability', 'sickness', 'grievance'], { error: 'Choose why the review is suspended.' }),
    note: words('What is decided', 2000),
  }),
  command('resumeReview', { note: words('What is decided', 2000) }),
]);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

/** A command as it reaches the one door: with its own id, so that sending it twice does it once. */
export const commandRequestSchema = z.strictObject({
  commandId: id,
  /** The version of the review that the person was looking at; left out where the command names what it is about. */
  expectedVersion: z.int().nonnegative().optional(),
  command: commandSchema,
});

export type CommandRequest = z.infer<typeof commandRequestSchema>;
