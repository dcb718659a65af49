import { z } from 'zod';
import { type SignedDocument, signedDocumentSchema, type Signer, signerSchema } from './document.ts';
import { hashOf, saysTheSame } from './hashOf.ts';

/**
 * What the event of an agreement or signature keeps: the hash, the signer, and the document if no earlier event has it.
 */
export type Seal = { textHash: string; document?: SignedDocument; signer: Signer };

/** The same for an event's codec. Left out in events from before documents. */
export const sealed = {
  textHash: z.string().exactOptional(),
  document: signedDocumentSchema.exactOptional(),
  signer: signerSchema.exactOptional(),
};

type SealArgs = {
  fresh: SignedDocument;
  given: { known: SignedDocument | undefined; signer: Signer };
  context: { sha256: (text: string) => string };
};

/** Seals the present content. If a known document says the same, that document is sealed. */
export function seal({ fresh, given: { known, signer }, context }: SealArgs): Seal {
  return known && saysTheSame(known, fresh)
    ? { textHash: hashOf(known, context), signer }
    : { textHash: hashOf(fresh, context), document: fresh, signer };
}
