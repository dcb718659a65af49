import type { Decides } from '../part.ts';
import type { SupportCommand } from './commands.ts';

export const supportDecide: Decides<SupportCommand> = {};
