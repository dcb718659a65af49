import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const closingCommands = [] as const;

export type ClosingCommand = z.infer<(typeof closingCommands)[number]>;

export const closingPermits: Permits<ClosingCommand> = {};
