import { RestError } from '@azure/storage-blob';
import { Refused } from './key.ts';
import type { Place } from './place.ts';

/** For how long one lease keeps others away, and how often it is taken anew, in seconds. */
const LEASE = { lasts: 60, renewed: 15 };

/**
 * Does something of which there may be only one at a time in an installation. `stillAlone` throws where the hold on it was
 * lost on the way. Throws `Refused` where another is at work; one that was killed keeps others away for a minute.
 */
export async function alone<Answer>(
  { files }: Pick<Place, 'files'>,
  act: (stillAlone: () => void) => Promise<Answer>,
): Promise<Answer> {
  const lease = files.getBlobLeaseClient();
  await lease.acquireLease(LEASE.lasts).catch((error: unknown) => {
    if (!(error instanceof RestError && error.statusCode === 409)) throw error;
    throw new Refused('Another restoration is at work there. If it was killed, run this again in a minute.');
  });
  const state: { lost?: unknown } = {};
  const renewing = setInterval(() => {
    lease.renewLease().catch((error: unknown) => {
      state.lost = error;
    });
  }, 1_000 * LEASE.renewed);
  const stillAlone = () => {
    if (state.lost !== undefined)
      throw new Refused('Storage could not be held for this restoration alone any more. Run it again.');
  };
  try {
    return await act(stillAlone);
  } finally {
    clearInterval(renewing);
    // Where it was lost, somebody else may hold it by now.
    if (state.lost === undefined) await lease.releaseLease();
  }
}
