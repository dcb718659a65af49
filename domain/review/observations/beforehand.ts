import { isBefore } from '../../calendar/moments.ts';
import type { Context } from '../context.ts';
import { endOf } from '../meetings/meeting.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Observation } from './observation.ts';

/** The refusal of an answer to a plan, once the visit is over (KM-66). */
export function refusalOfAnswer(observation: Observation, { now }: Context): Refusal | undefined {
  return isBefore(endOf(observation), now)
    ? refuse({ refused: 'alreadyDone', message: 'This visit is over.' })
    : undefined;
}
