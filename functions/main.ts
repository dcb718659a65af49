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
const destination = readDestination(process.env);
const measures = destination && sendMeasures({ destination, version: settings.version });
const { end } = registerFunctions({ settings, clock: systemClock }, measures?.flush);
noteLoaded();

// The host asks its worker to end, and it ends in order. Where the platform tells the worker itself, the same is done,
// instead of ending at once.
process.once('SIGTERM', () => void end().finally(() => process.exit(0)));
