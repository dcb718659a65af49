import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const papersCommands = [] as const;

export type PapersCommand = z.infer<(typeof papersCommands)[number]>;

export const papersPermits: Permits<PapersCommand> = {};
