import { ManagedIdentityCredential } from '@azure/identity';
import { tableLimits } from '../limits.ts';

/** A managed identity of the app in Azure, by its client id. */
export function managedIdentity(clientId: string): ManagedIdentityCredential {
  return new ManagedIdentityCredential({ clientId, ...tableLimits });
}
