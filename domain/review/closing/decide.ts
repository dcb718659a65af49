import type { Decides } from '../part.ts';
import type { ClosingCommand } from './commands.ts';

export const closingDecide: Decides<ClosingCommand> = {};
