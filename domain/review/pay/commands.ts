import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const payCommands = [] as const;

export type PayCommand = z.infer<(typeof payCommands)[number]>;

export const payPermits: Permits<PayCommand> = {};
