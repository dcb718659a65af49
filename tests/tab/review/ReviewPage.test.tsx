import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, MATHS_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school);
const place = `/reviews/${school.reviewOf(TEACHER)}`;

describe('a review', () => {
  test('is called by the person reviewed, and by “your review” to that person', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    expect(await screen.findByRole('heading', { level: 1, name: 'Lucy Pemberton' })).toBeTruthy();
    expect(words()).toContain('1 September 2026 to 31 August 2027');
  });

  test('its own person sees it as “Your review”', async () => {
    await show(school, TEACHER, place);
    expect(await screen.findByRole('heading', { level: 1, name: 'Your review' })).toBeTruthy();
  });

  test('opens at its overview, with what is to be done by whom', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    expect((await screen.findByRole('tab', { name: 'Overview' })).getAttribute('aria-selected')).toBe('true');
    expect(await screen.findByRole('list', { name: 'The way through this cycle' })).toBeTruthy();
  });

  test('its parts are changed by the arrow keys, and stand in the address', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place);
    (await screen.findByRole('tab', { name: 'Overview' })).focus();
    await page.user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(placeNow()).not.toBe(place));
    expect(placeNow().startsWith(`${place}/`)).toBe(true);
  });

  test('says by whom it is, to everybody', async () => {
    for (const reader of [TEACHER, HEAD_OF_ENGLISH, HEADTEACHER]) {
      const page = await show(school, reader, place);
      await screen.findByRole('heading', { level: 1 });
      const head = screen.getByRole('banner').textContent;
      expect(head).toContain('Tom Hargrave');
      expect(head).toContain('1 September 2026 to 31 August 2027');
      page.unmount();
    }
  });

  test('has its groups as tabs, in the order of a cycle', async () => {
    await show(school, HEAD_OF_ENGLISH, place);
    await screen.findByRole('tab', { name: 'Overview' });
    const names = [
      'Overview',
      'Meetings',
      'Objectives',
      'Observations',
      'Statement and pay',
      'Development and support',
    ];
    const tabs = screen.getAllByRole('tab');
    expect(names.map((name) => tabs.indexOf(screen.getByRole('tab', { name })))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(tabs).toHaveLength(names.length);
  });

  test('a link to one part opens its group with the focus on that part', async () => {
    await show(school, HEAD_OF_ENGLISH, `${place}/notes`);
    expect(await screen.findByRole('heading', { name: 'Notes of meetings' })).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Meetings' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(document.activeElement?.id).toBe('notes'));
    expect(screen.getByRole('heading', { name: 'Planning and review meeting' })).toBeTruthy();
  });

  test('X-07 says how many can see it, and leads to who they are', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('2 people can see this');
    const people = within(await screen.findByRole('list', { name: 'Who can see this review' }));
    expect(people.getAllByRole('listitem')).toHaveLength(2);
    for (const name of ['Lucy Pemberton (you)', 'Tom Hargrave']) expect(people.getByText(name)).toBeTruthy();
  });

  test('beside it stands its way through the cycle, and what the reader must do next', async () => {
    await show(school, HEAD_OF_ENGLISH, `${place}/objectives`);
    const beside = within(await screen.findByRole('complementary', { name: 'Where this review stands' }));
    expect(beside.getByRole('list', { name: 'The way through this cycle' })).toBeTruthy();
    expect(beside.getByText('Next for you')).toBeTruthy();
  });

  test('an address of a part that is not there leads to the overview', async () => {
    await show(school, TEACHER, `${place}/nowhere`);
    expect((await screen.findByRole('tab', { name: 'Overview' })).getAttribute('aria-selected')).toBe('true');
  });
});

describe('a review that is not for one', () => {
  test('is not shown, in plain words and without trying again', async () => {
    await show(school, MATHS_TEACHER, place);
    expect(await screen.findByText('There is no such review, or it is not for you.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(words()).not.toContain('Lucy Pemberton');
  });

  test('one that is destroyed says so, with the clause', async () => {
    const body = { code: 'destroyed', detail: 'It was destroyed.', rule: 'TA-32', clause: '9' };
    await show(school, HEADTEACHER, place, () => ({ status: 410, body }));
    expect(await screen.findByRole('heading', { level: 1, name: 'This is no longer kept' })).toBeTruthy();
    expect(words()).toContain('Policy, 9');
  });
});

describe('the history', () => {
  test('X-06 tells what happened and who looked, to the reviewee', async () => {
    await school.review(HEADTEACHER, TEACHER);
    await show(school, TEACHER, `${place}/history`);
    expect(await screen.findByText(/Helen Ashdown/)).toBeTruthy();
    expect(words()).toMatch(/meeting/i);
  });
});

describe('duties', () => {
  test('KM-25 what is offered is called so, and is not owed', async () => {
    await show(school, TEACHER, place);
    expect(await screen.findByText('Write a self-review, if you wish')).toBeTruthy();
    expect(words()).toContain('if you like');
  });
});

describe('suspending', () => {
  test('KM-03 the headteacher suspends it for a reason of the policy, and lets it go on', async () => {
    const page = await show(school, HEADTEACHER, place);
    await page.press('Suspend this review');
    await page.press('Suspend the review');
    expect(await page.faultAt('What is decided*')).toContain('Enter what is decided.');
    await page.fill('What is decided*', 'The capability procedure has begun.');
    await page.press('Suspend the review');
    expect(await screen.findByText(/^Suspended since Monday 5 October/)).toBeTruthy();
    expect(page.commands().at(-1)).toEqual({
      type: 'suspendReview',
      reason: 'capability',
      note: 'The capability procedure has begun.',
    });
    await page.press('Let the review go on');
    await page.fill('What is decided*', 'Performance is satisfactory again.');
    await page.press('Let it go on');
    await page.isSaid('The review goes on. Its open deadlines have moved.');
    expect(screen.queryByText(/^Suspended since/)).toBeNull();
  });

  test('KM-03 a teacher is not offered it', async () => {
    await show(school, TEACHER, place);
    await screen.findByRole('tab', { name: 'Overview' });
    expect(screen.queryByRole('button', { name: 'Suspend this review' })).toBeNull();
  });
});
