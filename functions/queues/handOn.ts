import { deliverDue } from '../delivery/line.ts';
import { workOfMorning } from '../delivery/mornings.ts';
import type { DeliveryPorts } from '../delivery/source.ts';
import { schoolNow } from '../reviews/context.ts';
import { OLD_QUEUES, type OldQueueName } from './oldQueues.ts';

/** Hands on what an earlier version put into a queue that is no longer used. */
export const HAND_ON: Record<OldQueueName, (app: DeliveryPorts, entry: unknown) => Promise<void>> = {
  gather: async (app, entry) => {
    const { to, key } = OLD_QUEUES.gather.message.parse(entry);
    const morning = workOfMorning(to, await schoolNow(app));
    await app.send('deliver', key === undefined ? morning : { ...morning, key });
  },
  policyReminder: async (app, entry) => {
    const { policy, key, to } = OLD_QUEUES.policyReminder.message.parse(entry);
    await app.send('deliver', { about: { kind: 'policy', policy }, key, to });
  },
  // The row of a concern says whether somebody must still be told; the timer finds it there.
  concernNews: async (app) => deliverDue(app, 'concern'),
};
