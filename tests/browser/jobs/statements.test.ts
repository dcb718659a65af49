import { describe, expect, test } from 'vitest';
import type { ModerationPageView } from '#domain/views/moderationPage.ts';
import { idFor } from '#local/school/story.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { HEAD_OF_ENGLISH, HEAD_OF_MATHS, HEADTEACHER, MATHS_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchoolWithWindows } from '../school.ts';
import { handFor } from './hand.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

/** Five teachers with their reviewers. All have signed their statements, except for one who does it here. */
const REVIEWERS = new Map([
  [15, HEAD_OF_MATHS],
  [MATHS_TEACHER, HEAD_OF_MATHS],
  [17, HEAD_OF_MATHS],
  [30, HEAD_OF_MATHS],
  [TEACHER, HEAD_OF_ENGLISH],
]);
const school = await openSchoolWithWindows({ reviewsOf: [...REVIEWERS.keys()] });
for (const [number, reviewer] of REVIEWERS)
  await school.must(reviewer, number, planningMeeting(idFor({ kind: 1, person: number }), '2026-10-12T14:30'));
await school.moveTo('2026-10-13T09:00');
for (const [number, reviewer] of REVIEWERS) {
  const { statement } = await school.must(reviewer, number, {
    type: 'draftStatement',
    version: 1,
    answers: KENT_STATEMENT,
  });
  const textHash = statement?.versions.at(-1)?.textHash ?? '';
  for (const by of number === MATHS_TEACHER ? [reviewer] : [reviewer, number])
    await school.must(by, number, { type: 'signStatement', version: 1, textHash });
}

describe('what statements take, from Home', () => {
  test('KM-43 sign a statement', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(MATHS_TEACHER);
    const { press, beyondPromise, inWords } = handFor('Sign a statement');
    await press(tab.getByRole('button', { name: 'Read and sign' }));
    await press(tab.getByLabel('I have read the whole text'));
    await press(tab.getByRole('button', { name: 'Sign', exact: true }));
    await tab.getByText('signed by the reviewer', { exact: true }).waitFor();
    await annotate(inWords());
    await close();
    const { statement } = await school.review(MATHS_TEACHER, MATHS_TEACHER);
    expect(statement?.versions.map(({ fixed }) => fixed)).toEqual([true]);
    expect(beyondPromise()).toEqual([]);
  });

  test('KM-45 moderate 5 statements', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(HEADTEACHER);
    const { press, beyondPromise, inWords } = handFor('Moderate 5 statements');
    await press(tab.getByRole('button', { name: 'Moderate 5' }));
    await press(tab.getByRole('button', { name: 'Agree, show the next' }));
    await press(tab.getByRole('button', { name: 'Agree', exact: true }));
    await press(tab.getByRole('button', { name: 'Agree 5' }));
    await tab.getByText(/^0 to moderate, 5 agreed/).waitFor();
    await annotate(inWords());
    await close();
    const { body } = await school.call<ModerationPageView>(HEADTEACHER, 'GET', '/api/moderation');
    expect(body.statements.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'agreed'));
    expect(beyondPromise()).toEqual([]);
  });

  test('KM-56 appeal', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(MATHS_TEACHER);
    const { press, fill, beyondPromise, inWords } = handFor('Appeal');
    await press(tab.getByRole('link', { name: 'My review' }));
    await press(tab.getByRole('tab', { name: 'Statement and pay' }));
    await press(tab.getByRole('button', { name: 'Appeal or complain' }));
    await press(tab.getByRole('radio', { name: 'An entry in the statement' }));
    await fill(tab.getByLabel(/^Which entry/), 'The second objective');
    await fill(tab.getByLabel(/^Your reasons/), 'The timetable was changed in November.');
    await press(tab.getByRole('button', { name: 'Send it' }));
    await tab.getByText('To be talked over', { exact: true }).waitFor();
    await annotate(inWords());
    await close();
    expect((await school.review(MATHS_TEACHER, MATHS_TEACHER)).appeals?.list).toMatchObject([{ state: 'talking' }]);
    expect(beyondPromise()).toEqual([]);
  });
});
