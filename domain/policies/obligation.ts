import { z } from 'zod';
import { offsetSchema } from '../calendar/deadline.ts';
import { monthAndDay, whenSchema } from './settings.ts';
import { FACTS, MEETING_KINDS, POST_IDS, TOPIC_IDS, TRIGGERS } from './vocabulary.ts';
import { PARTIES } from '../people/roles.ts';

/**
 * The place in the written policy that an entry comes from. Policies other than the five have ids of their own, such as
 * `RS-04`.
 */
export const ruled = {
  rule: z.string().regex(/^([A-Z]{2,4}|X)-\d+$/, 'a rule’s id such as KM-41'),
  clause: z.string().min(1),
};

/** The staff groups that an entry is for; if left out, all groups that the policy covers. */
export const groups = z.array(z.string().min(1)).min(1).optional();

/** A moment counted from the start of the duty, or a fixed one in the cycle. */
export const momentSchema = z.union([
  offsetSchema,
  /** A fixed date in the cycle: the first one on or after the trigger. */
  z.strictObject({ onOrAfterTrigger: monthAndDay }),
  /** The latest day on which notice can be given for a meeting held on a fixed date in the cycle. */
  z.strictObject({ noticeForMeetingOn: monthAndDay, workingDays: z.int().positive() }),
  /** The last day of a month: 0 is the trigger's own, 1 the one after. */
  z.strictObject({ endOfMonth: z.int().min(0) }),
  /** The last day of the cycle that begins with the trigger and lasts this many months. */
  z.strictObject({ endOfCycleOfMonths: z.int().positive() }),
  /** The last school day of a term: the first such day on or after the trigger, from the school's calendar. */
  z.strictObject({ endOfTerm: z.enum(['autumn', 'spring', 'summer']) }),
]);

export type Moment = z.infer<typeof momentSchema>;

/** A duty with its deadline: who owes what to whom, from when it is counted, and what ends it. */
export const obligationSchema = z.strictObject({
  ...ruled,
  /** Names the obligation if one rule gives people several duties. Unique in the pack. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  topic: z.enum(TOPIC_IDS),
  /** What must be done, in the policy's own terms. The pack's wording replaces `{reviewee}` and the like. */
  duty: z.string().min(1),
  owedBy: z.enum(PARTIES),
  /** To whom it is owed, if the policy says so. */
  owedTo: z.enum(PARTIES).optional(),
  staffGroups: groups,
  posts: z.array(z.enum(POST_IDS)).min(1).optional(),
  when: whenSchema.optional(),
  /** The triggers. Each occurrence of each of them starts the duty. */
  starts: z.array(z.enum(TRIGGERS)).min(1),
  due: momentSchema,
  /** The duty opens no earlier than this; if left out, it opens with its trigger. */
  notBefore: z
    .union([
      z.strictObject({ onOrAfterTrigger: monthAndDay }),
      z.strictObject({ startOfMonth: z.int().min(0) }),
      /** The first school day of the term whose end comes next. */
      z.strictObject({ startOfTerm: z.enum(['autumn', 'spring', 'summer']) }),
    ])
    .optional(),
  /** The kind of meeting that `meetingArranged` and `meetingHeld` are about. */
  meeting: z.enum(MEETING_KINDS).optional(),
  /** Another kind of meeting that counts as well. */
  alsoMeeting: z.enum(MEETING_KINDS).optional(),
  doneWhen: z.enum(FACTS),
  /** The paper that `paperShared` is about, and the kind of view that `viewsAskedFor` is about. */
  paper: z.string().optional(),
  view: z.string().optional(),
  /** Owed only once this is true: nobody is asked to sign what is not ready. */
  onceTrue: z.enum(FACTS).optional(),
  /** The obligation whose outcome this one needs. A check at adoption reports if both end together. */
  needs: z.string().optional(),
  /** The policy offers it and does not ask for it: it is shown, never overdue, and nobody is chased. */
  optional: z.boolean().optional(),
  /** It frames other duties. In lists it stands back while a sooner duty of the same person is open (KM-06). */
  frame: z.boolean().optional(),
  /** The two may set a shorter rhythm of their own, and it is then counted from that (KC-01). */
  ownRhythm: z.boolean().optional(),
  /** The app proposes the figure, since the policy gives none. */
  figureIsOurs: z.boolean().optional(),
  ladder: z.enum(['days', 'hours', 'none']),
  /** Who is told, without content, when it is long overdue; if left out, the approver. */
  nextInLine: z.enum(PARTIES).optional(),
});

export type Obligation = z.infer<typeof obligationSchema>;
