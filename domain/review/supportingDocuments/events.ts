import { z } from 'zod';
import { answers, event } from '../event.ts';
import { sealed } from '../signed/seal.ts';

export const supportingDocumentsEvents = [
  /** `formVersion` is that of the school's own form. Left out if the policy's own was filled in. */
  event('paperShared', {
    paperId: z.string(),
    version: z.number(),
    answers,
    formVersion: z.number().exactOptional(),
  }),
  /** `document` and `text`: see `statementSigned`. */
  event('paperSigned', {
    paperId: z.string(),
    version: z.number(),
    party: z.enum(['reviewer', 'reviewee']),
    ...sealed,
    textHash: z.string(),
    text: z.string().nullable(),
  }),
  event('documentAttached', {
    documentId: z.string(),
    kind: z.string(),
    title: z.string(),
    link: z.string().nullable(),
    file: z
      .strictObject({ name: z.string(), type: z.string(), size: z.number(), sha256: z.string().exactOptional() })
      .nullable(),
  }),
  event('documentRemoved', { documentId: z.string() }),
  event('fixedBeforeFound', {
    reviewId: z.string(),
    kinds: z.array(z.string()),
    criteria: z.array(z.string()),
    agreedAt: z.string(),
  }),
  event('evidenceProposed', { revision: z.number(), kinds: z.array(z.string()), criteria: z.array(z.string()) }),
  event('evidenceAgreed', { revision: z.number() }),
  event('evidenceAdded', {
    evidenceId: z.string(),
    kind: z.string(),
    what: z.string(),
    text: z.string(),
    collectedOn: z.string(),
    from: z.string(),
    howKnown: z.string(),
  }),
  event('evidenceWithdrawn', { evidenceId: z.string(), reason: z.string() }),
  event('packShared', { meetingId: z.string(), criteria: z.array(z.string()), note: z.string().nullable() }),
  event('viewsAskedFor', {
    askingId: z.string(),
    view: z.string(),
    of: z.array(z.string()),
    purpose: z.string(),
    meetingId: z.string().nullable(),
    needsAgreement: z.boolean(),
  }),
  event('askingDecided', { askingId: z.string(), agreed: z.boolean(), comment: z.string().nullable() }),
  event('askingWithdrawn', { askingId: z.string() }),
  event('viewGiven', { askingId: z.string(), answers, formVersion: z.number().exactOptional() }),
  event('viewDeclined', { askingId: z.string() }),
] as const;

export type SupportingDocumentsEvent = z.infer<(typeof supportingDocumentsEvents)[number]>;
