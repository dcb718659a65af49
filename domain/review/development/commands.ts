import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const developmentCommands = [] as const;

export type DevelopmentCommand = z.infer<(typeof developmentCommands)[number]>;

export const developmentPermits: Permits<DevelopmentCommand> = {};
