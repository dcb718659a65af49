import { z } from 'zod';
import { type SignedDocument, signedDocumentSchema, type Signer, signerSchema } from './document.ts';
import { hashOf, saysTheSame } from './hashOf.ts';

/** What the event of an agreement or signature keeps: the hash, the signer, and the document where no event before has it. */
export type Seal = { textHash: string; document?: SignedDocument; signer: Signer };

/** The same in an event's codec; left out in events from before documents. */
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

/** Seals what stands now; a document that is known already and says the same is the one that is sealed. */
export function seal({ fresh, given: { known, signer }, context }: SealArgs): Seal {
  return known && saysTheSame(known, fresh)
    ? { textHash: hashOf(known, context), signer }
    : { textHash: hashOf(fresh, context), document: fresh, signer };
}
