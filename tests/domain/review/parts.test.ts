import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { OpeningEvent, ReviewEvent } from '#domain/review/events.ts';
import { eventSchema } from '#domain/review/eventSchema.ts';
import { NOTHING_YET } from '#domain/review/fold.ts';
import { PARTS } from '#domain/review/parts.ts';
import type { ReviewParts } from '#domain/review/review.ts';

type Part = (typeof PARTS)[number];
type KeysOf<Each> = Each extends unknown ? keyof Each : never;

test('the unions beside the list of parts say what the list says', () => {
  expectTypeOf<z.output<Part['events'][number]>>().toEqualTypeOf<Exclude<ReviewEvent, OpeningEvent>>();
  expectTypeOf<KeysOf<Part['initial']>>().toEqualTypeOf<keyof ReviewParts>();
});

test('nothing belongs to two parts: no event, no command, nothing of the state', () => {
  const events = PARTS.flatMap((part) => part.events.map(({ shape }) => shape.type.value));
  const commands = PARTS.flatMap((part) => part.commands.map(({ type }) => type));
  const state = PARTS.flatMap((part) => Object.keys(part.initial));
  expect(new Set(events).size).toBe(events.length);
  expect(eventSchema.options).toHaveLength(events.length + 1);
  expect(new Set(commands).size).toBe(commands.length);
  expect(Object.keys(NOTHING_YET)).toHaveLength(state.length);
});
