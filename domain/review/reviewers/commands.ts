import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const reviewersCommands = [] as const;

export type ReviewersCommand = z.infer<(typeof reviewersCommands)[number]>;

export const reviewersPermits: Permits<ReviewersCommand> = {};
