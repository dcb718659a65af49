import type { StatementView } from '#domain/review/statements/view.ts';
import { Quiet } from './Quiet.tsx';

type Version = Pick<StatementView, 'textHash' | 'document' | 'signatures'>;

/**
 * The beginning of the hash that is signed, and what was hashed: a document, or a text signed before there were
 * documents.
 */
export function Fingerprint({ version }: { version: Version }) {
  const isText = version.document === null && version.signatures.reviewer !== null;
  return (
    <Quiet>
      Fingerprint of the {isText ? 'text' : 'document'}: {version.textHash.slice(0, 16)}
    </Quiet>
  );
}
