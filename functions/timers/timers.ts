import type { App } from '../app.ts';
import { deliverDue } from '../delivery/line.ts';
import { onTimer } from '../pulse/onTimer.ts';
import { checkDueIndex } from '../reconcile/dueIndex.ts';
import { sweepRecords } from '../retention/destroy.ts';
import { sweepBatches } from '../reviews/batches.ts';
import { sweepFiles } from '../reviews/files.ts';
import { sweep } from './sweep.ts';

/**
 * Registers the timers. They sweep what is due, continue unfinished work over several reviews, remind of what is owed
 * about policies themselves, tell people about concerns and administrators about messages that reached nobody, check
 * the index each night, destroy records whose time is up and files that belong to nothing, and renew calendar
 * subscriptions.
 */
export function registerTimers(app: App): void {
  // Runs before the sweep, which moves lines ahead: a night can go by in one step.
  onTimer({ app, name: 'checkDueIndex', run: () => checkDueIndex(app) });
  onTimer({ app, name: 'sweep', run: () => sweep(app) });
  onTimer({ app, name: 'sweepBatches', run: () => sweepBatches(app) });
  onTimer({ app, name: 'sweepConcerns', run: () => deliverDue(app, 'concern') });
  onTimer({ app, name: 'sweepPolicies', run: () => deliverDue(app, 'policy') });
  onTimer({ app, name: 'tellNotReached', run: () => deliverDue(app, 'deliveries') });
  onTimer({ app, name: 'sweepRecords', run: () => sweepRecords(app) });
  onTimer({ app, name: 'sweepFiles', run: () => sweepFiles(app) });
  onTimer({ app, name: 'sweepRecordsDue', run: () => deliverDue(app, 'records') });
  onTimer({ app, name: 'renewSubscriptions', run: () => app.subscriptions.renewAll(app.clock.now()) });
}
