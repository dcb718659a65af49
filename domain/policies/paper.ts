import { z } from 'zod';
import { groups, ruled } from './obligation.ts';
import { whenSchema } from './settings.ts';
import { POST_IDS } from './vocabulary.ts';
import { PARTIES } from '../people/roles.ts';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z][a-zA-Z]{0,59}$/);
const posts = z.array(z.enum(POST_IDS)).min(1).optional();
const theTwo = z.array(z.enum(['reviewee', 'reviewer'])).min(1);

/** The forms that are filled in as a paper of the review. Other parts of the review fill in the other forms. */
export const PAPER_FORMS = [
  'selfReview',
  'preparation',
  'individualPlan',
  'developmentPlan',
  'midYear',
  'evidenceRecord',
  'adjustments',
] as const;

/**
 * A form that is drafted privately and then shared with the other of the two: who fills it in, whether both sign,
 * whether the policy only offers it, and who reads it (KM-25, TA-09, PA-13, PA-14, KS-11, KS-17, KC-12).
 */
export const paperSchema = z.strictObject({
  ...ruled,
  id,
  form: z.enum(PAPER_FORMS),
  /** If both may write, it is one paper, and either shares the next version. */
  writtenBy: theTwo,
  signedByBoth: z.boolean().optional(),
  optional: z.boolean().optional(),
  /** `whole`: everybody who sees the whole review. `theTwo`: nobody else, whatever access he or she has. */
  seenBy: z.enum(['whole', 'theTwo']),
  /** Who gets what the reviewer shares, besides the reviewee (KS-21). */
  copyTo: z.enum(PARTIES).optional(),
  staffGroups: groups,
  posts,
  when: whenSchema.optional(),
  text,
});

/** A kind of document to attach or link (KM-11). `wanted`: it is asked for before the meeting that plans the year. */
export const documentKindSchema = z.strictObject({
  ...ruled,
  id,
  name: text,
  hint: text.optional(),
  wanted: z.boolean().optional(),
  staffGroups: groups,
  posts,
});

/** Whose views may be asked for, by whom, and whether the reviewee must agree first (TA-31, KS-04, KS-12, KC-05). */
export const viewSchema = z.strictObject({
  ...ruled,
  id,
  name: text,
  askedBy: theTwo,
  /**
   * - `anybody`.
   * - `team`: the people whom the reviewee manages.
   * - `around`: those and the reviewee's managers.
   * - `reviewersManager`.
   */
  of: z.enum(['anybody', 'team', 'around', 'reviewersManager']),
  needsAgreement: z.boolean(),
  staffGroups: groups,
  posts,
  text,
});

/** What a review pack gathers, and from where (KM-26, KM-34). */
export const reviewPackSchema = z.strictObject({
  ...ruled,
  text,
  holds: z
    .array(
      z.strictObject({
        ...ruled,
        id,
        name: text,
        from: z.discriminatedUnion('of', [
          z.strictObject({ of: z.literal('documents'), kind: id }),
          z.strictObject({ of: z.literal('objectives') }),
          /** The answers in the last statement to these questions. */
          z.strictObject({ of: z.literal('answers'), fields: z.array(text).min(1) }),
          z.strictObject({ of: z.literal('criteria') }),
          z.strictObject({ of: z.literal('paper'), paper: id }),
          z.strictObject({ of: z.literal('observations') }),
          z.strictObject({ of: z.literal('evidence') }),
          /** The statements of this many years before. */
          z.strictObject({ of: z.literal('statements'), years: z.int().positive() }),
        ]),
        staffGroups: groups,
        posts,
      }),
    )
    .min(1),
});

export type PackPaper = z.infer<typeof paperSchema>;
export type DocumentKind = z.infer<typeof documentKindSchema>;
export type PackView = z.infer<typeof viewSchema>;
export type ReviewPack = z.infer<typeof reviewPackSchema>;
