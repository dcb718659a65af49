import { z } from 'zod';
import { REFRESH, type Verb, VERBS } from './cards/actions.ts';
import type { Command } from '#domain/review/commands.ts';
import { commandSchema } from '#domain/review/commands.ts';
import type { Refusal } from '#domain/review/refusal.ts';
import { refuse } from '#domain/review/refusal.ts';

const texts = {
  comment: z.string().optional(),
  reasons: z.string().optional(),
  date: z.string().optional(),
  time: z.string().optional(),
  changesWanted: z.enum(['true', 'false']).optional(),
  done: z.enum(['true', 'false']).optional(),
  toOid: z.string().max(60).optional(),
};

/** What a pressed button sends: a claim by the client about a record, a version and a verb, and what was typed. */
const pressedSchema = z.strictObject({
  verb: z.enum(VERBS),
  reviewId: z.guid(),
  messageKey: z.string().max(200),
  aboutId: z.string().max(60),
  revision: z.int(),
  textHash: z.string().optional(),
  ...texts,
});

/** What Teams sends by itself when somebody looks at a card again; where it is about no review, with the place of the like. */
const refreshSchema = z.strictObject({
  verb: z.literal(REFRESH),
  reviewId: z.string().regex(/^[\w.-]{1,120}$/),
  messageKey: z.string().max(200),
});

/** With an id of this very press, under which what was typed is kept: the same press twice says it once. */
type Pressed = z.infer<typeof pressedSchema> & { pressId: string };

/** What was typed, by the id of the input. */
export type Typed = Readonly<Record<string, string>>;

export type CardAction = {
  reviewId: string;
  messageKey: string;
  /** What is asked for; nothing but a look at the present state; or why it cannot be asked for so. */
  asks: Command | typeof REFRESH | Refusal;
  typed: Typed;
};

/** Reads a pressed button; `pressId` is a GUID of this very press. Anything that is not exactly what our cards send is refused, in words. */
export function readCardAction(data: unknown, pressId: string): CardAction | Refusal {
  const refresh = refreshSchema.safeParse(data);
  if (refresh.success) {
    const { reviewId, messageKey } = refresh.data;
    return { reviewId, messageKey, asks: REFRESH, typed: {} };
  }
  const pressed = pressedSchema.safeParse(data);
  if (!pressed.success) return refuse('invalid', 'This card is not one that Fairview sent. Open Fairview to go on.');
  const { reviewId, messageKey } = pressed.data;
  const command = commandSchema.safeParse(commandFrom({ ...pressed.data, pressId }));
  return {
    reviewId,
    messageKey,
    asks: command.success ? command.data : refusalOf(command.error),
    typed: typedIn(pressed.data),
  };
}

function refusalOf({ issues }: z.ZodError): Refusal {
  const fields = issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  return refuse('invalid', fields.map(({ message }) => message).join(' '), null, fields);
}

function typedIn(pressed: z.infer<typeof pressedSchema>): Typed {
  return Object.fromEntries(
    Object.keys(texts).flatMap((id) => {
      const value = pressed[id as keyof typeof texts];
      return value === undefined || id === 'done' ? [] : [[id, value]];
    }),
  );
}

function commandFrom(pressed: Pressed): unknown {
  return { type: pressed.verb, ...SAYS[pressed.verb](pressed) };
}

const ofMeeting = ({ aboutId, revision }: Pressed) => ({ meetingId: aboutId, revision });

/** What each button says beside its verb. */
const SAYS: Record<Verb, (pressed: Pressed) => Record<string, unknown>> = {
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
