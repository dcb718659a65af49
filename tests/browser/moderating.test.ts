import { describe, expect, test } from 'vitest';
import type { ModerationPageView } from '#domain/views/moderationPage.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { HEADTEACHER, MATHS_TEACHER, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo } from './person.ts';
import { openSchoolWithWindows } from './school.ts';
import { KENT_STATEMENT } from '../builders/statement.ts';

/** Four teachers of English and mathematics, more than stand side by side. */
const TEACHERS = [TEACHER, OTHER_TEACHER, 14, MATHS_TEACHER];

const school = await openSchoolWithWindows({ reviewsOf: TEACHERS });
const reviewers = new Map<number, number>();
for (const number of TEACHERS) {
  const reviewer = Number((await school.review(HEADTEACHER, number)).reviewer.oid.slice(-12));
  reviewers.set(number, reviewer);
  await school.must(reviewer, number, planningMeeting(idFor({ kind: 1, person: number }), '2026-10-12T14:30'));
}
await school.moveTo('2026-10-13T09:00');
for (const [number, reviewer] of reviewers) {
  const answers = { ...KENT_STATEMENT, lastYear: `A strong year for number ${number}.` };
  await school.must(reviewer, number, { type: 'draftStatement', version: 1, answers });
  const { statement } = await school.review(reviewer, number);
  const textHash = statement?.versions.at(-1)?.textHash ?? '';
  await school.must(reviewer, number, { type: 'signStatement', version: 1, textHash });
}

const statements = async () =>
  (await school.call<ModerationPageView>(HEADTEACHER, 'GET', '/api/moderation')).body.statements;

describe('moderating several statements, in the headteacher’s window', () => {
  test('KM-45 KM-47 four take 5 clicks: three at a time, agreed unless one goes back with its ground', async () => {
    expect((await statements()).filter(({ state }) => state === 'toModerate')).toHaveLength(4);
    const headteacher = await school.windowOf(HEADTEACHER);
    const { tab } = headteacher;
    await comeTo(headteacher, '/moderation');
    await tab.getByRole('heading', { level: 1, name: 'Moderate 4 statements' }).waitFor();
    await tab
      .getByText(/^A strong year for number/)
      .nth(2)
      .waitFor();
    let clicks = 0;
    const click = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => {
      clicks += 1;
      await tab.getByRole(role, { name, exact: true }).first().click();
    };
    await click(/^Send back: /);
    await click(/^Not met: the plans are consistent/, 'checkbox');
    await tab.getByLabel(/^Your reasons/).fill('Two objectives fewer than others.');
    expect(await tabFaultsInAllThemes(headteacher)).toEqual([]);
    await click('Agree, show the next');
    await click('Agree');
    await tab.getByText('4 read').waitFor();
    await click('Agree 3, send back 1');
    await expect.poll(async () => (await statements()).filter(({ state }) => state === 'agreed').length).toBe(3);
    expect((await statements()).filter(({ state }) => state === 'newStatement')).toHaveLength(1);
    expect(clicks).toBe(5);
    await headteacher.close();
  });

  test('KM-45 on a phone there is one at a time, and afterwards nothing is left to moderate', async () => {
    const headteacher = await school.windowOf(HEADTEACHER, { width: 320, height: 700 });
    await comeTo(headteacher, '/moderation');
    await headteacher.tab.getByRole('heading', { level: 1, name: 'Moderation' }).waitFor();
    await headteacher.tab.getByText(/^0 to moderate, 3 agreed, 1 sent back/).waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await headteacher.close();
  });
});
