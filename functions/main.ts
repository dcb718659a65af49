import './telemetry/began.ts';
import { logWithoutText } from './logWithoutText.ts';
import { readSettings } from './settings.ts';
import { registerFunctions } from './register.ts';
import { systemClock } from './systemClock.ts';
import { readDestination } from './telemetry/destination.ts';
import { sendMeasures } from './telemetry/sendMeasures.ts';
import { noteLoaded } from './telemetry/watch.ts';

logWithoutText(console);
const settings = readSettings(process.env);
const { finish } = registerFunctions({ settings, clock: systemClock });
noteLoaded();
const destination = readDestination(process.env);
const measures = destination && sendMeasures({ destination, version: settings.version });

// The host asks its worker to end, and what is under way is finished. Where the platform tells the worker itself, the
// same is done, instead of ending at once.
process.once('SIGTERM', () => {
  void finish()
    .then(() => measures?.flush())
    .finally(() => process.exit(0));
});
