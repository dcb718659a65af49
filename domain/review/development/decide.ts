import type { Decides } from '../part.ts';
import type { DevelopmentCommand } from './commands.ts';

export const developmentDecide: Decides<DevelopmentCommand> = {};
