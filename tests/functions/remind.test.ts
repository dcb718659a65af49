import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TogetherView } from '#contract/answers.ts';
import { oidOf } from '#local/school/people.ts';
import {
  cardText,
  HEAD_OF_ENGLISH,
  HEADTEACHER,
  openSchool,
  OTHER_TEACHER,
  TEACHER,
  type TestSchool,
} from '../testSchool.ts';

let school: TestSchool;

beforeAll(async () => {
  school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
  await school.fairview.tenant.install(oidOf(HEAD_OF_ENGLISH));
});
afterAll(() => school?.stop());

const arrangeFor = (reviewee: number) => ({
  reviewId: school.reviewOf(reviewee),
  command: { type: 'remind', key: `arrange-planning-meeting.${school.reviewOf(reviewee)}.1` },
});
/** What each of several people's reminder came to: null where it went, or else why not. */
const remind = async (by: number, steps: object[], id = randomUUID()) => {
  const { body } = await school.call<TogetherView>(by, 'PUT', `/api/together/${id}`, { steps });
  return body.steps.map(({ isDone, message }) => (isDone ? null : message));
};
/** The cards in a chat about arranging the planning meeting. */
const cards = () =>
  school
    .chat(HEAD_OF_ENGLISH)
    .map(cardText)
    .filter((text) => text.includes('Arrange the planning and review meeting'));

describe('several people are reminded at once', () => {
  test('KM-87 each gets one card, in working hours, with the name of who reminds', async () => {
    await school.moveTo('2026-10-22T20:00');
    const before = cards();
    expect(await remind(HEADTEACHER, [arrangeFor(TEACHER), arrangeFor(OTHER_TEACHER)])).toEqual([null, null]);
    await school.rest();
    expect(cards()).toEqual(before);
    await school.moveTo('2026-10-23T08:30');
    const reminded = cards().filter((text) => text.includes('Helen Ashdown reminds you.'));
    expect(reminded).toHaveLength(2);
    for (const name of ['Lucy Pemberton', 'Daniel Whitcombe'])
      expect(reminded.filter((text) => text.includes(`${name}’s review`))).toHaveLength(1);
  });

  test('KM-87 the same request twice is done once; another on the same day is told so, each by itself', async () => {
    await school.moveTo('2026-11-03T09:00');
    const id = randomUUID();
    expect(await remind(HEADTEACHER, [arrangeFor(TEACHER)], id)).toEqual([null]);
    expect(await remind(HEADTEACHER, [arrangeFor(TEACHER)], id)).toEqual([null]);
    expect(await remind(HEADTEACHER, [arrangeFor(TEACHER), arrangeFor(OTHER_TEACHER)])).toEqual([
      'Tom Hargrave was reminded of this today already. You can remind again tomorrow.',
      null,
    ]);
  });

  test('X-05 one card of the duty asks for it: the last; those before are one line', async () => {
    await school.rest();
    const ofLucy = cards().filter((text) => text.includes('Lucy Pemberton’s review'));
    const alone = ofLucy.filter((text) => !/^(Today|A review has begun)/.test(text));
    expect(alone.at(-1)).toContain('Helen Ashdown reminds you.');
    for (const earlier of alone.slice(0, -1)) expect(earlier).toContain('A later reminder replaces this one.');
  });

  test('X-08 the reviewee reads in the history who reminded whom of what', async () => {
    const { body } = await school.call<{ lines: { who: string; what: string }[] }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect(body.lines[0]).toMatchObject({
      who: 'Helen Ashdown',
      what: 'Reminded Tom Hargrave of “Arrange the planning and review meeting”',
    });
  });

  test('KM-51 somebody who follows nothing of it learns nothing of it, nor does anybody of what is not there', async () => {
    const unknown = 'There is no such review, or it is not for you.';
    const nowhere = { ...arrangeFor(TEACHER), reviewId: randomUUID() };
    expect(await remind(OTHER_TEACHER, [arrangeFor(TEACHER)])).toEqual([unknown]);
    expect(await remind(HEADTEACHER, [nowhere])).toEqual([unknown]);
  });
});
