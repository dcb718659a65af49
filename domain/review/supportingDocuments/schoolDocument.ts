import { z } from 'zod';
import { words } from '../fields.ts';
import { httpsLink, policyId } from './fields.ts';

/** A paper of the whole school, as it is entered once for every review: the improvement plan, the pay policy. */
export const schoolDocumentSchema = z.strictObject({
  /** The kind of document by the policies' id; null for a paper that no policy asks for. */
  kind: policyId.nullable(),
  title: words('The title', 200),
  link: httpsLink,
});

/** A paper of the school, with who entered it last and when. */
export type SchoolDocument = z.infer<typeof schoolDocumentSchema> & { id: string; by: string; at: string };
