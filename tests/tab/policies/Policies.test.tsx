import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { EARLY_CAREER_TEACHER, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school);

describe('the list of policies', () => {
  test('KM-01 a teacher sees those in force, and which is his or hers', async () => {
    await show(school, TEACHER, '/policies');
    expect(await screen.findByText('Yours')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Not adopted' })).toBeNull();
  });

  test('KM-01 the headteacher sees what is not adopted too, and can adopt it', async () => {
    await show(school, HEADTEACHER, '/policies');
    const others = within(await screen.findByRole('region', { name: 'Not adopted' }));
    expect(others.getAllByRole('button', { name: /^Adopt / }).length).toBeGreaterThan(0);
  });
});

describe('a policy', () => {
  test('KM-01 a rule is found by its words; what is not found can be left again', async () => {
    const page = await show(school, TEACHER, '/policies/kent-model');
    await page.fill('Find a rule', 'arrange meeting');
    // One more is a topic of what is not decided, which is not searched.
    const topics = () => screen.queryAllByRole('heading', { name: 'Confidentiality' }).length;
    await waitFor(() => expect(topics()).toBe(1));
    expect(words()).toContain('Arrange the planning and review meeting');
    await page.fill('Find a rule', 'no such words anywhere');
    await page.press('Show all rules');
    await waitFor(() => expect(topics()).toBe(2));
  });

  test('KM-41 one’s own date stands beside the rule', async () => {
    const page = await show(school, TEACHER, '/policies/kent-model');
    await page.user.click(await screen.findByRole('switch', { name: /Only with dates of mine/ }));
    const dates = within(
      await screen
        .findAllByRole('list', { name: 'Your dates under section 4.9' })
        .then(([first]) => first ?? document.body),
    );
    expect(dates.getByText(/Wednesday 21 October: to come/)).toBeTruthy();
  });

  test('KM-59 new staff confirm that they have read it, and the focus goes to what is said then', async () => {
    const page = await show(school, EARLY_CAREER_TEACHER, '/policies/kent-model');
    expect(await screen.findByRole('heading', { name: 'Read this policy and confirm it' })).toBeTruthy();
    await page.press('I have read this policy');
    expect(await screen.findByText(/^You confirmed on Monday 5 October/)).toBeTruthy();
  });

  test('KM-59 others are not asked to, and do not see who has', async () => {
    await show(school, TEACHER, '/policies/kent-model');
    expect(await screen.findByRole('heading', { name: 'Have you read it?' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Who has read it' })).toBeNull();
  });

  test('KM-01 one that is not adopted says that it is shown with its defaults', async () => {
    await show(school, HEADTEACHER, '/policies/support-staff');
    expect(await screen.findByText('Not adopted: shown with its defaults')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Adopt this policy' })).toBeTruthy();
  });

  test('what is not decided stands by topic, and beyond five entries is folded', async () => {
    const page = await show(school, HEADTEACHER, '/policies/kent-model');
    const section = await screen.findByRole('region', { name: 'Not decided yet' });
    const inSection = within(section);
    expect(inSection.getByRole('heading', { level: 3, name: 'Moderation and quality assurance' })).toBeTruthy();
    expect(inSection.getByText(/^Until it is decided, whoever takes the whole time to sign/)).toBeTruthy();
    const seen = () => inSection.getAllByRole('listitem').filter((item) => item.closest('[hidden]') === null).length;
    expect(seen()).toBe(5);
    const all = inSection.getByRole('button', { name: /^Show all \d+$/ });
    const count = Number(all.textContent?.replace('Show all ', ''));
    await page.user.click(all);
    expect(seen()).toBe(count);
    await page.user.click(inSection.getByRole('button', { name: 'Show fewer' }));
    expect(seen()).toBe(5);
  });

  test('one that is not there says so', async () => {
    await show(school, TEACHER, '/policies/nowhere');
    expect(await screen.findByRole('heading', { level: 1, name: 'There is nothing here for you' })).toBeTruthy();
  });
});

describe('the calculator', () => {
  const question = '/policies/kent-model/calculator?event=planningMeeting&at=2026-10-05T15:30&staffGroup=teacher';

  test('KM-22 KM-41 what lies before and after the meeting stands in order of date', async () => {
    await show(school, TEACHER, question);
    expect(await screen.findByText('By Monday 12 October 2026')).toBeTruthy();
    const steps = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    const place = (begins: string) => steps.findIndex((step) => step.startsWith(begins));
    expect(place('By Monday 28 September 2026')).toBeGreaterThanOrEqual(0);
    expect(place('Monday 5 October 2026, 15:30')).toBeGreaterThan(place('By Monday 28 September 2026'));
    expect(place('By Monday 12 October 2026')).toBeGreaterThan(place('Monday 5 October 2026, 15:30'));
  });

  test('X-04 only one’s own working days are counted, and stand in the address; none at all is refused', async () => {
    const page = await show(school, TEACHER, question);
    await screen.findByText('By Monday 12 October 2026');
    for (const day of ['Wed', 'Thu', 'Fri']) await page.press(day);
    expect((await screen.findAllByText('By Tuesday 20 October 2026')).length).toBeGreaterThan(0);
    expect(location.search).toContain('pattern=MT---');
    for (const day of ['Mon', 'Tue']) await page.press(day);
    expect(await screen.findByText('Choose at least one working day.')).toBeTruthy();
  });

  test('X-04 what the server refuses is said at its field', async () => {
    await show(school, TEACHER, `${question}&pattern=often`);
    expect(await screen.findByText(/^Give the pattern as five characters/)).toBeTruthy();
    expect(placeNow()).toContain('/calculator');
  });
});
