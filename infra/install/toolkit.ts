import { type Machine, Stop, show } from './machine.ts';
import type { Settings } from './settings.ts';

type RunToolkitArgs = { step: 'provision' | 'publish'; settings: Settings };

/** Runs a step of teamsapp.yml by the Agents Toolkit, which says what it does. A step that does not go through is a Stop. */
export async function runToolkit(machine: Machine, { step, settings }: RunToolkitArgs): Promise<void> {
  const quietly = ['--interactive', 'false', '--telemetry', 'false'];
  const { code } = await show(machine, ['atk', step, '--env', settings.name, ...quietly]);
  if (code !== 0)
    throw new Stop(`The toolkit’s ${step} did not go through; it says above why. Put that right and run this again.`);
}
