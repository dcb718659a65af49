import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isBefore } from '#domain/calendar/moments.ts';
import type { Context } from '#domain/review/context.ts';
import { todosOf } from '#domain/standing/followed.ts';
import { type Standing, standingOf, standingSchema, standsUntil } from '#domain/standing/standing.ts';
import { stages, stagesNow } from '#domain/views/stages.ts';
import { todos } from '#domain/views/todo.ts';
import { everyRound, REVIEWS } from '../review/stateTable/fullReview.ts';

/** Hours between two looks: no divisor of a day, so that every time of day is met. */
const STEP = 43;
const DAYS = 400;

const OVER = ['done', 'withdrawn'];

describe.each(REVIEWS)('how a review stands under $pack', (start) => {
  const rounds = everyRound(start);

  test('is what the review itself says at every later moment, until the moment from which it is made again', () => {
    let looks = 0;
    for (const { review, context, roles } of rounds) {
      const [viewer] = roles;
      if (!viewer) throw new Error('There is nobody.');
      let made: Standing = standingOf(review, context);
      let until = standsUntil(review, context);
      const at = (now: Temporal.Instant): Context => ({ ...context, now });
      for (let hours = 0; hours < DAYS * 24; hours += STEP) {
        const now = context.now.add({ hours });
        while (until !== undefined && !isBefore(now, until)) {
          const then = at(Temporal.Instant.from(until));
          made = standingOf(review, then);
          until = standsUntil(review, then);
        }
        const present = at(now);
        const said = todos({ review, actor: viewer, context: present }).filter(({ state }) => !OVER.includes(state));
        const kept = todosOf({ standing: made, viewer, school: present }).filter(({ state }) => !OVER.includes(state));
        expect({ now: now.toString(), todos: kept }).toEqual({ now: now.toString(), todos: said });
        expect(stagesNow(made.stages, present)).toEqual(stages(review, present));
        looks += 1;
      }
    }
    expect(looks).toBeGreaterThan(500);
  }, 120_000);

  test('fits the row in which it is kept', () => {
    for (const { review, context } of rounds) {
      const standing = standingOf(review, context);
      expect(standingSchema.parse(JSON.parse(JSON.stringify(standing)))).toEqual(standing);
    }
  });
});
