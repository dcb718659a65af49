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
    /** `must`: breaking it is refused. `should`: it is flagged, and people may go on. */
    force: z.enum(['must', 'should']),
    /** The limit in plain English, for refusals and the readable policy. */
    text: z.string().min(1),
    staffGroups: groups,
    when: whenSchema.optional(),
    ...shape,
  });

/** A limit of the policy that is checked. The code that checks a kind, in `domain/limits`, says what the kind means. */
export const limitSchema = z.discriminatedUnion('kind', [
  limit('meetingNotice', {
    meetings: z.array(z.enum(MEETING_KINDS)).min(1),
    amount: z.int().positive(),
    unit: z.enum(['workingDays', 'weeks']),
    /**
     * Less notice stands once this person waives it. Without it, less notice that `should` not be is told, with its
     * reason, and less than there `must` be is refused.
     */
    waivedBy: z.enum(PARTIES).optional(),
  }),
  limit('meetingLength', { meetings: z.array(z.enum(MEETING_KINDS)).min(1), leastMinutes: z.int().positive() }),
  limit('observationHours', {
    hours: z.number().positive(),
    proRata: z.boolean(),
    /** Whether drop-ins count towards these hours. If nothing is said, they do not (KM-67). */
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
    /** Each kind with its number, for everybody or for posts that include something. */
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
    /** The least number of foundation governors, by the size of the panel if it depends on that. */
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
