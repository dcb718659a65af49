import type { Situation } from './situation.ts';
import { z } from 'zod';
import { halfCharactersIn } from '../forms/halfCharacters.ts';
import type { Party } from '../people/roles.ts';
import type { RuleRef } from '../policies/policyPack.ts';
import type { NamedKind } from './named.ts';
import type { Decision, Capacity } from './part.ts';

/**
 * What an id in a command names. `existing`: something that is there; its own decision finds it. `policy`: something of the
 * policy. `unused`: accepted from older tabs and looked at by nobody. Otherwise something new of a kind, or that very thing
 * again where it is sent twice or saved anew; `in` is the field with the id of what it is within.
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

/** What somebody has looked at who gives a command, as one of its fields echoes it. */
export type SeenBySender<Said, Value> = {
  /**
   * What the field says of it as it stands now; null where it is gone. Undefined where nothing stands there that could have
   * been looked at: the decision says why.
   */
  now: (said: Said, situation: Situation) => Value | null | undefined;
  /** What somebody is told who has looked at something else. */
  changed: string | ((said: Said, situation: Situation) => string);
  /** The policy's words by which it matters. */
  rule?: (said: Said, situation: Situation) => Partial<RuleRef> | null | undefined;
};

/** Everything that is true of one command. */
type CommandDescription<Type extends string, Fields extends z.ZodRawShape> = Ids<Fields> & {
  /** What it says, and how what is wrong with it is told. */
  fields: Fields;
  /** Who may give it: any of these. */
  by: readonly (Party | Capacity)[];
  /** Whoever gives it must see the whole review: what its policy keeps to the two is theirs alone to change. */
  seesWhole?: true;
  /** Why it can be given although the cycle is closed; left out where it cannot. */
  closed?: string;
  /** Why it can be given although the review stands still; left out where it cannot. */
  suspended?: string;
  /** Whether it has been done already, whatever has changed since it was looked at: then nothing comes of it. */
  done?: (said: z.output<SchemaOf<Type, Fields>>, situation: Situation) => boolean;
  /** Which of its fields echo what was looked at: it is refused where that is another by now. A field left out echoes nothing. */
  seen?: {
    [Field in keyof Fields]?: SeenBySender<z.output<SchemaOf<Type, Fields>>, z.output<Fields[Field]>>;
  };
  /**
   * What is kept of it to know it again by, under the same id; the whole of it where this is left out. Null where its id says
   * it all. Stays as it is: by it a command is known again that was carried out by a version from before.
   */
  mark?: (said: z.output<SchemaOf<Type, Fields>>) => object | null;
  /** What comes of it, once it is known that this person may give it now. */
  decide: (said: z.output<SchemaOf<Type, Fields>>, situation: Situation) => Decision;
  /**
   * Fields with which it would hold, were it given now about a target (as far as its fields say what it is about): what
   * somebody might fill in. They differ from what stands already. Undefined where nothing could be: nobody can be named,
   * nothing is there to be about. Whether it may be given is not asked here.
   */
  example: (about: Partial<FieldsOf<Fields>>, situation: Situation) => FieldsOf<Fields> | undefined;
};

/** A command that says everything about itself: what it says, who may give it and when, what comes of it. */
export type CommandOf<Type extends string, Fields extends z.ZodRawShape> = CommandDescription<Type, Fields> & {
  type: Type;
  schema: SchemaOf<Type, Fields>;
};

/** Some command, where it does not matter which. */
export type AnyCommand = {
  type: string;
  schema: z.ZodType;
  by: readonly (Party | Capacity)[];
  seesWhole?: true;
  closed?: string;
  suspended?: string;
  ids?: Readonly<Record<string, Meaning>> | undefined;
  done?: (said: never, situation: Situation) => boolean;
  seen?: Readonly<Record<string, SeenBySender<never, unknown> | undefined>>;
  mark?: (said: never) => object | null;
  decide: (said: never, situation: Situation) => Decision;
  example: (about: never, situation: Situation) => object | undefined;
};

/** Describes one command. Every text in it is whole: half of an emoji is refused at its field. */
export function command<Type extends string, Fields extends z.ZodRawShape>(
  type: Type,
  described: CommandDescription<Type, Fields>,
): CommandOf<Type, Fields> {
  const schema = z.strictObject({ type: z.literal(type), ...described.fields }).superRefine((said, context) => {
    for (const half of halfCharactersIn(said)) context.addIssue({ code: 'custom', ...half });
  });
  // What a spread of fields makes of a schema's type is this, and more than the compiler follows.
  return { ...described, type, schema } as unknown as CommandOf<Type, Fields>;
}

/** The schemas of several commands. */
export function schemasOf<const List extends readonly { schema: z.ZodType }[]>(
  list: List,
): { [Index in keyof List]: List[Index]['schema'] } {
  return list.map(({ schema }) => schema) as { [Index in keyof List]: List[Index]['schema'] };
}

/** The id of something new in an example. */
export const SOMETHING_NEW = '00000000-0000-4000-8000-00000000feed';

/** What somebody might write. No text of a review is the same. */
export const SOME_WORDS = 'What somebody might write here.';
