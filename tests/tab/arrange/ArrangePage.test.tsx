import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, OTHER_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
const [LUCY, DANIEL] = ['Lucy Pemberton', 'Daniel Whitcombe'];

/** Times of one's own making, so that two of them overlap. */
const timesOf = (number: number, starts: readonly string[]) => ({
  reviewId: school.reviewOf(number),
  kind: 'planningMeeting',
  isKnown: true,
  times: starts.map((start) => ({ start, end: start })),
});
const withTimes =
  (...meetings: object[]): Way =>
  (_, path) =>
    path.includes('/arranging/times')
      ? { status: 200, body: { status: 200, from: '2026-10-12', days: 7, meetings } }
      : undefined;
const two = withTimes(
  timesOf(TEACHER, ['2026-10-12T09:00', '2026-10-12T13:00', '2026-10-13T09:00']),
  timesOf(OTHER_TEACHER, ['2026-10-12T09:00']),
);

describe('arranging several meetings', () => {
  test('KM-22 is empty for somebody who owes none', async () => {
    await show(school, TEACHER, '/arrange');
    expect(await screen.findByText(/^You have no meetings to arrange now/)).toBeTruthy();
  });

  test('KM-22 Home leads there, and each person has a first time that no other takes', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/', two);
    await page.press('Arrange 2');
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Arrange 2 planning and review meetings$/ }),
    ).toBeTruthy();
    for (const name of [`${DANIEL}, Monday 12, 09:00`, `${LUCY}, Monday 12, 13:00`])
      expect(await screen.findByRole('button', { name, pressed: true })).toBeTruthy();
    expect(words()).toContain('a meeting can be on Monday 12 October at the earliest');
    expect(words()).toContain('0 of 2 have a time and a place');
  });

  test('KM-22 two at one time are told at both rows and not sent', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/arrange', two);
    await page.fill('Place for all of them', 'Room E1');
    await page.press(`${LUCY}, Monday 12, 09:00`);
    expect(screen.getAllByText(/^You meet somebody else then/)).toHaveLength(2);
    expect(screen.getByRole('button', { name: 'Send invitations' }).getAttribute('aria-disabled')).toBe('true');
    expect(words()).toContain('Choose a time when you meet nobody else first.');
    await page.press(`${LUCY}, Tuesday 13, 09:00`);
    expect(screen.getByRole('button', { name: 'Send all 2' })).toBeTruthy();
  });

  test('KM-22 a place that was used before is offered for all of them and for each', async () => {
    const { body } = await school.call<object>(HEAD_OF_ENGLISH, 'GET', '/api/arranging');
    const before: Way = (method, path) =>
      path === '/api/arranging'
        ? { status: 200, body: { ...body, status: 200, places: ['Room E6', 'Library'] } }
        : two(method, path);
    const page = await show(school, HEAD_OF_ENGLISH, '/arrange', before);
    const forAll = await page.field('Place for all of them');
    const offered = document.getElementById(forAll.getAttribute('list') ?? '')?.querySelectorAll('option') ?? [];
    expect([...offered].map(({ value }) => value)).toEqual(['Room E6', 'Library']);
    const ofLucy = await page.field(`Place: ${LUCY}`);
    expect(ofLucy.getAttribute('list')).toBe(forAll.getAttribute('list'));
  });

  test('KM-22 on a day that comes too soon the reason is asked for', async () => {
    const soon = withTimes(timesOf(TEACHER, ['2026-10-08T09:00']), timesOf(OTHER_TEACHER, []));
    const page = await show(school, HEAD_OF_ENGLISH, '/arrange', soon);
    await page.fill('Place for all of them', 'Room E1');
    await page.press('The week before');
    await page.press(`${LUCY}, Thursday 8, 09:00, too soon for full notice`);
    expect(words()).toContain('Choose a time and a place first.');
    await page.fill(/^Why the notice is shorter/, 'She is away from Monday on.');
    expect(screen.getByRole('button', { name: 'Send 1 invitation' })).toBeTruthy();
    expect(screen.getByText('No shared free time this week')).toBeTruthy();
  });

  test('KM-22 the bar says of whoever stays on the list what is still needed', async () => {
    const soon = withTimes(timesOf(TEACHER, ['2026-10-08T09:00']), timesOf(OTHER_TEACHER, ['2026-10-12T09:00']));
    const page = await show(school, HEAD_OF_ENGLISH, '/arrange', soon);
    await page.fill('Place for all of them', 'Room E1');
    await page.press('The week before');
    await page.press(`${LUCY}, Thursday 8, 09:00, too soon for full notice`);
    expect(words()).toContain(`${LUCY} stays on your list: say why the notice is shorter.`);
  });

  test('KM-22 all are sent in one request; what is refused stays with its reason, and what is sent is listed', async () => {
    const page = await show(school, HEAD_OF_ENGLISH, '/arrange', two);
    await page.fill('Place for all of them', 'Room E1');
    await screen.findByRole('button', { name: 'Send all 2' });
    // Daniel's is arranged elsewhere meanwhile.
    await school.must(HEAD_OF_ENGLISH, OTHER_TEACHER, {
      type: 'scheduleMeeting',
      meetingId: crypto.randomUUID(),
      kind: 'planningMeeting',
      start: '2026-10-14T15:30',
      minutes: 60,
      place: 'Room E2',
      bring: [],
      askToWaiveNotice: false,
    });
    await page.press('Send all 2');
    await page.isSaid('1 sent, one was refused.');
    expect(page.asked.filter(({ method }) => method === 'PUT').map(({ path }) => path)).toHaveLength(1);
    const sent = within(screen.getByRole('list', { name: 'Sent' }));
    expect(sent.getByText(LUCY)).toBeTruthy();
    const { meetings } = await school.review(HEAD_OF_ENGLISH, TEACHER);
    expect(meetings[0]?.meetings).toMatchObject([{ start: '2026-10-12T12:00:00Z', place: 'Room E1' }]);
  });
});
