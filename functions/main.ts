import './telemetry/began.ts';
import { readSettings } from './settings.ts';
import { registerFunctions } from './register.ts';
import { systemClock } from './systemClock.ts';
import { readDestination } from './telemetry/destination.ts';
import { sendMeasures } from './telemetry/sendMeasures.ts';
import { noteLoaded } from './telemetry/watch.ts';

const settings = readSettings(process.env);
registerFunctions({ settings, clock: systemClock });
noteLoaded();
const destination = readDestination(process.env);
if (destination) sendMeasures({ destination, version: settings.version });
