import { app as host, type InvocationContext } from '@azure/functions';
import type { App } from '../app.ts';
import { type TimerName, TIMERS } from './timers.ts';

type OnTimerArgs = { app: Pick<App, 'clock' | 'pulse' | 'settings'>; name: TimerName; run: () => Promise<unknown> };

/** Registers one timer. Each end of a run is noted, so that it shows when a timer does not run. */
export function onTimer({ app, name, run }: OnTimerArgs): void {
  host.timer(name, {
    schedule: TIMERS[name].schedule,
    handler: async (_timer: unknown, context: InvocationContext) => {
      const note = (outcome: 'done' | 'failed') => noteRun({ app, name, outcome }).catch(() => cannotNote(context));
      try {
        await run();
      } catch (error) {
        await note('failed');
        throw error;
      }
      await note('done');
    },
  });
}

type NoteRunArgs = Pick<OnTimerArgs, 'app' | 'name'> & { outcome: 'done' | 'failed' };

function noteRun({ app, name, outcome }: NoteRunArgs): Promise<void> {
  return app.pulse.ran({
    name,
    run: { at: app.clock.now().toString(), outcome, version: app.settings.version },
  });
}

/** The work is done; that its end is not noted shows as a late timer once it happens again and again. */
function cannotNote(context: InvocationContext): void {
  context.error('The end of a run could not be noted.');
}
