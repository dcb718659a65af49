import { isDeepStrictEqual } from 'node:util';
import { canonicalJson } from '#domain/review/canonicalJson.ts';
import { eventSchema } from '#domain/review/eventSchema.ts';
import type { ReviewEvent } from '#domain/review/events.ts';

/** An event codec's objections to an event. */
export function whatIsWrong(event: ReviewEvent): string[] {
  const { data, error } = eventSchema.safeParse(event);
  if (error) return error.issues.map(({ path, message }) => `${event.type}.${path.join('.')}: ${message}`);
  return isDeepStrictEqual(JSON.parse(canonicalJson(data)), event) ? [] : [`${event.type} is read otherwise`];
}

/** The same command with one more field in each object in it; answers are keyed by question, and stay. */
export function withMore<Value>(value: Value, key = ''): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => withMore(each)) as Value;
  if (typeof value !== 'object' || value === null || ['answers', 'parts', 'details'].includes(key)) return value;
  const fields = Object.entries(value).map(([name, each]: [string, unknown]) => [name, withMore(each, name)]);
  return { ...(Object.fromEntries(fields) as Value), unseen: 'of a later version' };
}

/** The same value with every object's keys in the opposite order. */
export function backwards<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((each: unknown) => backwards(each)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, each]: [string, unknown]) => [key, backwards(each)]);
  return Object.fromEntries(fields.toReversed()) as Value;
}
