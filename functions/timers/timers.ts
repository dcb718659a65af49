import { app as host } from '@azure/functions';
import type { App } from '../app.ts';
import type { AtWork } from '../atWork.ts';
import { deliverDue } from '../delivery/line.ts';
import { withoutText } from '../inLog.ts';
import { emptyOldQueues } from '../queues/oldQueues.ts';
import { checkDueIndex } from '../reconcile/dueIndex.ts';
import { sweepRecords } from '../retention/destroy.ts';
import { sweepBatches } from '../reviews/batches.ts';
import { sweepFiles } from '../reviews/files.ts';
import { type MeasuredTimer, watchTimer } from '../telemetry/watch.ts';
import { sweep } from './sweep.ts';

/**
 * Registers the timers. They sweep what is due, continue unfinished work over several reviews, remind of what is owed
 * about policies themselves, tell people about concerns and administrators about messages that reached nobody, check
 * the index each night, destroy records whose time is up and files that belong to nothing, renew calendar
 * subscriptions, and take what an earlier version left in its queues. Schedules are in UTC.
 */
export function registerTimers(app: App, atWork: AtWork): void {
  const every = onTimer(atWork);
  // Runs before the sweep, which moves lines ahead: a night can go by in one step.
  every('checkDueIndex', { schedule: '0 45 2 * * *', work: () => checkDueIndex(app) });
  every('sweep', { schedule: '0 */5 * * * *', work: () => sweep(app) });
  every('sweepBatches', { schedule: '45 */5 * * * *', work: () => sweepBatches(app) });
  every('sweepConcerns', { schedule: '30 */5 * * * *', work: () => deliverDue(app, 'concern') });
  every('sweepPolicies', { schedule: '0 5 * * * *', work: () => deliverDue(app, 'policy') });
  every('tellNotReached', { schedule: '0 40 * * * *', work: () => deliverDue(app, 'deliveries') });
  every('sweepRecords', { schedule: '0 30 2 * * *', work: () => sweepRecords(app) });
  every('sweepFiles', { schedule: '0 20 3 * * *', work: () => sweepFiles(app) });
  every('sweepRecordsDue', { schedule: '0 10 * * * *', work: () => deliverDue(app, 'records') });
  every('renewSubscriptions', {
    schedule: '0 15 */6 * * *',
    work: () => app.subscriptions.renewAll(app.clock.now()),
  });
  every('emptyOldQueues', { schedule: '0 25 * * * *', work: () => emptyOldQueues(app) });
}

type Timer = { schedule: string; work: () => Promise<unknown> };

/**
 * Registers one timer with the host: the only place where that is done. The host logs in full whatever a function
 * throws, so what it gets has no text.
 */
function onTimer(atWork: AtWork) {
  return (name: MeasuredTimer, { schedule, work }: Timer): void =>
    host.timer(name, {
      schedule,
      handler: () =>
        atWork.during(async () => {
          try {
            await watchTimer(name, work);
          } catch (error) {
            throw withoutText(error, name);
          }
        }),
    });
}
