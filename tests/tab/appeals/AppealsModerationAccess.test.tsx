import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import {
  ADMINISTRATOR,
  HEAD_OF_ENGLISH,
  HEAD_OF_MATHS,
  HEADTEACHER,
  OTHER_TEACHER,
  TEACHER,
} from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged, statementDrafted, statementSigned } from '../../teachersReview.ts';
import { show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school, '2026-10-12T15:30');
await school.comesTo('2026-10-13T09:00');
await statementDrafted(school);
await statementSigned(school, HEAD_OF_ENGLISH);
await statementSigned(school, TEACHER);
// Reviewed by somebody other than the line manager, who may ask to see it.
const { body: opened } = await school.call<{ reviewId: string }>(ADMINISTRATOR, 'POST', '/api/reviews', {
  revieweeOid: oidOf(OTHER_TEACHER),
  reviewerOid: oidOf(HEAD_OF_MATHS),
});
const review = `/reviews/${school.reviewOf(TEACHER)}`;

describe('an appeal', () => {
  test('KM-56 says against what, and why; each is asked for at its field', async () => {
    const page = await show(school, TEACHER, `${review}/appeals`);
    await page.press('Appeal or complain');
    await page.press('Send it');
    expect(await page.faultAt(/^Which entry/)).toContain('Fill in');
    expect(await page.faultAt(/^Your reasons/)).toContain('Fill in');
    await page.tick('An entry in the statement', 'radio');
    await page.fill(/^Which entry/, 'The second objective');
    await page.fill(/^Your reasons/, 'The timetable was changed.');
    await page.press('Send it');
    expect(await screen.findByText('To be talked over')).toBeTruthy();
  });

  test('KM-56 is talked over first, and withdrawn with one press by who raised it', async () => {
    const page = await show(school, TEACHER, `${review}/appeals`);
    await page.press('Withdraw it');
    await page.isSaid('It is withdrawn.');
    expect(await screen.findByText('Withdrawn')).toBeTruthy();
  });

  test('the reviewer withdraws nothing', async () => {
    await show(school, HEAD_OF_ENGLISH, `${review}/appeals`);
    await screen.findByText('Withdrawn');
    expect(screen.queryByRole('button', { name: 'Withdraw it' })).toBeNull();
  });
});

describe('moderation', () => {
  test('KM-45 is not for a teacher', async () => {
    await show(school, TEACHER, '/moderation');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('Moderation');
    expect(words()).not.toContain('Lucy Pemberton');
  });

  test('KM-45 statements are laid beside one another once they are ticked', async () => {
    const page = await show(school, HEADTEACHER, '/moderation');
    expect(await screen.findByText(/^1 to moderate · 0 agreed/)).toBeTruthy();
    await page.tick('Compare Lucy Pemberton’s statement');
    expect(await screen.findByText('A strong year.')).toBeTruthy();
  });

  test('KM-47 a new statement is asked for with reasons, without which the focus goes there', async () => {
    const page = await show(school, HEADTEACHER, `${review}/statement`);
    await page.press('Moderate');
    for (const yes of await screen.findAllByRole('radio', { name: 'Yes' })) await page.user.click(yes);
    await page.tick('A new statement is to be written', 'radio');
    await page.press('Send what it comes to');
    expect(await page.faultAt(/^Reasons/)).toMatch(/\S/);
    await page.hasFocus(await page.field(/^Reasons/));
    await page.fill(/^Reasons/, 'The second objective has no date.');
    await page.press('Send what it comes to');
    expect(await screen.findByText(/asks for a new statement in place of version 1/)).toBeTruthy();
  });
});

describe('who sees a review', () => {
  test('KM-51 is told to the reviewee: whom the policy names, and that nobody else was let in', async () => {
    await show(school, TEACHER, `${review}/access`);
    expect(await screen.findByText(/^Nobody has been let in beyond those whom the policy names/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'By the policy' })).toBeTruthy();
  });

  test('KM-52 a line manager asks, and says what for', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/access');
    await page.press('Ask');
    expect(await page.faultAt(/^What you need it for/)).toMatch(/\S/);
    await page.fill(/^What you need it for/, 'To plan the cover for Year 11.');
    await page.press('Ask');
    expect(await screen.findByText(/^You have asked/)).toBeTruthy();
  });

  test('KM-52 who manages nobody whom others review has nothing to ask for', async () => {
    await show(school, TEACHER, '/access');
    expect(await screen.findByText(/^There is nothing to ask for/)).toBeTruthy();
  });

  test('KM-54 the headteacher lets the line manager in, and ends it again', async () => {
    const page = await show(school, HEADTEACHER, `/reviews/${opened.reviewId}/access`);
    expect(await screen.findByText('To plan the cover for Year 11.')).toBeTruthy();
    await page.press('Let in');
    await page.press('Let in');
    await page.isSaid('Tom Hargrave is let in, and Daniel Whitcombe is told.');
    await page.press('End it');
    await page.isSaid('Tom Hargrave no longer sees it.');
  });
});
