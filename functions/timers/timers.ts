import { app as host } from '@azure/functions';
import type { App } from '../app.ts';
import { deliverDue } from '../delivery/line.ts';
import { checkDueIndex } from '../reconcile/dueIndex.ts';
import { sweepRecords } from '../retention/destroy.ts';
import { sweepBatches } from '../reviews/batches.ts';
import { sweepFiles } from '../reviews/files.ts';
import { watchTimer } from '../telemetry/watch.ts';
import { sweep } from './sweep.ts';

/**
 * Registers the timers. They sweep what is due, continue unfinished work over several reviews, remind of what is owed
 * about policies themselves, tell people about concerns and administrators about messages that reached nobody, check
 * the index each night, destroy records whose time is up and files that belong to nothing, and renew calendar
 * subscriptions.
 */
export function registerTimers(app: App): void {
  // Runs before the sweep, which moves lines ahead: a night can go by in one step.
  host.timer('checkDueIndex', {
    schedule: '0 45 2 * * *',
    handler: () => watchTimer('checkDueIndex', () => checkDueIndex(app)),
  });
  host.timer('sweep', { schedule: '0 */5 * * * *', handler: () => watchTimer('sweep', () => sweep(app)) });
  host.timer('sweepBatches', {
    schedule: '45 */5 * * * *',
    handler: () => watchTimer('sweepBatches', () => sweepBatches(app)),
  });
  host.timer('sweepConcerns', {
    schedule: '30 */5 * * * *',
    handler: () => watchTimer('sweepConcerns', () => deliverDue(app, 'concern')),
  });
  host.timer('sweepPolicies', {
    schedule: '0 5 * * * *',
    handler: () => watchTimer('sweepPolicies', () => deliverDue(app, 'policy')),
  });
  host.timer('tellNotReached', {
    schedule: '0 40 * * * *',
    handler: () => watchTimer('tellNotReached', () => deliverDue(app, 'deliveries')),
  });
  host.timer('sweepRecords', {
    schedule: '0 30 2 * * *',
    handler: () => watchTimer('sweepRecords', () => sweepRecords(app)),
  });
  host.timer('sweepFiles', {
    schedule: '0 20 3 * * *',
    handler: () => watchTimer('sweepFiles', () => sweepFiles(app)),
  });
  host.timer('sweepRecordsDue', {
    schedule: '0 10 * * * *',
    handler: () => watchTimer('sweepRecordsDue', () => deliverDue(app, 'records')),
  });
  host.timer('renewSubscriptions', {
    schedule: '0 15 */6 * * *',
    handler: () => watchTimer('renewSubscriptions', () => app.subscriptions.renewAll(app.clock.now())),
  });
}
