import { z } from 'zod';
import { aboutSchema } from '#domain/review/about.ts';
import { isKeyOf } from '#domain/typed.ts';
import { sha256 } from '../storage/hash.ts';

const deliverSchema = z.strictObject({ about: aboutSchema, key: z.string(), to: z.string() });

/** Until 29 November 2026 this message was about reviews only. */
const deliverFirstShape = z
  .strictObject({ reviewId: z.guid(), key: z.string(), to: z.string() })
  .transform(({ reviewId, ...rest }) => ({ about: { kind: 'review' as const, reviewId }, ...rest }));

/**
 * Every kind of work that waits in the queue, and what its messages carry. The app is replaced while messages wait, so
 * a message that changes keeps a reader for those that the version before sent. That is a union of the present schema
 * and the one before with its transform.
 */
export const WORK = {
  /** This review changed, or is due to be looked at: bring everything that depends on it up to date. */
  reviewChanged: z.strictObject({ reviewId: z.guid() }),
  /** Send one message to one person, or bring a card that the person has up to date. */
  deliver: z.union([deliverSchema, deliverFirstShape]),
  /** Continue rebuilding the index of what is due, after the review with this id. */
  rebuildDue: z.strictObject({ startedAt: z.string(), after: z.string() }),
  /** Continue comparing the reviews with that index, after the review with this id. */
  checkDue: z.strictObject({ startedAt: z.string(), after: z.string() }),
  /** Continue bringing stored data to the newest shape, by its turn. */
  newestShape: z.strictObject({ startedAt: z.string(), turn: z.int() }),
  /** Continue the launch of a cycle. */
  launch: z.strictObject({ launchId: z.guid() }),
  /** Outlook reported that an event changed. */
  outlookChanged: z.strictObject({ userOid: z.string(), eventId: z.string() }),
} as const;

export type WorkName = keyof typeof WORK;
export type WorkMessage<Name extends WorkName> = z.infer<(typeof WORK)[Name]>;

/** Which versions of school and policies a process knows. */
const knowsSchema = z.strictObject({ school: z.string(), policies: z.string() });

export type SenderKnows = z.infer<typeof knowsSchema>;

/** A message as it lies in the queue. A later version may add to it. */
const entrySchema = z.looseObject({
  /** The kind of work; one that only a later version knows is left to that version. */
  work: z.string(),
  message: z.unknown(),
  /** How many tries failed. */
  failed: z.int().nonnegative(),
  /** What its sender knew; left out where that could not be told. */
  knows: knowsSchema.optional(),
});

export type Entry = z.infer<typeof entrySchema>;

/** Reads a message out of the queue; what it is about is read by the kind of work. Throws where it is none of the app's. */
export const readEntry = (entry: unknown): Entry => entrySchema.parse(entry);

/** The name under which a message is given up that cannot be read. */
export const UNREADABLE = 'unreadable';

/**
 * What a message becomes that cannot be read, or is none of the app's. Its text is not kept, since nobody knows what it
 * holds; its hash tells two such messages apart.
 */
export const unreadable = (given: unknown): Entry => ({
  work: UNREADABLE,
  message: sha256(JSON.stringify(given) ?? ''),
  failed: 0,
});

/** The same as `readEntry` for a message that was given up. */
export const readGivenUp = (content: unknown): Entry => entrySchema.safeParse(content).data ?? unreadable(content);

/** How many characters of work are listed: a column of storage has room for 32,768, and no work of the app's comes near. */
const MOST_LISTED = 30_000;

/** Work as it can be listed. What is too long for that becomes what a message becomes that cannot be read. */
export function asListed(entry: Entry): { queue: string; message: string } {
  const { work, message } =
    JSON.stringify([entry.work, entry.message]).length > MOST_LISTED ? unreadable(entry) : entry;
  return { queue: work, message: JSON.stringify(message ?? null) };
}

/** A piece of work of this version. */
export type SomeWork = { [Name in WorkName]: { work: Name; message: WorkMessage<Name> } }[WorkName];

/** Reads work by its kind; undefined where this version does not understand it. */
export function readWork(work: string, message: unknown): SomeWork | undefined {
  if (!isKeyOf(WORK, work)) return undefined;
  const { data } = WORK[work].safeParse(message);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The schema is that of this very kind.
  return data && ({ work, message: data } as SomeWork);
}
