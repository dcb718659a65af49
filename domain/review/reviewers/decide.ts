import type { Decides } from '../part.ts';
import type { ReviewersCommand } from './commands.ts';

export const reviewersDecide: Decides<ReviewersCommand> = {};
