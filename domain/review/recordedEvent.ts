import { z } from 'zod';
import { canonicalJson } from './canonicalJson.ts';
import { type Circumstances, DOORS, type RecordedEvent } from './events.ts';
import { eventSchema } from './eventSchema.ts';

/**
 * The present shape of what is written of an event. It grows when an event's codec changes so that what was written can
 * no longer be read by it; `READERS` then says how the older is read. Shape 1 has no circumstances and says no shape.
 */
export const EVENT_SHAPE = 2;

const fields = z.record(z.string(), z.unknown());

/** What is written of an event: who, when, in which circumstances, in which review. Strict, as each event's codec is. */
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

/** Something that happened, ready to be written: with everything that is kept of it but the shape, which the writer says. */
export type NewEvent = Pick<RecordedEvent, 'seq' | 'at' | 'by' | 'event'> & Circumstances;

/**
 * How an event of an older shape becomes one of the next: by the shape that it has, and its name. An event that is not
 * named reads as it stands. A step stays for ever, and so does its example in the tests.
 */
export type Readers = Readonly<Record<number, Readonly<Record<string, (event: EventFields) => EventFields>>>>;

type EventFields = Readonly<Record<string, unknown>>;

/** Shape 2 named the circumstances; no event's own fields changed with it. */
const READERS: Readers = {};

/** The text of an event: what is stored and hashed. Throws where an event says anything that its codec does not name. */
export function writeEvent(review: string, recorded: NewEvent): string {
  const { success, error } = eventSchema.safeParse(recorded.event);
  if (!success) throw new Error(`${recorded.event.type} is not as its codec has it: ${whatIsWrong(error)}`);
  const { seq, at, by, event, as, for: onBehalfOf, door, command, app } = recorded;
  const whole = { shape: EVENT_SHAPE, review, seq, at, by, as, for: onBehalfOf, door, command, app, event };
  return canonicalJson(recordedSchema.parse(whole));
}

/** The event that a text holds, in the shape that the text says. Throws on what cannot be read. */
export function readEvent(text: string, readers = READERS): RecordedEvent {
  const written: unknown = JSON.parse(text);
  const isFirst = typeof written === 'object' && written !== null && !('shape' in written);
  return isFirst ? readFirst(text, readers) : readPresent(written, readers);
}

function readPresent(written: unknown, readers: Readers): RecordedEvent {
  const { event, ...recorded } = recordedSchema.parse(written);
  return { ...recorded, event: eventSchema.parse(brought({ event, shape: recorded.shape, readers })) };
}

/** Shape 1 is read leniently: what no codec knows is left out, and half of a character reads as U+FFFD. */
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
    const place = path.reduce((value: unknown, step) => (value as Record<PropertyKey, unknown>)[step], left);
    for (const key of keys) delete (place as Record<string, unknown>)[key];
  }
  return left;
}

/** Where an event is not as its codec has it; nothing of what anybody wrote. */
function whatIsWrong({ issues }: z.ZodError): string {
  return issues.map(({ path, code }) => `${path.join('.') || 'a field'} (${code})`).join(', ');
}
