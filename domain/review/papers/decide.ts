import type { Decides } from '../part.ts';
import type { PapersCommand } from './commands.ts';

export const papersDecide: Decides<PapersCommand> = {};
