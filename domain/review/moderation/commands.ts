import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const moderationCommands = [] as const;

export type ModerationCommand = z.infer<(typeof moderationCommands)[number]>;

export const moderationPermits: Permits<ModerationCommand> = {};
