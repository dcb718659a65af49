import { readSettings } from './settings.ts';
import { registerFunctions } from './register.ts';
import { systemClock } from './systemClock.ts';

const { finish } = registerFunctions({ settings: readSettings(process.env), clock: systemClock });

// The host asks its worker to end, and what is under way is finished. Where the platform tells the worker itself, the
// same is done, instead of ending at once.
process.once('SIGTERM', () => void finish().finally(() => process.exit(0)));
