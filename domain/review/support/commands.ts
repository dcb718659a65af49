import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const supportCommands = [] as const;

export type SupportCommand = z.infer<(typeof supportCommands)[number]>;

export const supportPermits: Permits<SupportCommand> = {};
