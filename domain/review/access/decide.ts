import type { Decides } from '../part.ts';
import type { AccessCommand } from './commands.ts';

export const accessDecide: Decides<AccessCommand> = {};
