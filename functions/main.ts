import { readSettings } from './settings.ts';
import { registerFunctions } from './register.ts';
import { systemClock } from './systemClock.ts';

registerFunctions({ settings: readSettings(process.env), clock: systemClock });
