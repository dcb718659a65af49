import type { StatementView } from '#domain/review/statements/view.ts';
import { useWords } from '../language/useWords.ts';
import { Quiet } from './Quiet.tsx';

type Version = Pick<StatementView, 'textHash' | 'document' | 'signatures'>;

/**
 * The beginning of the hash that is signed, and what was hashed: a document, or a text signed before there were
 * documents.
 */
export function Fingerprint({ version }: { version: Version }) {
  const { t } = useWords();
  const isText = version.document === null && version.signatures.reviewer !== null;
  return (
    <Quiet>
      {t(isText ? 'Fingerprint of the text: {hash}' : 'Fingerprint of the document: {hash}', {
        hash: version.textHash.slice(0, 16),
      })}
    </Quiet>
  );
}
