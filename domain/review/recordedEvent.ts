import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';
import { type Circumstances, DOORS, type RecordedEvent } from './events.ts';
import { eventSchema } from './eventSchema.ts';
import { fieldIn, isRecord } from '../typed.ts';

/**
 * The present shape of a stored event. Raise it when an event's codec changes so that it can no longer read older
 * events. `READERS` then says how to read the older shape. Shape 1 has no circumstances and does not name its shape.
 */
export const EVENT_SHAPE = 2;

const fields = z.record(z.string(), z.unknown());

/**
 * What is stored with an event: who, when, in which circumstances, in which review. It is strict, like each event's
 * codec.
 */
export const recordedSchema = z.strictObject({
  shape: z.int().min(2).max(EVENT_SHAPE),
  review: z.string(),
  seq: z.int().positive(),
  at: z.string(),
  by: z.string(),
  as: z.string(),
  for: z.string().nullable(),
  door: z.enum(DOORS),
  command: z.string(),
  app: z.string(),
  event: fields,
});

/** An event ready to be written, with everything that is stored except the shape. The writer adds that. */
export type NewEvent = Pick<RecordedEvent, 'seq' | 'at' | 'by' | 'event'> & Circumstances;

/**
 * How an event of an older shape becomes one of the next, by its shape and its name. An event that is not listed is
 * read unchanged. A step stays for ever, and so does its example in the tests.
 */
export type Readers = Readonly<Record<number, Readonly<Record<string, (event: EventFields) => EventFields>>>>;

type EventFields = Readonly<Record<string, unknown>>;

/** Shape 2 added the circumstances; the fields of the events did not change. */
const READERS: Readers = {};

/** The text of an event, which is stored and hashed. Throws if the event says anything that its codec does not name. */
export function writeEvent(review: string, recorded: NewEvent): string {
  const { success, error } = eventSchema.safeParse(recorded.event);
  if (!success) throw new Error(`${recorded.event.type} is not as its codec has it: ${whatIsWrong(error)}`);
  const { seq, at, by, event, as, for: onBehalfOf, door, command, app } = recorded;
  const whole = { shape: EVENT_SHAPE, review, seq, at, by, as, for: onBehalfOf, door, command, app, event };
  return canonicalJson(recordedSchema.parse(whole));
}

/** The event that a text holds, read in the shape that the text names. Throws if it cannot be read. */
export function readEvent(text: string, readers = READERS): RecordedEvent {
  const written: unknown = JSON.parse(text);
  const isFirst = typeof written === 'object' && written !== null && !('shape' in written);
  return isFirst ? readFirst(text, readers) : readPresent(written, readers);
}

function readPresent(written: unknown, readers: Readers): RecordedEvent {
  const { event, ...recorded } = recordedSchema.parse(written);
  return { ...recorded, event: eventSchema.parse(brought({ event, shape: recorded.shape, readers })) };
}

/** Shape 1 is read leniently: unknown fields are left out, and half of a character is read as U+FFFD. */
function readFirst(text: string, readers: Readers): RecordedEvent {
  const { seq, at, by, event } = firstSchema.parse(
    JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)),
  );
  return { seq, at, by, event: eventSchema.parse(known(brought({ event, shape: 1, readers }))) };
}

const firstSchema = z.object({
  seq: z.int().positive(),
  at: z.string(),
  by: z.string(),
  event: fields,
});

function brought({ event, shape, readers }: { event: EventFields; shape: number; readers: Readers }): EventFields {
  let read = event;
  for (let from = shape; from < EVENT_SHAPE; from += 1) read = readers[from]?.[String(read['type'])]?.(read) ?? read;
  return read;
}

/** An event without the fields that its codec does not know, at any depth. */
function known(event: EventFields): unknown {
  const left = JSON.parse(JSON.stringify(event)) as unknown;
  const unknown = (eventSchema.safeParse(left).error?.issues ?? []).filter((each) => each.code === 'unrecognized_keys');
  for (const { path, keys } of unknown) {
    const place = path.reduce<unknown>(fieldIn, left);
    if (isRecord(place)) for (const key of keys) delete place[key];
  }
  return left;
}

/** Where an event differs from its codec. It quotes nothing that anybody wrote. */
function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.join('.') || 'a field'} (${code})`).join(', ');
}
