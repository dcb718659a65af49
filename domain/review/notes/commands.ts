import type { z } from 'zod';
import type { Permits } from '../part.ts';

export const notesCommands = [] as const;

export type NotesCommand = z.infer<(typeof notesCommands)[number]>;

export const notesPermits: Permits<NotesCommand> = {};
