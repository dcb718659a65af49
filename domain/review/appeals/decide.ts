import type { Decides } from '../part.ts';
import type { AppealsCommand } from './commands.ts';

export const appealsDecide: Decides<AppealsCommand> = {};
