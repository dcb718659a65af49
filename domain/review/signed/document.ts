import { z } from 'zod';
import { PARTIES } from '../../people/roles.ts';
import { OBJECTIVE_PARTS } from '../../policies/vocabulary.ts';

/**
 * What people agree and sign, as data: whose it is, under which policy, by which form, what it says, and how
 * that was shown. A document is written once and never changes. A later shape gets a number and a schema of its own.
 */

const text = z.string();
const date = z.string();
const answers = z.record(text, text);

/** One line under a heading, after its label if it has one. */
const blockSchema = z.strictObject({ label: text.exactOptional(), text });

/**
 * A heading and what belongs under it. Level 1 is the title of the whole document, 2 one of its parts, 3 and 4 what is
 * within a part. The heading is null only if a text from before documents begins with none.
 */
const sectionSchema = z.strictObject({
  id: text,
  heading: text.nullable(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  blocks: z.array(blockSchema),
});

const objectiveSchema = z.strictObject({
  id: text,
  title: text,
  success: text,
  by: date,
  linkKind: text,
  linkedTo: text,
  reason: text.nullable(),
  milestone: text.nullable().exactOptional(),
  kind: text.exactOptional(),
  outstanding: text.exactOptional(),
  parts: z.partialRecord(z.enum(OBJECTIVE_PARTS), text).exactOptional(),
  details: answers.exactOptional(),
  groups: z
    .array(z.strictObject({ group: text, subject: text, good: z.number(), outstanding: z.number().nullable() }))
    .exactOptional(),
});

const common = {
  document: z.literal('fairview.signed'),
  shape: z.literal(1),
  /** The language of `sections`. */
  language: z.literal('en-GB'),
  school: z.strictObject({ name: text }),
  /** The id of the review. */
  review: text,
  /** The person whom it is about. */
  of: z.strictObject({ oid: text, name: text, jobTitle: text }),
  /** The reviewers, the lead first. */
  reviewers: z.array(z.strictObject({ oid: text, name: text, capacity: z.enum(['reviewer', 'panel']) })),
  policy: z.strictObject({ id: text, title: text, version: text }),
  /**
   * The form that was filled in; null if there is none. The version is that of the school's own form, null for the
   * policy's.
   */
  form: z.strictObject({ id: text, title: text, version: z.int().positive().nullable() }).nullable(),
  cycle: z.strictObject({ start: date, end: date }),
  version: z.int().positive(),
  /**
   * How the content was shown on the day of writing: in the words of that day, and with nothing that the rest lacks.
   */
  sections: z.array(sectionSchema),
};

export const signedDocumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('statement'),
    content: z.strictObject({
      answers,
      assessments: z.array(z.strictObject({ objectiveId: text, title: text, answers })),
      overall: z.strictObject({ result: text }).nullable(),
      objectives: z.strictObject({
        /** How they were approved; null if they were not. */
        how: z.enum(['agreed', 'confirmed', 'determined']).nullable(),
        list: z.array(objectiveSchema),
      }),
    }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('paper'),
    /** `paper` is the paper's id in the policy. */
    content: z.strictObject({ paper: text, answers }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('supportPlan'),
    /** `reason` is why the plan was changed; null for a first version. */
    content: z.strictObject({ plan: text, answers, reason: text.nullable() }),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('objectives'),
    content: z.strictObject({
      list: z.array(objectiveSchema),
      /** The revision that changed them, with what stood before; null if they are settled for the first time. */
      change: z
        .strictObject({
          id: text,
          reason: text.nullable(),
          why: text,
          metOn: date.nullable(),
          before: z.array(objectiveSchema),
        })
        .nullable(),
    }),
  }),
]);

export type SignedDocument = z.infer<typeof signedDocumentSchema>;
export type SignedKind = SignedDocument['kind'];
export type DocumentOf<Kind extends SignedKind> = Extract<SignedDocument, { kind: Kind }>;
export type DocumentSection = z.infer<typeof sectionSchema>;
export type SignedObjective = z.infer<typeof objectiveSchema>;

/** The name and capacity of somebody at the time of agreeing or signing. */
export const signerSchema = z.strictObject({ name: text, capacity: z.enum(PARTIES) });

export type Signer = z.infer<typeof signerSchema>;

/**
 * Somebody's agreement or signature: who, when, and the hash of what. Signatures from before names were kept have no
 * `signer`.
 */
export type Signature = { oid: string; at: string; textHash: string; signer?: Signer };
