import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { AttachedFile } from './state.ts';

/** The attachment that somebody wants, and who wants it. */
type Wish = {
  documentId: string;
  kind: string;
  title: string;
  link: string | null;
  file: Pick<AttachedFile, 'size' | 'sha256'> | null;
  by: string;
};

/**
 * The result of attaching something under an id that a document has: no events for the very same document, a refusal
 * for another, so that nobody believes it is attached. Undefined if the id is free.
 */
export function attachedBefore({ papers }: Review, wish: Wish): Decision | undefined {
  const known = papers.attached.find(({ id }) => id === wish.documentId);
  if (!known) return undefined;
  if (!isSameFile(known.file, wish.file)) return refuseOther('file');
  if (known.link !== wish.link) return refuseOther('link');
  const isSame =
    known.title === wish.title && known.kind === wish.kind && known.by === wish.by && known.removedAt === null;
  return isSame ? [] : refuseOther('title');
}

/** Whether a file is the one attached before. For older files without a hash only the length is known. */
function isSameFile(known: AttachedFile | null, wish: Wish['file']): boolean {
  if (!known || !wish) return known === wish;
  return known.size === wish.size && (known.sha256 === undefined || known.sha256 === wish.sha256);
}

function refuseOther(field: 'file' | 'link' | 'title') {
  const message = 'Something else was attached under this id. Load the page again, and attach it once more.';
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field, message }] });
}
