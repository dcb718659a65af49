import { expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEAD_OF_ENGLISH, openSchool, TEACHER } from '../testSchool.ts';

test('stopped while it is asked and while it sends, it answers first and lets what is on its way arrive once', async () => {
  const school = await openSchool({ reviewsOf: [TEACHER] });
  for (const number of [TEACHER, HEAD_OF_ENGLISH]) await school.fairview.tenant.install(oidOf(number));
  await school.rest();
  const token = await school.fairview.tenant.tokenFor(oidOf(TEACHER));
  const notice = planningMeeting(idFor({ kind: 1, person: TEACHER }), '2026-10-14T15:30');
  await school.must(HEAD_OF_ENGLISH, TEACHER, notice);
  const asked = Array.from({ length: 5 }, () =>
    fetch(`${school.origin}/api/home`, { headers: { Authorization: `Bearer ${token}`, Connection: 'close' } }),
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  const begun = performance.now();
  await school.stop();
  expect(performance.now() - begun).toBeLessThan(5_000);
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(school.chat(TEACHER).filter(({ summary }) => summary === 'A meeting notice for you').length).toBeLessThan(2);
});
