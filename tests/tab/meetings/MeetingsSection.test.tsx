import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const place = `/reviews/${school.reviewOf(TEACHER)}/meetings`;
/** Outlook’s answer takes time; most tests do not need it. */
const withoutOutlook: Way = (_, path) =>
  path.includes('/meeting-times')
    ? { status: 503, body: { code: 'graphDown', detail: 'Outlook does not answer.' } }
    : undefined;

describe('arranging a meeting', () => {
  test('KM-22 is for the reviewer; the reviewee is told who does it', async () => {
    await show(school, TEACHER, place);
    expect((await screen.findAllByText(/Tom Hargrave/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Find a time' })).toBeNull();
  });

  test('KM-22 sent without a day and a time it asks for them where they are missing', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place, withoutOutlook);
    await page.user.click((await screen.findAllByRole('button', { name: 'Find a time' }))[0] ?? document.body);
    await waitFor(() => expect(words()).toContain('Outlook does not answer.'));
    await page.press('Send the notice');
    expect(await page.faultAt(/^Date/)).toContain('Enter the date of the meeting.');
    expect(await page.faultAt(/^Time/)).toContain('Enter the time of the meeting.');
    await page.hasFocus(await page.field(/^Date/));
    await page.fill(/^Date/, '2026-10-14');
    expect((await page.field(/^Date/)).getAttribute('aria-invalid')).toBeNull();
    await page.fill(/^Time/, '15:30');
    expect(words()).not.toContain('of the meeting.');
    expect(await page.faultAt(/^Place/)).toContain('Enter the place.');
    expect(await page.field(/^Time/)).toHaveProperty('value', '15:30');
    await page.press('Not now');
  });

  test('KM-22 a free time is chosen with one press, and stands in the fields', async () => {
    await school.call(HEAD_OF_ENGLISH, 'DELETE', `/api/drafts/arrange.${school.reviewOf(TEACHER)}.planningMeeting`);
    const page = await show(school, HEAD_OF_ENGLISH, place);
    await page.user.click((await screen.findAllByRole('button', { name: 'Find a time' }))[0] ?? document.body);
    const [first] = await screen.findAllByRole('button', { name: /^\d\d:\d\d$/ });
    await page.user.click(first ?? document.body);
    expect(first?.getAttribute('aria-pressed')).toBe('true');
    expect(await page.field(/^Time/)).toHaveProperty('value', first?.textContent);
    await page.press('Not now');
    await school.call(HEAD_OF_ENGLISH, 'DELETE', `/api/drafts/arrange.${school.reviewOf(TEACHER)}.planningMeeting`);
  });

  test('KM-22 on a day that comes too soon it says the clause and asks for the reason, which stays on the record', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, place, withoutOutlook);
    await page.user.click((await screen.findAllByRole('button', { name: 'Find a time' }))[0] ?? document.body);
    await page.fill(/^Date/, '2026-10-08');
    await page.fill(/^Time/, '15:30');
    await page.fill(/^Place/, 'Room E1');
    expect(await screen.findByText(/normally needs at least five working days’ notice/)).toBeTruthy();
    await page.press('Send the notice');
    expect(await page.faultAt(/^Why the notice is shorter/)).toMatch(/Say why/);
    expect(await page.field(/^Place/)).toHaveProperty('value', 'Room E1');
    await page.fill(/^Why the notice is shorter/, 'Half of the department is away the week after.');
    await page.press('Send the notice');
    await page.isSaid(/^Arranged for .*Lucy Pemberton gets a notice\./);
    expect(page.commands().at(-1)).toMatchObject({
      type: 'scheduleMeeting',
      start: '2026-10-08T15:30',
      noticeReason: 'Half of the department is away the week after.',
    });
  });
});

describe('answering a meeting', () => {
  test('KM-22 shorter notice stays on the record with its reason, and needs nobody’s agreement', async () => {
    const page = await show(school, TEACHER, place);
    expect((await screen.findAllByText('Half of the department is away the week after.')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Agree to shorter notice' })).toBeNull();
    await page.press('Acknowledge');
    await page.isSaid('Acknowledged.');
    expect(page.commands()).toMatchObject([{ type: 'acknowledgeMeeting' }]);
  });

  test('another time is proposed, with why; the form begins with the meeting’s own time', async () => {
    const meetingId = (await school.review(TEACHER, TEACHER)).meetings[0]?.meetings.at(-1)?.id ?? '';
    const when = { start: '2026-10-22T15:30', minutes: 60, place: 'Room E1', askToWaiveNotice: false };
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'moveMeeting', meetingId, ...when });
    const page = await show(school, TEACHER, place);
    await page.press('Propose another time');
    await page.hasFocus(await page.field(/^Date/));
    expect(await page.field(/^Time/)).toHaveProperty('value', '15:30');
    await page.press('Send');
    expect(await page.faultAt(/^Why, or what else would suit you/)).toMatch(/\S/);
    await page.fill(/^Date/, '2026-10-23');
    await page.fill(/^Why, or what else would suit you/, 'I am on a school trip.');
    await page.press('Send');
    await page.isSaid('Tom Hargrave has been told.');
    expect(page.commands().at(-1)).toMatchObject({
      type: 'proposeAnotherTime',
      start: '2026-10-23T15:30',
      comment: 'I am on a school trip.',
    });
  });
});

describe('the agenda', () => {
  test('KM-24 takes points of both until the meeting begins; one’s own can be taken off again', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add a point');
    await page.fill(/^Your point for the agenda/, 'The new spelling scheme');
    await page.press('Put it on the agenda');
    await page.isSaid('It is on the agenda.');
    expect(words()).toContain('The new spelling scheme (you)');
    await page.hasFocus(await screen.findByRole('button', { name: 'Add a point' }));
    await page.press('Remove from the agenda: The new spelling scheme');
    await waitFor(() => expect(words()).not.toContain('The new spelling scheme (you)'));
  });

  test('KM-24 an empty point is refused at its field', async () => {
    const page = await show(school, TEACHER, place);
    await page.press('Add a point');
    await page.press('Put it on the agenda');
    expect(await page.faultAt(/^Your point for the agenda/)).toMatch(/\S/);
  });

  test('KM-51 the headteacher sees no meeting of two others', async () => {
    await show(school, HEADTEACHER, place);
    expect(await screen.findByText(/What is in this review is open to you only in part/)).toBeTruthy();
    expect(screen.queryByText(/Room E1/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a point' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Agree to shorter notice' })).toBeNull();
  });
});

describe('the side panel of a meeting', () => {
  test('says that there is no meeting today, beside a meeting that is none of a review', async () => {
    await show(school, TEACHER, '/meeting');
    expect(await screen.findByText(/^You have no meeting about a review today/)).toBeTruthy();
  });

  test('lists today’s meetings, and shows the agenda of the one that is chosen', async () => {
    await school.comesTo('2026-10-22T15:00');
    const page = await show(school, TEACHER, '/meeting');
    await page.press(/15:30 with Tom Hargrave/);
    expect(await screen.findByText('Added to the agenda by you both')).toBeTruthy();
    expect(screen.queryByRole('tab')).toBeNull();
  });

  test('KM-24 once it has begun its agenda takes no more points', async () => {
    await school.comesTo('2026-10-22T15:35');
    const page = await show(school, HEAD_OF_ENGLISH, '/meeting');
    await page.press(/15:30 with Lucy Pemberton/);
    expect(await screen.findByRole('heading', { level: 1, name: 'Planning and review meeting' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add a point' })).toBeNull();
  });
});
