import type { SignatureView } from '#domain/review/statements/view.ts';

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
  if (!signature) return <span>Not yet signed by {name}</span>;
  const as = signature.as === null ? '' : `, ${signature.as}`;
  return (
    <span>
      ✓ Signed by {signature.name}
      {as}, {when(signature.at)}
    </span>
  );
}
