import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, HEADTEACHER, OTHER_TEACHER, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER, OTHER_TEACHER] });
const OFFER = 'See how Fairview works, one minute';
const AGAIN = 'Show the tour again';

type Shown = Awaited<ReturnType<typeof show>>;

/** Follows the tour to its end, and says the title of each step. */
async function followed(page: Shown): Promise<string[]> {
  const titles: string[] = [];
  for (let isLast = false; !isLast;) {
    const step = await screen.findByRole('dialog');
    titles.push(within(step).getByRole('heading').textContent ?? '');
    isLast = screen.queryByRole('button', { name: 'Finish' }) !== null;
    await page.press(isLast ? 'Finish' : 'Next');
  }
  return titles;
}

test.each([
  ['a reviewee', TEACHER, ['Your review', 'Everything about your review', 'Your reminders']],
  ['a reviewer', HEAD_OF_ENGLISH, ['What you need to do', 'Your team', 'Each person you review', 'Your reminders']],
  [
    'the headteacher',
    HEADTEACHER,
    ['The whole school', 'What you do for the school', 'Your policies', 'Your reminders'],
  ],
  [
    'an administrator',
    ADMINISTRATOR,
    ['Messages and reminders', 'Look after the school', 'Your policies', 'Your reminders'],
  ],
])('%s is shown what is on the own Home, and a step whose part is not there is left out', async (_, person, titles) => {
  const page = await show(school, person, '/');
  await page.press(OFFER);
  expect(await followed(page)).toEqual(titles);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('it is offered until it was followed or refused, and never opens by itself', async () => {
  const page = await show(school, OTHER_TEACHER, '/');
  await screen.findByRole('button', { name: OFFER });
  expect(screen.queryByRole('dialog')).toBeNull();
  await page.press('Not now');
  expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
  await page.hasFocus(screen.getByRole('heading', { level: 1 }));
  await waitFor(() =>
    expect(page.asked.map(({ method, path }) => `${method} ${path}`)).toContain('PUT /api/preferences'),
  );
  page.unmount();
  await show(school, OTHER_TEACHER, '/');
  await screen.findByRole('button', { name: AGAIN });
  expect(screen.queryByRole('button', { name: OFFER })).toBeNull();
});

test('it is found again at the foot; it can be left, and the focus comes back', async () => {
  const page = await show(school, OTHER_TEACHER, '/');
  await page.press(AGAIN);
  await screen.findByRole('dialog');
  await page.press('Next');
  await page.press('Back');
  await page.press('Leave the tour');
  await page.hasFocus(screen.getByRole('button', { name: AGAIN }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
