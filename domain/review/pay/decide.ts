import type { Decides } from '../part.ts';
import type { PayCommand } from './commands.ts';

export const payDecide: Decides<PayCommand> = {};
