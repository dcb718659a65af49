import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { cardText, HEAD_OF_ENGLISH, openSchool, TEACHER, type TestSchool } from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';

const folder = mkdtempSync(join(tmpdir(), 'fairview-'));

const opened: TestSchool[] = [];

afterAll(async () => {
  for (const school of opened) await school.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('after a restart', () => {
  test('nothing is sent twice and nothing is forgotten, and what was missed meanwhile is caught up once', async () => {
    const first = await openSchool({ reviewsOf: [TEACHER], folder });
    opened.push(first);
    for (const number of [TEACHER, HEAD_OF_ENGLISH]) await first.fairview.tenant.install(oidOf(number));
    await first.must(
      HEAD_OF_ENGLISH,
      TEACHER,
      planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-12T15:30'),
    );
    await first.moveTo('2026-10-16T12:00');
    await everythingSent(first);
    const sentBefore = [TEACHER, HEAD_OF_ENGLISH].map((number) => first.chat(number).length);
    const review = first.reviewOf(TEACHER);
    await first.stop();
    opened.pop();

    const port = Number(new URL(first.origin).port);
    const second = await openSchool({ reviewsOf: [TEACHER], folder, port });
    opened.push(second);
    await second.rest();
    expect(second.reviewOf(TEACHER)).toBe(review);
    expect([TEACHER, HEAD_OF_ENGLISH].map((number) => second.chat(number).length)).toEqual(sentBefore);

    // Nothing ran over the weekend: the clock was moved on, as after an outage.
    second.fairview.clock.set(second.momentOf('2026-10-20T07:55'));
    await second.moveTo('2026-10-20T09:00');
    const caughtUp = second.chat(HEAD_OF_ENGLISH).slice(sentBefore[1]).map(cardText);
    // KM-41 is overdue; KM-06, due on 31 October, has half-term before it, so it is said to be due on Friday 23 October. Both come in the one morning message.
    expect(caughtUp).toHaveLength(1);
    expect(caughtUp[0]).toMatch(/^Tuesday 20 October\nYou have 2 things to do/);
    expect(caughtUp[0]).toMatch(/late\nMonday 19 October\n[^\n]*Draft the planning[^]*Friday 23 October/);
  });
});

/** Waits until no chat has grown for a second, so that announced changes have been looked at too. */
async function everythingSent(school: TestSchool): Promise<void> {
  const sent = () => [TEACHER, HEAD_OF_ENGLISH].map((number) => school.chat(number).length).join();
  for (let before = ''; before !== sent();) {
    before = sent();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await school.rest();
  }
}
