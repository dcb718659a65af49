import { z } from 'zod';
import { PARTIES } from '../../people/roles.ts';
import { OBJECTIVE_PARTS } from '../../policies/vocabulary.ts';

/**
 * What people agree and sign, as data: whose it is, under which policy, by which form, what it says, and how that
 * was shown. A document is written once and stays as it is; a later shape gets a number and a schema of its own.
 */

const text = z.string();
const date = z.string();
const answers = z.record(text, text);

/** One line under a heading, after what it is called where it has a name. */
const blockSchema = z.strictObject({ label: text.exactOptional(), text });

/**
 * A heading and what stands under it. Level 1 is the title of the whole, 2 one of its parts, 3 and 4 what is within. The
 * heading is null only where a text from before documents begins with none.
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
  /** Whose it is. */
  of: z.strictObject({ oid: text, name: text, jobTitle: text }),
  /** Who reviews, the one who leads first. */
  reviewers: z.array(z.strictObject({ oid: text, name: text, capacity: z.enum(['reviewer', 'panel']) })),
  policy: z.strictObject({ id: text, title: text, version: text }),
  /** By which form it was filled in; null where there is none. The version is that of the school's own form, null for the policy's. */
  form: z.strictObject({ id: text, title: text, version: z.int().positive().nullable() }).nullable(),
  cycle: z.strictObject({ start: date, end: date }),
  version: z.int().positive(),
  /** How it was shown when it was written: in the words of that day, and nothing that is not in the rest. */
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
        /** How they came to stand; null where they are not approved. */
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
      /** The revision by which they were changed, with what stood before; null where they are settled for the first time. */
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

/** Under which name and in which capacity somebody agreed or signed, as it was then. */
export const signerSchema = z.strictObject({ name: text, capacity: z.enum(PARTIES) });

export type Signer = z.infer<typeof signerSchema>;

/**
 * That somebody agreed or signed: who, when, and the hash of what. `signer` is left out in what was signed before names
 * were kept with it.
 */
export type Signature = { oid: string; at: string; textHash: string; signer?: Signer };
