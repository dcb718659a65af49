import { z } from 'zod';
import { groups, ruled } from './obligation.ts';
import { whenSchema } from './settings.ts';
import { MEETING_KINDS, OBJECTIVE_PARTS, POST_IDS, TOPIC_IDS } from './vocabulary.ts';
import { PARTIES } from '../people/roles.ts';

const limit = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({
    ...ruled,
    kind: z.literal(kind),
    topic: z.enum(TOPIC_IDS),
    /** `must`: what breaks it is refused. `should`: it is flagged, and may go on. */
    force: z.enum(['must', 'should']),
    /** The limit in plain English, as refusals and the readable policy say it. */
    text: z.string().min(1),
    staffGroups: groups,
    when: whenSchema.optional(),
    ...shape,
  });

/** A limit of the policy that is checked. What each kind means stands with the code that checks it, in `domain/limits`. */
export const limitSchema = z.discriminatedUnion('kind', [
  limit('meetingNotice', {
    meetings: z.array(z.enum(MEETING_KINDS)).min(1),
    amount: z.int().positive(),
    unit: z.enum(['workingDays', 'weeks']),
    /** The clause says "normally": the person to be met may do without it. */
    waivedBy: z.enum(PARTIES).optional(),
  }),
  limit('meetingLength', { meetings: z.array(z.enum(MEETING_KINDS)).min(1), leastMinutes: z.int().positive() }),
  limit('observationHours', {
    hours: z.number().positive(),
    proRata: z.boolean(),
    /** Whether drop-ins count among these hours; where it is not said they do not (KM-67). */
    dropInsCount: z.boolean().optional(),
  }),
  limit('observationsEachCycle', { count: z.int().positive() }),
  limit('furtherObservation', {}),
  limit('qualifiedObserver', {}),
  limit('trainedFor', { what: z.enum(['reviewing', 'observing']) }),
  limit('visitNotice', { weeks: z.int().positive() }),
  limit('feedbackOutsideProtectedTime', {}),
  limit('feedbackInDirectedTime', {}),
  limit('dropIns', { on: z.boolean() }),
  limit('objectives', { normallyAtMost: z.int().positive() }),
  limit('objectiveDate', { latest: z.enum(['cycleEnd', 'withMilestone']) }),
  limit('objectiveFields', {
    fields: z.array(z.enum(['title', 'success', 'by', 'linkedTo', 'outstanding', ...OBJECTIVE_PARTS])).min(1),
  }),
  limit('objectiveKinds', {
    /** Each kind with how many there should be, for everybody or for posts that include something. */
    kinds: z
      .array(
        z.strictObject({
          kind: z.string().regex(/^[a-z][a-zA-Z]*$/),
          least: z.int().positive(),
          posts: z.array(z.enum(POST_IDS)).min(1).optional(),
        }),
      )
      .min(1),
  }),
  limit('objectiveChange', { reasons: z.array(z.strictObject({ id: z.string(), label: z.string() })).min(1) }),
  limit('revieweesEachReviewer', { most: z.int().positive() }),
  limit('panel', {
    sizes: z.array(z.int().positive()).min(1),
    /** The least number of foundation governors, by the panel's size where it depends on it. */
    foundation: z.record(z.string().regex(/^\d+$/), z.int().min(0)).optional(),
  }),
  limit('equalOrHigherStatus', {}),
  limit('checkerTakesNoOtherPart', { most: z.int().positive() }),
  limit('evidenceAgreed', {}),
  limit('directKnowledge', {}),
  limit('criteriaFixedBefore', {}),
  limit('assessmentNeedsEvidence', {}),
  limit('withholdingNeedsRecord', {}),
  limit('appealAfterModeration', {}),
]);

export type Limit = z.infer<typeof limitSchema>;
export type LimitKind = Limit['kind'];
export type LimitOf<Kind extends LimitKind> = Extract<Limit, { kind: Kind }>;
