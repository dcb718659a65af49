import type { SignatureView } from '#domain/review/statements/view.ts';
import { useWords } from '../language/useWords.ts';

/** Who has signed, under the name and in the capacity of that time, or who has yet to. */
export function SignatureLine({
  name,
  signature,
  when,
}: {
  name: string;
  signature: SignatureView | null;
  when: (at: string) => string;
}) {
  const { t } = useWords();
  if (!signature) return <span>{t('Not yet signed by {name}', { name })}</span>;
  const as = signature.as === null ? '' : `, ${signature.as}`;
  return <span>✓ {t('Signed by {name}, {when}', { name: `${signature.name}${as}`, when: when(signature.at) })}</span>;
}
