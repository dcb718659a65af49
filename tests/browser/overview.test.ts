import { describe, expect, test } from 'vitest';
import type { ComparisonView, PolicyComparison } from '#domain/views/comparison.ts';
import { oidOf } from '#local/school/people.ts';
import { HEAD_OF_ENGLISH, HEADTEACHER, MATHS_TEACHER, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { planningMeeting } from '../planningMeeting.ts';
import { idFor } from '#local/school/story.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo, tabOf, toSchoolPlace } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const NUMBER = /^\d+$/;
const school = await openSchoolWithWindows({ reviewsOf: [TEACHER, OTHER_TEACHER, MATHS_TEACHER] });

describe('the overview of those who lead', () => {
  test('KM-87 before anything is late: steps by department, hours, load; every number opens those behind it', async () => {
    const head = await school.windowOf(HEADTEACHER);
    const { tab } = head;
    await tab.getByText('people have something late').waitFor();
    await tab.getByRole('link', { name: 'Open the school overview' }).click();
    await tab.getByRole('heading', { name: 'School overview' }).waitFor();
    const steps = tab.getByRole('region', { name: 'Steps by department' });
    const cells = await steps
      .getByRole('row', { name: /^English/ })
      .getByRole('cell')
      .allInnerTexts();
    // Two people of English have not begun; no meeting is arranged, and nothing is late.
    expect(cells.filter((text) => NUMBER.test(text.trim()))).toEqual(['2', '0', '0', '0', '0', '0', '0', '0']);
    await tab.getByRole('heading', { name: 'Late: nobody' }).waitFor();
    await tab
      .getByRole('region', { name: 'Load of each reviewer' })
      .getByRole('link', { name: 'Tom Hargrave', exact: true })
      .waitFor();
    expect(await tabFaultsInAllThemes(head)).toEqual([]);
    await steps.getByRole('link', { name: 'English: Not begun, 2' }).click();
    await tab.getByRole('heading', { name: '2 people', exact: true }).waitFor();
    await tab.getByRole('link', { name: 'Lucy Pemberton' }).waitFor();
    expect(await tab.getByRole('link', { name: 'Maths' }).count()).toBe(0);
    await tab.getByRole('button', { name: 'Remove the filter English' }).waitFor();
    await tab.getByRole('button', { name: 'Show everybody' }).click();
    await tab.getByRole('link', { name: '3 people', exact: true }).first().waitFor();
    await head.close();
    const history = await school.call<{ reads: { who: string; why: string }[] }>(
      TEACHER,
      'GET',
      `/api/reviews/${school.reviewOf(TEACHER)}/history`,
    );
    expect(history.body.reads.map(({ why }) => why)).toContain('what is done, due or late, as headteacher');
  });

  test('KM-87 what is late stands by kind and by who owes it, by keyboard alone and at 320 pixels too', async () => {
    await school.leapTo('2026-11-10T09:00');
    const head = await school.windowOf(HEADTEACHER, { width: 320 });
    const { tab } = head;
    await comeTo(head, '/school-overview');
    await tab.getByRole('heading', { name: 'Late: 3 people' }).waitFor();
    const late = tab.getByRole('region', { name: 'Late: 3 people' });
    expect(await late.getByText(/^\d+ working days? late$/).count()).toBeGreaterThan(0);
    expect(await tabFaults(head)).toEqual([]);
    const tom = late.getByRole('link', { name: 'Tom Hargrave' }).first();
    await tom.focus();
    await head.page.keyboard.press('Enter');
    await tab.getByRole('heading', { name: '2 people', exact: true }).waitFor();
    expect(new URL(tabOf(head)?.url() ?? '').searchParams.get('owedBy')).toBe(oidOf(HEAD_OF_ENGLISH));
    await tab.getByRole('button', { name: 'Remove the filter Owed by Tom Hargrave' }).waitFor();
    expect(await tabFaults(head)).toEqual([]);
    await head.close();
  });

  test('KM-87 a reviewer sees the own people and nobody else', async () => {
    const reviewer = await school.windowOf(HEAD_OF_ENGLISH);
    const { tab } = reviewer;
    await toSchoolPlace(tab, 'Team overview');
    await tab.getByRole('heading', { name: 'Team overview' }).waitFor();
    await tab.getByRole('link', { name: '2 people', exact: true }).first().waitFor();
    expect(await tab.getByRole('link', { name: 'Maths' }).count()).toBe(0);
    await reviewer.close();
  });

  test('KM-87 a bar of many parts is drawn again with fewer when the page is filtered', async () => {
    const meeting = idFor({ kind: 1, person: TEACHER });
    await school.must(HEAD_OF_ENGLISH, TEACHER, planningMeeting(meeting, '2026-11-25T14:30'));
    await school.rest();
    const head = await school.windowOf(HEADTEACHER);
    const { tab } = head;
    await comeTo(head, '/school-overview');
    const english = tab.getByRole('listbox', { name: 'English' }).or(tab.getByLabel('English', { exact: true }));
    const parts = () => english.first().getByRole('option').count();
    await tab.getByRole('link', { name: 'English: Not begun, 1' }).waitFor();
    expect(await parts()).toBe(2);
    await tab.getByRole('link', { name: 'English: Not begun, 1' }).click();
    await tab.getByRole('heading', { name: '1 person', exact: true }).waitFor();
    expect(await parts()).toBe(1);
    await tab.getByRole('button', { name: 'Show everybody' }).click();
    await tab.getByRole('link', { name: '3 people', exact: true }).first().waitFor();
    expect(await parts()).toBe(2);
    await head.close();
  });

  test('KM-81 PA-18 KC-20 groups compared: shares and numbers, and what is left out so that nobody is found', async () => {
    const head = await school.windowOf(HEADTEACHER);
    const { tab } = head;
    await comeTo(head, '/school-overview');
    await tab.getByRole('link', { name: 'Compare groups' }).click();
    await tab.getByRole('heading', { name: 'Groups compared' }).waitFor();
    // Three people are too few for any figure.
    await tab.getByText(/^Nothing to show yet of: .*Support plans\. There are too few people/).waitFor();
    await tab.getByRole('combobox', { name: 'Cycle' }).waitFor();
    await comeTo(head, '/comparison?cycle=2031-08-31');
    await tab.getByText(/^There are no reviews of the cycle that this link asks for\./).waitFor();
    expect(await tabFaults(head)).toEqual([]);
    await tab.getByRole('link', { name: 'Go to the present cycle' }).click();
    await tab.getByText(/^There are no reviews of the cycle/).waitFor({ state: 'detached' });
    await head.close();
    const larger = await school.windowOf(HEADTEACHER);
    await larger.page.route('**/api/comparison*', async (route) => {
      const { comparisons, ...view } = (await (await route.fetch()).json()) as ComparisonView;
      await route.fulfill({ json: { ...view, comparisons: comparisons.map(withFigures) } });
    });
    await comeTo(larger, '/comparison');
    const figure = larger.tab.getByRole('region', { name: 'Support plans' });
    const row = figure.getByRole('row', { name: /^Permanent/ }).first();
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['25% (5)', '75% (15)', '20']));
    await figure.getByText('Not shown, so that nobody can be found: Fixed term.').first().waitFor();
    expect(await tabFaultsInAllThemes(larger)).toEqual([]);
    await larger.close();
    const other = await school.windowOf(HEAD_OF_ENGLISH);
    await comeTo(other, '/comparison');
    await other.tab.getByText(/show these figures to whoever leads it/).waitFor();
    await other.close();
  });
});

/** The same comparison with figures of its own in each table with two answers. */
function withFigures(comparison: PolicyComparison): PolicyComparison {
  const measures = comparison.measures.map((measure) => ({
    ...measure,
    tables: measure.tables.map((table) => ({
      ...table,
      groups: [{ name: 'Permanent', people: 20, counts: [5, 15] }],
      hidden: ['Fixed term'],
      all: { name: 'All', people: 30, counts: [10, 20] },
    })),
  }));
  return { ...comparison, measures };
}
