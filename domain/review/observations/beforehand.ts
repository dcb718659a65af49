import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { endOf } from '../meetings/meeting.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Observation } from './observation.ts';

/** Why the person observed can no longer answer what was planned: it is over (KM-66). */
export function refusalOfAnswer(observation: Observation, { now }: Context): Refusal | undefined {
  return isBefore(endOf(observation), now)
    ? refuse({ refused: 'alreadyDone', message: 'This visit is over.' })
    : undefined;
}
