import { app as host } from '@azure/functions';
import type { App } from '../app.ts';
import type { AtWork } from '../atWork.ts';
import { deliverDue } from '../delivery/line.ts';
import { withoutText } from '../inLog.ts';
import { checkDueIndex } from '../reconcile/dueIndex.ts';
import { noteRun } from '../pulse/noteRun.ts';
import { type TimerName, TIMERS } from '../pulse/timers.ts';
import { sweepRecords } from '../retention/destroy.ts';
import { sweepBatches } from '../reviews/batches.ts';
import { sweepFiles } from '../reviews/files.ts';
import { watchTimer } from '../telemetry/watch.ts';
import { sweep } from './sweep.ts';

/**
 * Registers the timers. They sweep what is due, continue unfinished work over several reviews, remind of what is owed
 * about policies themselves, tell people about concerns and administrators about messages that reached nobody, check
 * the index each night, destroy records whose time is up and files that belong to nothing, and renew calendar
 * subscriptions. Schedules are in UTC.
 */
export function registerTimers(app: App, atWork: AtWork): void {
  const every = onTimer(app, atWork);
  // Runs before the sweep, which moves lines ahead: a night can go by in one step.
  every('checkDueIndex', () => checkDueIndex(app));
  every('sweep', () => sweep(app));
  every('sweepBatches', () => sweepBatches(app));
  every('sweepConcerns', () => deliverDue(app, 'concern'));
  every('sweepPolicies', () => deliverDue(app, 'policy'));
  every('tellNotReached', () => deliverDue(app, 'deliveries'));
  every('sweepRecords', () => sweepRecords(app));
  every('sweepFiles', () => sweepFiles(app));
  every('sweepRecordsDue', () => deliverDue(app, 'records'));
  every('renewSubscriptions', () => app.subscriptions.renewAll(app.clock.now()));
}

/**
 * Registers one timer with the host: the only place where that is done. Each end of a run is noted, so that it shows
 * when a timer does not run. The host logs in full whatever a function throws, so what it gets has no text.
 */
function onTimer(app: App, atWork: AtWork) {
  return (name: TimerName, work: () => Promise<unknown>): void =>
    host.timer(name, {
      schedule: TIMERS[name].schedule,
      handler: () =>
        atWork.during(async () => {
          try {
            await watchTimer(name, work);
            await noteRun({ app, name, outcome: 'done' });
          } catch (error) {
            // Where storage is gone too, the timer shows as late instead; what went wrong first is what the log gets.
            await noteRun({ app, name, outcome: 'failed' }).catch(() => undefined);
            throw withoutText(error, name);
          }
        }),
    });
}
