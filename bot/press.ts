import { z } from 'zod';
import { type Command, commandSchema } from '#domain/review/commands.ts';
import { type Refusal, refuse } from '#domain/review/refusal.ts';
import { type Verb, VERBS } from './cards/actions.ts';
import { keysIn } from '#domain/typed.ts';

const texts = {
  comment: z.string().optional(),
  reasons: z.string().optional(),
  date: z.string().optional(),
  time: z.string().optional(),
  changesWanted: z.enum(['true', 'false']).optional(),
  done: z.enum(['true', 'false']).optional(),
  toOid: z.string().max(60).optional(),
};

/** The key of a message. It has no character that storage does not take in a key. */
export const keyOfMessage = z.string().regex(/^[^/\\#?\p{Cc}\p{Cs}]{1,200}$/u);

/** What a pressed button sends: a claim by the client about a record, a version and a verb, and what was typed. */
const pressedSchema = z.strictObject({
  verb: z.enum(VERBS),
  reviewId: z.guid(),
  messageKey: keyOfMessage,
  aboutId: z.string().max(60),
  revision: z.int(),
  textHash: z.string().optional(),
  ...texts,
});

export type Pressed = z.infer<typeof pressedSchema>;

/** What can be typed or chosen in a card, or differs between two buttons. */
export const TEXTS = keysIn(texts);

/**
 * Reads what one of our buttons sends: the command that it asks for, or why it cannot be asked for. `pressId` is a GUID
 * of this very press. Undefined for anything that is not exactly what our cards send.
 */
export function readPress(data: unknown, pressId: string): { pressed: Pressed; asks: Command | Refusal } | undefined {
  const pressed = pressedSchema.safeParse(data);
  if (!pressed.success) return undefined;
  const { verb } = pressed.data;
  const command = commandSchema.safeParse({ type: verb, ...SAYS[verb]({ ...pressed.data, pressId }) });
  return { pressed: pressed.data, asks: command.success ? command.data : refusalOf(command.error) };
}

function refusalOf({ issues }: z.ZodError): Refusal {
  const fields = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return refuse({ refused: 'invalid', message: fields.map(({ message }) => message).join(' '), ref: null, fields });
}

/** With an id of this very press, under which what was typed is kept, so that the same press twice says it once. */
type WithId = Pressed & { pressId: string };

const ofMeeting = ({ aboutId, revision }: WithId) => ({ meetingId: aboutId, revision });

/** What each button says, apart from its verb. */
const SAYS: Record<Verb, (pressed: WithId) => Record<string, unknown>> = {
  acknowledgeMeeting: ofMeeting,
  waiveNotice: ofMeeting,
  proposeAnotherTime: ({ date, time, comment = '', ...pressed }) => ({
    ...ofMeeting(pressed),
    comment,
    start: date && time ? `${date}T${time}` : null,
  }),
  acknowledgeSeries: ({ aboutId }) => ({ seriesId: aboutId }),
  commentOnNote: ({ aboutId, pressId, comment = '' }) => ({ meetingId: aboutId, replyId: pressId, text: comment }),
  answerWords: ({ aboutId, pressId, comment = '' }) => ({ wordsId: aboutId, replyId: pressId, text: comment }),
  closeAction: ({ aboutId, done, comment }) => ({
    actionId: aboutId,
    done: done === 'true',
    comment: comment?.trim() ? comment : null,
  }),
  approveObjectives: ({ revision }) => ({ revision }),
  returnObjectives: ({ revision, comment = '' }) => ({ revision, comment }),
  disagreeWithObjectives: ({ revision, comment = '' }) => ({ revision, comment }),
  commentOnDetermined: ({ comment = '' }) => ({ comment }),
  signChanges: ({ revision }) => ({ revision }),
  answerFurtherObservation: ({ aboutId, done }) => ({ agreementId: aboutId, agreed: done !== 'false' }),
  agreeObservation: ({ aboutId, revision }) => ({ observationId: aboutId, revision }),
  closeFeedback: ({ aboutId, comment }) => ({ observationId: aboutId, comment: comment?.trim() ? comment : null }),
  commentOnStatement: ({ revision, comment = '', changesWanted }) => ({
    version: revision,
    comment,
    changesWanted: changesWanted === 'true',
  }),
  replyToConcern: ({ aboutId, comment = '' }) => ({ concernId: aboutId, comment }),
  agreeSupportPlan: ({ aboutId, revision, textHash }) => ({ planId: aboutId, version: revision, textHash }),
  commentOnSupportPlan: ({ aboutId, revision, comment = '' }) => ({ planId: aboutId, version: revision, comment }),
  agreeStatement: ({ revision, textHash }) => ({ version: revision, textHash }),
  signStatement: ({ revision, textHash }) => ({ version: revision, textHash }),
  signPaper: ({ aboutId, revision, textHash }) => ({ paperId: aboutId, version: revision, textHash }),
  agreeEvidence: ({ revision }) => ({ revision }),
  agreeToAsking: ({ aboutId }) => ({ askingId: aboutId }),
  declineAsking: ({ aboutId, comment }) => ({ askingId: aboutId, comment: comment?.trim() ? comment : null }),
  declineView: ({ aboutId }) => ({ askingId: aboutId }),
  grantReviewerRequest: ({ aboutId, toOid, comment = '' }) => ({ requestId: aboutId, toOid, reason: comment }),
  declineReviewerRequest: ({ aboutId, reasons = '' }) => ({ requestId: aboutId, reason: reasons }),
  fixFirstCycle: ({ date, comment }) => ({ end: date, reason: comment?.trim() ? comment : null }),
};
