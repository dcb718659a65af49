import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const appealsCommands = [] as const;

export type AppealsCommand = z.infer<(typeof appealsCommands)[number]>;

export const appealsPermits: Permits<AppealsCommand> = {};
