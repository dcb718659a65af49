import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packEvents } from '#local/window/calendar/packEvents.ts';

const at = (id: string, from: number, to: number) => ({ id, from, to });

test('events that do not overlap have the whole width', () => {
  expect(packEvents([at('b', 60, 120), at('a', 0, 60)])).toEqual([
    { id: 'a', from: 0, to: 60, lane: 0, lanes: 1 },
    { id: 'b', from: 60, to: 120, lane: 0, lanes: 1 },
  ]);
});

test('events in a chain share the width, and a lane is used again when it is free', () => {
  const packed = packEvents([at('long', 0, 180), at('first', 0, 60), at('second', 60, 120)]);
  expect(packed.map(({ id, lane, lanes }) => [id, lane, lanes])).toEqual([
    ['long', 0, 2],
    ['first', 1, 2],
    ['second', 1, 2],
  ]);
});

test('no two events lie over each other, and none is lost', () => {
  const event = fc
    .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 15, max: 240 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 25 }), (events) => {
      const packed = packEvents(events);
      expect(packed).toHaveLength(events.length);
      for (const [index, one] of packed.entries()) {
        expect(one.lane).toBeLessThan(one.lanes);
        const over = packed.slice(index + 1).filter((other) => one.from < other.to && other.from < one.to);
        expect(over.map(({ lane }) => lane)).not.toContain(one.lane);
      }
    }),
  );
});
