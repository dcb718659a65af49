import { z } from 'zod';
import { type AnyCommand, schemasOf } from './command.ts';
import { id } from './fields.ts';
import { oldCommands } from './legacy.ts';
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

/** Everything that a person can ask to be done to a review. The one list: tab, cards and API parse with it. */
export const commandSchema = z.discriminatedUnion('type', [
  ...meetingCommands,
  ...objectiveCommands,
  ...observationCommands,
  ...statementCommands,
  ...dutyCommands,
  ...schemasOf(suspensionCommands),
  ...schemasOf(reviewersCommands),
  ...papersCommands,
  ...notesCommands,
  ...schemasOf(moderationCommands),
  ...schemasOf(accessCommands),
  ...payCommands,
  ...schemasOf(supportCommands),
  ...schemasOf(appealsCommands),
  ...developmentCommands,
  ...schemasOf(closingCommands),
  ...retentionCommands,
]);

/** The name of every command. */
export const COMMAND_TYPES: readonly CommandType[] = commandSchema.options.map(({ shape }) => shape.type.value);

/** Every command there is, each with everything that is true of it. */
const known = (): AnyCommand[] => [
  ...appealsCommands,
  ...supportCommands,
  ...moderationCommands,
  ...accessCommands,
  ...closingCommands,
  ...suspensionCommands,
  ...reviewersCommands,
  ...oldCommands(),
];

let byType: ReadonlyMap<string, AnyCommand> | undefined;

/** Everything that is true of commands of a type. */
export function commandOf(type: CommandType): AnyCommand {
  byType ??= new Map(known().map((each) => [each.type, each]));
  const found = byType.get(type);
  if (!found) throw new Error(`There is no command ${type}.`);
  return found;
}

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

/** A command as it reaches the one door: with its own id, so that sending it twice does it once. */
export const commandRequestSchema = z.strictObject({
  commandId: id,
  /** The version of the review that the person was looking at; left out where the command names what it is about. */
  expectedVersion: z.int().nonnegative().optional(),
  command: commandSchema,
});

export type CommandRequest = z.infer<typeof commandRequestSchema>;
