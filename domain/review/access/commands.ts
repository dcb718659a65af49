import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const accessCommands = [] as const;

export type AccessCommand = z.infer<(typeof accessCommands)[number]>;

export const accessPermits: Permits<AccessCommand> = {};
