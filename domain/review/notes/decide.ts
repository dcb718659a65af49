import type { Decides } from '../part.ts';
import type { NotesCommand } from './commands.ts';

export const notesDecide: Decides<NotesCommand> = {};
