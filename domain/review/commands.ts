import { z } from 'zod';
import { type AnyCommand, schemasOf, UNKNOWN_TYPE } from './command.ts';
import { id } from './fields.ts';
import { PARTS } from './parts.ts';

/** Every command that somebody can give in a review, with everything that is true of it. */
const COMMANDS = PARTS.flatMap(({ commands }) => [...commands]);

type CommandSchema = (typeof COMMANDS)[number]['schema'];

/**
 * Commands that nobody sends: the app finds them out, does them by itself, or looks at something first. No schema of
 * sent commands has them.
 */
const NOT_SENT = PARTS.flatMap(({ notSent = [] }) => [...notSent]);

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- There are commands.
const SCHEMAS = schemasOf(COMMANDS) as [CommandSchema, ...CommandSchema[]];

/** The schema by which tab, cards and API parse a command. */
export const commandSchema = z.discriminatedUnion('type', SCHEMAS, UNKNOWN_TYPE);

export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];

/** Every command, whether somebody sends it or nobody does. */
export type AnyGiven = Command | z.infer<(typeof NOT_SENT)[number]['schema']>;

/** A command of one type, with its fields. */
export type CommandWithoutId<Type extends AnyGiven['type']> = Extract<AnyGiven, { type: Type }>;

const BY_TYPE: ReadonlyMap<string, AnyCommand> = new Map([...COMMANDS, ...NOT_SENT].map((each) => [each.type, each]));

/** The name of every command that nobody sends. */
export const NOT_SENT_TYPES = NOT_SENT.map(({ type }) => type);

/** The name of every command that somebody can send. */
export const COMMAND_TYPES: readonly CommandType[] = COMMANDS.map(({ type }) => type);

/** Everything that is true of commands of one type. */
export function commandOf(type: AnyGiven['type']): AnyCommand {
  const found = BY_TYPE.get(type);
  if (!found) throw new Error(`There is no command ${type}.`);
  return found;
}

/** A command as it reaches the one door. It has an id of its own, so that sending it twice does it once. */
export const commandRequestSchema = z.strictObject({
  commandId: id,
  command: commandSchema,
});
