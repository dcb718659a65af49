import { z } from 'zod';
import { answersSchema } from '../../forms/form.ts';
import { command, id, localTime, minutes, words } from '../command.ts';
import type { Permits } from '../part.ts';

export const observationCommands = [
  command('planObservation', {
    observationId: id,
    observerOid: id,
    start: localTime,
    minutes: minutes('Length', 180),
    purpose: words('Purpose', 2000),
    focus: words('Focus', 2000),
  }),
  command('moveObservation', { observationId: id, start: localTime, minutes: minutes('Length', 180) }),
  command('cancelObservation', { observationId: id, reason: words('Reason', 2000) }),
  command('acknowledgeObservation', { observationId: id, revision: z.int() }),
  command('recordFeedbackMeeting', { observationId: id, heldAt: localTime }),
  command('recordFeedback', { observationId: id, answers: answersSchema }),
  command('closeFeedback', { observationId: id, comment: words('Your comments').nullable() }),
] as const;

export type ObservationCommand = z.infer<(typeof observationCommands)[number]>;

export const observationPermits: Permits<ObservationCommand> = {
  planObservation: ['reviewer', 'headteacher'],
  moveObservation: ['reviewer', 'observer'],
  cancelObservation: ['reviewer', 'observer'],
  acknowledgeObservation: ['reviewee'],
  recordFeedbackMeeting: ['observer'],
  recordFeedback: ['observer'],
  closeFeedback: ['reviewee'],
};
