import { z } from 'zod';
import { accessCommands } from './access/commands.ts';
import { appealsCommands } from './appeals/commands.ts';
import { closingCommands } from './closing/commands.ts';
import { developmentCommands } from './development/commands.ts';
import { dutyCommands } from './duties/commands.ts';
import { meetingCommands } from './meetings/commands.ts';
import { moderationCommands } from './moderation/commands.ts';
import { notesCommands } from './notes/commands.ts';
import { objectiveCommands } from './objectives/commands.ts';
import { observationCommands } from './observations/commands.ts';
import { papersCommands } from './papers/commands.ts';
import { payCommands } from './pay/commands.ts';
import { retentionCommands } from './retention/commands.ts';
import { reviewersCommands } from './reviewers/commands.ts';
import { statementCommands } from './statements/commands.ts';
import { supportCommands } from './support/commands.ts';
import { suspensionCommands } from './suspension/commands.ts';
import { type AnyCommand, schemasOf } from './command.ts';
import { id } from './fields.ts';

/** Everything that can be asked to be done to a review, each with everything that is true of it. The one list. */
const COMMANDS = [
  ...meetingCommands,
  ...objectiveCommands,
  ...observationCommands,
  ...statementCommands,
  ...dutyCommands,
  ...suspensionCommands,
  ...reviewersCommands,
  ...papersCommands,
  ...notesCommands,
  ...moderationCommands,
  ...accessCommands,
  ...payCommands,
  ...supportCommands,
  ...appealsCommands,
  ...developmentCommands,
  ...closingCommands,
  ...retentionCommands,
] as const;

/** What tab, cards and API parse a command with. */
export const commandSchema = z.discriminatedUnion('type', schemasOf(COMMANDS));

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

const BY_TYPE: ReadonlyMap<string, AnyCommand> = new Map(COMMANDS.map((each) => [each.type, each]));

/** The name of every command. */
export const COMMAND_TYPES: readonly CommandType[] = COMMANDS.map(({ type }) => type);

/** Everything that is true of commands of a type. */
export function commandOf(type: CommandType): AnyCommand {
  const found = BY_TYPE.get(type);
  if (!found) throw new Error(`There is no command ${type}.`);
  return found;
}

/** A command as it reaches the one door: with its own id, so that sending it twice does it once. */
export const commandRequestSchema = z.strictObject({
  commandId: id,
  /** The version of the review that the person was looking at; left out where the command names what it is about. */
  expectedVersion: z.int().nonnegative().optional(),
  command: commandSchema,
});
