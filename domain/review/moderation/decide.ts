import type { Decides } from '../part.ts';
import type { ModerationCommand } from './commands.ts';

export const moderationDecide: Decides<ModerationCommand> = {};
