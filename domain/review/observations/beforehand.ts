import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { endOf } from '../meetings/meeting.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Observation } from './observation.ts';

/** Why the person observed can no longer answer what was planned: it is another visit by now, or it is over (KM-66). */
export function refusalOfAnswer(observation: Observation, revision: number, { now }: Context): Refusal | undefined {
  if (revision !== observation.revision)
    return refuse('stale', 'The visit has been changed since. Look at it as it is now first.');
  return isBefore(endOf(observation), now) ? refuse('alreadyDone', 'This visit is over.') : undefined;
}
