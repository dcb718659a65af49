import type { Situation } from './situation.ts';
import { z } from 'zod';
import { halfCharactersIn } from '../forms/halfCharacters.ts';
import type { Party } from '../people/roles.ts';
import type { RuleRef } from '../policies/policyPack.ts';
import type { Sees } from './access/state.ts';
import type { NamedKind } from './named.ts';
import type { Decision, Capacity } from './part.ts';

/**
 * What an id in a command names.
 * - `existing`: something that is there already. The command's own decision finds it.
 * - `policy`: something in the policy.
 * - `unused`: older tabs still send it, and nothing reads it.
 * - `names`: something new of a kind, or the same thing again when it is sent twice or saved again. `in` is the field
 * that holds the id of what contains it.
 */
export type Meaning = 'existing' | 'policy' | 'unused' | { names: NamedKind; in?: string };

type SchemaOf<Type extends string, Fields extends z.ZodRawShape> = z.ZodObject<
  { type: z.ZodLiteral<Type> } & Fields,
  z.core.$strict
>;

type FieldsOf<Fields extends z.ZodRawShape> = z.output<z.ZodObject<Fields, z.core.$strict>>;

/** Each field of a command that is an id must say what it names. */
type Ids<Fields> =
  Extract<keyof Fields, `${string}Id`> extends never
    ? { ids?: undefined }
    : { ids: Record<Extract<keyof Fields, `${string}Id`>, Meaning> };

type Told<Said> = { told(said: Said, situation: Situation): string }['told'];

/** What somebody saw before giving a command, as one field of the command repeats it. */
export type SeenBySender<Said, Value> = {
  /**
   * What the field would say now; null if the thing is gone. Undefined if there was nothing to look at: then the
   * decision gives the reason.
   */
  now(said: Said, situation: Situation): Value | null | undefined;
  /** What the person is told if it has changed since. */
  changed: string | Told<Said>;
  /** The policy's rule that makes this matter. */
  rule?(said: Said, situation: Situation): Partial<RuleRef> | null | undefined;
};

/** Everything that is true of one command. */
type CommandDescription<Type extends string, Fields extends z.ZodRawShape> = Ids<Fields> & {
  /** What it says, and the error messages for its fields. */
  fields: Fields;
  /** Who may give it: any of these. */
  by: readonly (Party | Capacity)[];
  /** Whoever gives it must see one of these: only the two may change what the policy keeps to the two. */
  sees?: readonly Sees[];
  /** Why it can be given although the cycle is closed; left out if it cannot. */
  closed?: string;
  /** Why it can be given although the review is suspended; left out if it cannot. */
  suspended?: string;
  /** Whether it has been done already, even if other things have changed since. Then it makes no events. */
  done?: (said: z.output<SchemaOf<Type, Fields>>, situation: Situation) => boolean;
  /**
   * The fields that repeat what the person saw. The command is refused if that has changed. A field that is left out is
   * not checked.
   */
  seen?: {
    [Field in keyof Fields]?: SeenBySender<z.output<SchemaOf<Type, Fields>>, z.output<Fields[Field]>>;
  };
  /**
   * What is kept of the command to recognise it under the same id: all of it if this is left out, nothing but the id if
   * this gives null. It must never change: commands that an earlier version carried out are recognised by it.
   */
  mark?: (said: z.output<SchemaOf<Type, Fields>>) => object | null;
  /** What it leads to, once it is known that this person may give it now. */
  decide: (said: z.output<SchemaOf<Type, Fields>>, situation: Situation) => Decision;
  /**
   * Fields that somebody might fill in now, about a target as far as `about` names one. The command would be accepted
   * with them, and they differ from the present state. Undefined if there are none: nobody can be named, or there is
   * nothing to be about. This function does not ask whether the command may be given.
   */
  example: (about: Partial<FieldsOf<Fields>>, situation: Situation) => FieldsOf<Fields> | undefined;
};

/** A command that says everything about itself: what it says, who may give it and when, and what it leads to. */
export type CommandOf<Type extends string, Fields extends z.ZodRawShape> = CommandDescription<Type, Fields> & {
  type: Type;
  schema: SchemaOf<Type, Fields>;
};

/** Any command, if its type does not matter. */
export type AnyCommand = {
  type: string;
  schema: z.ZodType;
  by: readonly (Party | Capacity)[];
  sees?: readonly Sees[];
  closed?: string;
  suspended?: string;
  ids?: Readonly<Record<string, Meaning>> | undefined;
  seen?: Readonly<Record<string, SeenBySender<object, unknown> | undefined>>;
  // Methods: each takes what its own schema reads.
  done?(said: object, situation: Situation): boolean;
  mark?(said: object): object | null;
  decide(said: object, situation: Situation): Decision;
  example(about: object, situation: Situation): object | undefined;
};

/** Describes one command. Half of an emoji in any text is refused at its field. */
export function command<Type extends string, Fields extends z.ZodRawShape>(
  type: Type,
  described: CommandDescription<Type, Fields>,
): CommandOf<Type, Fields> {
  const schema = z.strictObject({ type: z.literal(type), ...described.fields }).superRefine((said, context) => {
    for (const half of halfCharactersIn(said)) context.addIssue({ code: 'custom', ...half });
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The compiler cannot follow what a spread of fields makes of a schema.
  return { ...described, type, schema } as unknown as CommandOf<Type, Fields>;
}

/** The schemas of several commands. */
export function schemasOf<const List extends readonly { schema: z.ZodType }[]>(
  list: List,
): { [Index in keyof List]: List[Index]['schema'] } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A list of as many, in the same order.
  return list.map(({ schema }) => schema) as { [Index in keyof List]: List[Index]['schema'] };
}

/** What an unknown type of command is told; the names of all commands would not help anybody. */
export const UNKNOWN_TYPE = {
  error: ({ code }: { code?: string | undefined }) =>
    code === 'invalid_union' ? 'There is no such command.' : undefined,
};

/** The id of something new in an example. */
export const SOMETHING_NEW = '00000000-0000-4000-8000-00000000feed';

/** Something that somebody might write. No text of a review equals it. */
export const SOME_WORDS = 'What somebody might write here.';
