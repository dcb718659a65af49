import { describe, expect, test } from 'vitest';
import { idFor } from '#local/school/story.ts';
import { EARLY_CAREER_TEACHER, HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo, type PersonWindow, tabOf } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });
await school.must(HEAD_OF_ENGLISH, TEACHER, {
  type: 'scheduleMeeting',
  meetingId: idFor({ kind: 1, person: TEACHER }),
  kind: 'planningMeeting',
  start: '2026-10-14T15:30',
  minutes: 60,
  place: 'Room E1',
  bring: ['Your job description'],
  askToWaiveNotice: false,
});
await school.rest();

const windows = new Map<number, Promise<PersonWindow>>();

/** A person's one window, at a place in the tab, as a link would open it. */
async function at(number: number, place: string): Promise<PersonWindow> {
  const opening = windows.get(number) ?? school.windowOf(number);
  windows.set(number, opening);
  const person = await opening;
  await comeTo(person, place);
  return person;
}

describe('policies, to be read by all staff', () => {
  test('KM-01 a teacher finds the adopted policy in the list, reads it whole and finds a rule by its words', async () => {
    const { tab } = await at(TEACHER, '/policies');
    await tab.getByText('Yours', { exact: true }).waitFor();
    expect(await tab.getByRole('heading', { name: 'Not adopted' }).count()).toBe(0);
    await tab.getByRole('link', { name: 'Policy on performance management' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Policy on performance management' }).waitFor();
    await tab.getByText(/in force since Tuesday 1 September · adopted by Simon Achebe/).waitFor();
    await tab.getByRole('searchbox', { name: 'Find a rule' }).fill('arrange meeting');
    await tab.getByText('Arrange the planning and review meeting').first().waitFor();
    expect(await tab.getByRole('heading', { name: 'Confidentiality' }).count()).toBe(0);
    await tab.getByRole('searchbox', { name: 'Find a rule' }).fill('no such words anywhere');
    await tab.getByRole('button', { name: 'Show all rules' }).click();
    await tab.getByRole('heading', { name: 'Confidentiality' }).waitFor();
  });

  test('KM-01 the contents lead to a topic, which takes the focus', async () => {
    const { tab } = await at(TEACHER, '/policies/kent-model');
    await tab.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Confidentiality' }).click();
    await expect.poll(() => tab.locator(':focus').innerText()).toBe('Confidentiality');
  });

  test('KM-41 the reader’s own date stands beside the rule, with how it was worked out', async () => {
    const { tab } = await at(TEACHER, '/policies/kent-model');
    await tab.getByRole('switch', { name: /Only with dates of mine/ }).click();
    const dates = tab.getByRole('list', { name: 'Your dates under section 4.9' }).first();
    await dates.getByText('Wednesday 21 October: to come').waitFor();
    await dates.getByText('Why this date?').click();
    await dates.getByText(/5 working days after the .+ on Wednesday 14 October 2026/).waitFor();
    await dates.getByRole('link', { name: 'Your review' }).click();
    await expect.poll(() => tab.getByRole('heading', { level: 1, name: 'Your review' }).count()).toBe(1);
  });

  test('KM-59 new staff are asked to read the policy and confirm it; the headteacher sees who has', async () => {
    const colleague = await at(EARLY_CAREER_TEACHER, '/policies/kent-model');
    await colleague.tab.getByRole('heading', { name: 'Read this policy and confirm it' }).waitFor();
    await colleague.tab.getByRole('button', { name: 'I have read this policy' }).click();
    await colleague.tab.getByText('You confirmed on Monday 5 October that you have read this policy.').waitFor();
    await expect.poll(() => colleague.tab.locator(':focus').innerText()).toMatch(/^You confirmed/);
    const { tab } = await at(HEADTEACHER, '/policies/kent-model');
    const readings = tab.getByRole('region', { name: 'Who has read it' });
    await readings.getByRole('button', { name: 'Show' }).click();
    await readings.getByText(/^1 of \d+ have confirmed/).waitFor();
    await readings.getByRole('heading', { name: 'Confirmed (1)' }).waitFor();
    await readings.getByText('Zainab Yusuf').waitFor();
  });

  test('KM-59 who is not new may confirm the reading and is not asked to', async () => {
    const { tab } = await at(TEACHER, '/policies/kent-model');
    await tab.getByRole('heading', { name: 'Have you read it?' }).waitFor();
    expect(await tab.getByRole('heading', { name: 'Read this policy and confirm it' }).count()).toBe(0);
    expect(await tab.getByRole('heading', { name: 'Who has read it' }).count()).toBe(0);
  });

  test('KM-01 a policy that is not adopted is shown with its defaults, says so, and is offered to the headteacher', async () => {
    const person = await at(HEADTEACHER, '/policies');
    const { tab } = person;
    const others = tab.getByRole('region', { name: 'Not adopted' });
    await others
      .getByRole('button', { name: /^Adopt / })
      .first()
      .waitFor();
    await others.getByRole('link').first().click();
    await tab.getByText('Not adopted: shown with its defaults').waitFor();
    await expect.poll(() => tab.getByRole('button', { name: 'Adopt this policy' }).count()).toBe(1);
  });
});

describe('the deadline calculator', () => {
  const question = '/policies/kent-model/calculator?event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher';

  test('KM-22 KM-41 X-04 what is due lies before and after the meeting, in order of date, with its clause', async () => {
    const { tab } = await at(TEACHER, question);
    await tab.getByText('By Monday 12 October 2026').waitFor();
    const steps = await tab.locator('ol > li').allInnerTexts();
    const place = (text: RegExp) => steps.findIndex((step) => text.test(step));
    expect(place(/^By Monday 28 September 2026.*Give notice of the planning and review meeting/s)).toBe(0);
    expect(place(/^Monday 5 October 2026, 15:30\s+Planning and review meeting/)).toBeGreaterThan(0);
    expect(place(/^By Monday 12 October 2026.*Policy, 4\.9/s)).toBeGreaterThan(place(/^Monday 5 October 2026/));
  });

  test('X-04 a change is answered by itself, counts only the person’s own working days, and stands in the address', async () => {
    const person = await at(TEACHER, question);
    await person.tab.getByText('By Monday 12 October 2026').waitFor();
    for (const day of ['Wed', 'Thu', 'Fri']) await person.tab.getByRole('button', { name: day, pressed: true }).click();
    await person.tab.getByText('By Tuesday 20 October 2026').first().waitFor();
    expect(tabOf(person)?.url()).toContain('pattern=MT---');
    for (const day of ['Mon', 'Tue']) await person.tab.getByRole('button', { name: day, pressed: true }).click();
    await person.tab.getByText('Choose at least one working day.').waitFor();
    await person.tab.getByText(/^What was asked before\./).waitFor();
    // Of Monday and Tuesday, or of Tuesday alone, where that was answered before the last day was taken away.
    await person.tab
      .getByText(/By \w+ \d+ \w+ 2026/)
      .first()
      .waitFor();
  });

  test('X-04 what the server refuses is said at its field', async () => {
    const { tab } = await at(TEACHER, `${question}&pattern=often`);
    await expect.poll(() => tab.getByText(/^Give the pattern as five characters/).count()).toBe(1);
  });

  test('KM-55 records are kept until a day before which they are not destroyed, and no day is made up for destroying them', async () => {
    const { tab } = await at(TEACHER, '/policies/kent-model/calculator?event=cycleEnd&at=2027-08-31T12:00');
    await tab.getByText('Not before Wednesday 31 August 2033').waitFor();
    expect(await tab.getByText('There is no day by which anything must be done.').count()).toBe(1);
  });

  test('KM-71 question and answer are copied as text', async () => {
    const person = await at(TEACHER, '/policies/calculator?event=observation&at=2026-10-05T11:00');
    await person.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await person.tab.getByText('By Monday 12 October 2026').waitFor();
    await person.tab.getByRole('button', { name: 'Copy as text' }).click();
    await person.tab.getByText('Copied as text.').waitFor();
    const text = await tabOf(person)?.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/By Monday 12 October 2026: .*\(observer\)\. .*Policy, Appendix 3, 13/);
  });
});

describe('the pages about policies in the three themes', () => {
  test('axe finds nothing, and nothing scrolls sideways at 320 pixels', async () => {
    const person = await school.windowOf(HEADTEACHER, { width: 320, height: 900 });
    await comeTo(person, '/policies');
    const { tab } = person;
    const check = async (name: string, of = tabFaultsInAllThemes) =>
      expect([name, await of(person)]).toEqual([name, []]);
    await tab.getByRole('heading', { name: 'Not adopted' }).waitFor();
    await check('Policies', tabFaults);
    await comeTo(person, '/policies/kent-model');
    await tab.getByRole('button', { name: 'Show the choices' }).click();
    await tab.getByText('Contents', { exact: true }).click();
    await tab.getByRole('region', { name: 'Who has read it' }).getByRole('button', { name: 'Show' }).click();
    await tab
      .getByText(/of \d+ have confirmed/)
      .first()
      .waitFor();
    await check('Policy');
    await comeTo(person, '/policies/support-staff');
    await tab.getByText('Not adopted: shown with its defaults').waitFor();
    await check('Policy that is not adopted', tabFaults);
    await comeTo(
      person,
      '/policies/kent-model/calculator?event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher',
    );
    await tab.getByText('By Monday 12 October 2026').waitFor();
    await check('Calculator');
  });
});
