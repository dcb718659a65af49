import { describe, expect, test } from 'vitest';
import type { PolicyView } from '#domain/views/policy.ts';
import { ADMINISTRATOR, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchoolWithWindows } from '../school.ts';
import { handFor } from './hand.ts';

/** Support staff: the reviewer writes objectives with the person, the headteacher confirms them. */
const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;
const school = await openSchoolWithWindows({ reviewsOf: [TEACHER, RECEPTIONIST] });

describe('what each job with the whole school takes, from Home', () => {
  test('TA-12 TA-15 write and approve objectives', async ({ annotate }) => {
    const reviewer = await school.windowOf(OFFICE_MANAGER);
    const { press, fill, beyondPromise, inWords } = handFor('Write and approve objectives');
    await press(reviewer.tab.getByRole('link', { name: 'My team' }));
    await press(reviewer.tab.getByRole('link', { name: 'Josh Tandy' }));
    await press(reviewer.tab.getByRole('tab', { name: 'Objectives' }));
    await press(reviewer.tab.getByRole('button', { name: 'Add an objective' }));
    await fill(
      reviewer.tab.getByRole('textbox', { name: 'Objective', exact: true }),
      'Visitors wait two minutes at most',
    );
    await fill(reviewer.tab.getByLabel(/^How success is measured/), 'A week’s count in each term.');
    await fill(reviewer.tab.getByLabel(/^To be reached by/), '2026-12-11');
    await press(reviewer.tab.getByRole('radio', { name: 'Job description' }));
    await fill(reviewer.tab.getByLabel(/^Which priority/), 'Welcoming visitors');
    await press(reviewer.tab.getByRole('button', { name: 'Save the objective' }));
    await press(reviewer.tab.getByRole('button', { name: /^Send to Helen Ashdown/ }));
    await reviewer.tab.getByText('Waiting for approval').waitFor();
    await reviewer.close();
    const headteacher = await school.windowOf(HEADTEACHER);
    await press(headteacher.tab.getByRole('button', { name: 'Read the objectives' }));
    await press(headteacher.tab.getByRole('button', { name: /^Approve/ }));
    await headteacher.tab.getByText('Approved by Helen Ashdown').waitFor();
    await annotate(inWords());
    await headteacher.close();
    expect((await school.review(OFFICE_MANAGER, RECEPTIONIST)).objectives?.state).toMatchObject({ kind: 'approved' });
    expect(beyondPromise()).toEqual([]);
  });

  test('X-01 adopt a policy', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(ADMINISTRATOR);
    const { press, beyondPromise, inWords } = handFor('Adopt a policy');
    await press(tab.getByRole('link', { name: 'Policies', exact: true }).first());
    await press(tab.getByRole('link', { name: /development of support staff/ }));
    await press(tab.getByRole('button', { name: 'Adopt this policy' }));
    await tab.getByLabel('On which day was it approved?').fill('14 September 2026');
    await press(tab.getByRole('button', { name: 'Adopt from Monday 5 October 2026' }));
    await tab.getByRole('heading', { level: 1, name: 'The policy is adopted' }).waitFor();
    await annotate(inWords());
    await close();
    const { body } = await school.call<PolicyView>(ADMINISTRATOR, 'GET', '/api/policies/support-staff');
    expect(body.adopted).toMatchObject({ version: '2026-10-05', inForce: true });
    expect(beyondPromise()).toEqual([]);
  });

  test('TA-06 launch a cycle', async ({ annotate }) => {
    const { tab, close } = await school.windowOf(HEADTEACHER);
    const { press, beyondPromise, inWords } = handFor('Launch a cycle');
    await press(tab.getByRole('link', { name: 'School', exact: true }));
    await press(tab.getByRole('link', { name: 'Launch a cycle' }));
    await press(tab.getByRole('button', { name: 'Open 41 reviews' }));
    await press(tab.getByRole('alertdialog').getByRole('button', { name: 'Open 41 reviews' }));
    // A busy machine takes its time.
    await tab.getByText('Done. 41 reviews opened.').waitFor({ timeout: 180_000 });
    await annotate(inWords());
    await close();
    const { team, school: figures } = await school.home(HEADTEACHER);
    expect(team.length).toBeGreaterThan(0);
    expect(figures).not.toBeNull();
    expect(beyondPromise()).toEqual([]);
  });
});
