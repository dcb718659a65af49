import type { Person } from '../../people/person.ts';
import { partyInWords } from '../../policies/partyInWords.ts';
import type { Context } from '../context.ts';
import type { Signature, Signer } from './document.ts';

/** The name and capacity under which somebody signs now. They are kept with the signature. */
export function signerOf({ displayName }: Person, capacity: Signer['capacity']): Signer {
  return { name: displayName, capacity };
}

type Signed = Pick<Signature, 'oid' | 'signer'>;

/**
 * The name under which somebody signed. For a signature from before names were kept, it is the person's present name.
 */
export function nameSigned({ oid, signer }: Signed, { person }: Pick<Context, 'person'>): string {
  return signer?.name ?? person(oid)?.displayName ?? 'Somebody who has left';
}

/** The capacity in the policy's words: "line manager". Null for a signature from before capacities were kept. */
export function capacityInWords({ signer }: Pick<Signature, 'signer'>, { pack }: Pick<Context, 'pack'>): string | null {
  return signer ? partyInWords(pack, signer.capacity) : null;
}
