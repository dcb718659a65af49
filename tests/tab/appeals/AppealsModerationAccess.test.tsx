import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
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
    expect(await page.faultAt(/^Which entry/)).toContain('Enter');
    expect(await page.faultAt(/^Your reasons/)).toContain('Enter');
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

describe('the form of an appeal', () => {
  test('is a dialog; closed with Escape it keeps what was written, and its button has the focus', async () => {
    const page = await show(school, TEACHER, `${review}/appeals`);
    await page.press('Appeal or complain');
    expect(await screen.findByRole('dialog', { name: 'Appeal or complain' })).toBeTruthy();
    await page.fill(/^Your reasons/, 'The timetable was changed twice.');
    await page.user.keyboard('{Escape}');
    await page.hasFocus(await screen.findByRole('button', { name: 'Appeal or complain' }));
    await page.press('Appeal or complain');
    await waitFor(async () =>
      expect(await page.field(/^Your reasons/)).toHaveProperty('value', 'The timetable was changed twice.'),
    );
  });
});

describe('moderation', () => {
  test('KM-45 is not for a teacher', async () => {
    await show(school, TEACHER, '/moderation');
    expect(await screen.findByText('You moderate no statements')).toBeTruthy();
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Home' })).toBeTruthy();
    expect(words()).not.toContain('Lucy Pemberton');
  });

  test('KM-45 what waits is laid side by side, and is agreed to once it is passed', async () => {
    await show(school, HEADTEACHER, '/moderation');
    expect(await screen.findByRole('heading', { level: 1, name: 'Moderate one statement' })).toBeTruthy();
    expect(await screen.findByText(/^1 to moderate, 0 agreed, 1 not signed/)).toBeTruthy();
    expect(await screen.findByText('A strong year.')).toBeTruthy();
    const papers = screen.getByRole('group', { name: /^Statements side by side/ });
    const user = userEvent.setup({ delay: null });
    papers.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Will be agreed')).toBeTruthy();
    expect(words()).toContain('1 read, 1 to agree, 0 to send back');
    await user.click(screen.getByRole('button', { name: 'Take back: Lucy Pemberton' }));
    expect(words()).toContain('0 read, 0 to agree, 0 to send back. 1 still to read.');
    const foot = within(screen.getByRole('region', { name: 'Result' }));
    expect(foot.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Agree']);
  });

  test('KM-47 sending back asks for its ground and the reasons, and what was typed is kept', async () => {
    const page = await show(school, HEADTEACHER, '/moderation');
    const papers = await screen.findByRole('group', { name: /^Statements side by side/ });
    papers.focus();
    await page.user.keyboard('n');
    expect(words()).toContain('Say why 1 goes back before you send.');
    await page.fill(/^Your reasons/, 'Two objectives fewer than others.');
    // What is typed into a field is no key of the page.
    await page.user.click(await page.field(/^Your reasons/));
    await page.user.keyboard('n');
    expect(words()).toContain('Say why 1 goes back before you send.');
    await page.tick(/^Not met: the plans are consistent/);
    expect(await screen.findByRole('button', { name: 'Send back 1' })).toBeTruthy();
    await page.press('Take back: Lucy Pemberton');
  });

  test('KM-47 a new statement is asked for with reasons, without which the focus goes there', async () => {
    const page = await show(school, HEADTEACHER, `${review}/statement`);
    await page.press('Moderate');
    for (const yes of await screen.findAllByRole('radio', { name: 'Yes' })) await page.user.click(yes);
    for (const no of screen.getAllByRole('radio', { name: 'No' }).slice(0, 1)) await page.user.click(no);
    const [note] = screen.getAllByLabelText(/^Note/, { selector: 'textarea' });
    await page.user.type(note ?? document.body, 'Fewer objectives than others.');
    await page.tick('A new statement is to be written', 'radio');
    await page.press('Send the outcome');
    expect(await page.faultAt(/^Reasons/)).toMatch(/\S/);
    await page.hasFocus(await page.field(/^Reasons/));
    await page.fill(/^Reasons/, 'The second objective has no date.');
    await page.press('Send the outcome');
    expect(await screen.findByText(/asks for a new statement in place of version 1/)).toBeTruthy();
  });

  test('KM-47 both read that it went back, its ground and the reasons', async () => {
    for (const person of [TEACHER, HEAD_OF_ENGLISH]) {
      const page = await show(school, person, `${review}/statement`);
      expect(await screen.findByText(/^It was sent back\. It waits until Tom Hargrave has signed/)).toBeTruthy();
      expect(words()).toContain('The second objective has no date.');
      page.unmount();
    }
  });

  test('KM-43 KM-47 the new one is called signed once the reviewer has signed it, and waits for nobody else', async () => {
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'reviseStatement', version: 1, reason: 'It gets a date.' });
    const page = await show(school, TEACHER, `${review}/statement`);
    expect(await screen.findByText(/^It was sent back\. It waits until Tom Hargrave has signed/)).toBeTruthy();
    page.unmount();
    await statementSigned(school, HEAD_OF_ENGLISH);
    const again = await show(school, TEACHER, `${review}/statement`);
    expect(await screen.findByText(/^Tom Hargrave has signed the new statement: it waits for the head/)).toBeTruthy();
    again.unmount();
    await show(school, HEADTEACHER, '/moderation');
    expect(await screen.findByRole('heading', { level: 1, name: 'Moderate one statement' })).toBeTruthy();
  });
});

describe('who sees a review', () => {
  test('KM-51 is told to the reviewee: whom the policy names, and that nobody else was let in', async () => {
    await show(school, TEACHER, `${review}/access`);
    expect(await screen.findByText(/^Only the people that the policy names have access/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'By the policy' })).toBeTruthy();
  });

  test('KM-52 a line manager asks, and says what for', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/access');
    await page.press(/^Ask to see the review of/);
    await page.press('Ask');
    expect(await page.faultAt(/^What you need it for/)).toContain('Enter what you need it for.');
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
    await page.press('Give access');
    await page.press('Give access');
    await page.isSaid('Tom Hargrave has access, and Daniel Whitcombe is told.');
    await page.press('End it');
    await page.isSaid('Tom Hargrave no longer sees it.');
  });
});
