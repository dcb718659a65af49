import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_MATHS, MATHS_TEACHER } from '../../testSchool.ts';
import { openSchoolWithWindows } from '../school.ts';
import { handFor } from './hand.ts';

/** Those whom the head of mathematics reviews. */
const TEAM = [15, MATHS_TEACHER, 17, 30];
const school = await openSchoolWithWindows({ reviewsOf: TEAM });

const LINKS = 'https://larkmoor.sharepoint.com/';

describe('what meetings and visits take, from Home', () => {
  test('KM-22 arrange 4 meetings', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(HEAD_OF_MATHS);
    const { press, fill, beyondPromise, inWords } = handFor('Arrange 4 meetings');
    await press(tab.getByRole('button', { name: 'Arrange 4' }));
    await fill(tab.getByLabel('Place for all of them'), 'Room M1');
    await press(tab.getByRole('button', { name: 'Send all 4' }));
    await tab.getByRole('heading', { level: 2, name: 'Sent' }).waitFor();
    await annotate(inWords());
    await close();
    await school.rest();
    const arranged = TEAM.map((number) =>
      school.fairview.tenant
        .calendar(oidOf(number), { from: '2026-10-12', to: '2026-10-16' })
        .filter(({ subject }) => subject === 'Planning and review meeting'),
    );
    expect(arranged.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(beyondPromise()).toEqual([]);
  });

  test('KM-11 KM-23 KM-25 KM-26 prepare for the planning meeting, on both sides', async ({ annotate }) => {
    const reviewer = await school.windowOf(HEAD_OF_MATHS);
    const { press, fill, beyondPromise, inWords } = handFor('Prepare for the planning meeting');
    await press(reviewer.tab.getByRole('link', { name: /^Attach or link: job description/ }));
    await press(reviewer.tab.getByRole('link', { name: 'Grace Nwosu' }));
    await fill(reviewer.tab.getByLabel(/^Address/), `${LINKS}teacher.docx`);
    await press(reviewer.tab.getByRole('button', { name: 'Attach it' }));
    await press(reviewer.tab.getByRole('button', { name: 'Attach: School improvement plan' }));
    await fill(reviewer.tab.getByLabel(/^Address/), `${LINKS}plan.docx`);
    await press(reviewer.tab.getByRole('button', { name: 'Attach it' }));
    await press(reviewer.tab.getByRole('button', { name: 'This is everything: share it' }));
    await reviewer.tab.getByText(/You shared everything that will be used/).waitFor();
    await reviewer.close();
    const reviewee = await school.windowOf(MATHS_TEACHER);
    await press(reviewee.tab.getByRole('button', { name: 'Answer the invitation' }));
    await press(reviewee.tab.getByRole('button', { name: 'Acknowledge' }));
    await press(reviewee.tab.getByRole('link', { name: 'Self-review' }));
    await fill(reviewee.tab.getByLabel(/^How did the past year go/), 'A year of reading groups.');
    await press(reviewee.tab.getByRole('button', { name: 'Share it with Nadia Khalil' }));
    await reviewee.tab.getByText(/Version 1, shared by Grace Nwosu/).waitFor();
    await annotate(inWords());
    await reviewee.close();
    const { preparing } = await school.review(MATHS_TEACHER, MATHS_TEACHER);
    expect(preparing?.documents).toMatchObject({
      missing: [],
      list: [{ title: 'Job description' }, { title: 'School improvement plan' }],
    });
    expect(beyondPromise()).toEqual([]);
  });

  test('KM-62 KM-66 KM-70 KM-71 plan and record an observation, on both sides', async ({ annotate }) => {
    const observer = await school.windowOf(HEAD_OF_MATHS);
    const { press, fill, meanwhile, beyondPromise, inWords } = handFor('Plan and record an observation');
    await press(observer.tab.getByRole('link', { name: 'My team' }));
    await press(observer.tab.getByRole('link', { name: 'Grace Nwosu' }));
    await press(observer.tab.getByRole('tab', { name: 'Observations' }));
    await press(observer.tab.getByRole('button', { name: 'Plan an observation' }));
    await press(observer.tab.getByRole('group', { name: 'Monday 12 October' }).getByRole('button').first());
    await fill(observer.tab.getByLabel(/^Purpose/), 'To see questioning in action');
    await fill(observer.tab.getByLabel(/^Focus/), 'Pupils who rarely speak');
    await fill(observer.tab.getByLabel(/^Activities/), 'Fractions, in pairs');
    await press(observer.tab.getByRole('button', { name: 'Plan the visit' }));
    await observer.tab.getByText('Not yet agreed with Grace Nwosu.').waitFor();
    await observer.close();
    const agreeing = await school.windowOf(MATHS_TEACHER);
    await press(agreeing.tab.getByRole('button', { name: 'Look at the visit' }));
    const agree = agreeing.tab.getByRole('button', { name: 'Agree', exact: true });
    await agree.waitFor();
    expect(await agreeing.tab.getByRole('button', { name: 'Look at the visit' }).count()).toBe(0);
    await press(agree);
    await agreeing.tab.getByText('agreed', { exact: true }).waitFor();
    await agreeing.close();

    await meanwhile(() => school.moveTo('2026-10-12T16:00'));
    const writing = await school.windowOf(HEAD_OF_MATHS);
    await press(writing.tab.getByRole('button', { name: 'Record what came of it' }));
    for (const [label, text] of [
      [/^What was seen/, 'Pairs explained their steps to each other.'],
      [/^Strengths/, 'Every pupil spoke.'],
      [/^Areas for development/, 'Longer waiting time.'],
      [/^Summary of the discussion/, 'A lively lesson.'],
      [/^Action points/, 'Count to five.'],
    ] as const)
      await fill(writing.tab.getByLabel(label), text);
    await press(writing.tab.getByRole('button', { name: 'Send the feedback' }));
    await press(writing.tab.getByRole('button', { name: 'Record the feedback meeting' }));
    await press(writing.tab.getByRole('button', { name: 'Record it' }));
    await writing.tab.getByText(/^Talked over on Monday 12 October/).waitFor();
    await writing.close();
    const reading = await school.windowOf(MATHS_TEACHER);
    await press(reading.tab.getByRole('link', { name: /^Read the feedback/ }));
    await press(reading.tab.getByRole('button', { name: 'I have read it' }));
    await reading.tab.getByText('closed', { exact: true }).waitFor();
    await annotate(inWords());
    await reading.close();
    expect((await school.review(MATHS_TEACHER, MATHS_TEACHER)).observations.list).toMatchObject([
      { closed: { comment: null } },
    ]);
    expect(beyondPromise()).toEqual([]);
  });
});
