import type { App } from '../app.ts';
import type { TimerName } from './timers.ts';

type NoteRunArgs = { app: Pick<App, 'clock' | 'pulse' | 'settings'>; name: TimerName; outcome: 'done' | 'failed' };

/** Notes that a run of a timer has ended, when, and by which version of the app. */
export function noteRun({ app, name, outcome }: NoteRunArgs): Promise<void> {
  const { version } = app.settings;
  return app.pulse.ran({ name, run: { at: app.clock.now().toString(), outcome, version } });
}
