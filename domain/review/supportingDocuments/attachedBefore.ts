import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { AttachedFile } from './state.ts';

/** What is to be attached, and by whom. */
type Wish = {
  documentId: string;
  kind: string;
  title: string;
  link: string | null;
  file: Pick<AttachedFile, 'size' | 'sha256'> | null;
  by: string;
};

/**
 * What comes of attaching under an id that a document has: nothing more where it is that very one, a refusal where it is
 * another, so that nobody believes it to be attached. Undefined where the id is free.
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

/** Of a file from before its hash was kept the length alone is known. */
function isSameFile(known: AttachedFile | null, wish: Wish['file']): boolean {
  if (!known || !wish) return known === wish;
  return known.size === wish.size && (known.sha256 === undefined || known.sha256 === wish.sha256);
}

function refuseOther(field: 'file' | 'link' | 'title') {
  const message = 'Something else was attached under this id. Load the page again, and attach it once more.';
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field, message }] });
}
