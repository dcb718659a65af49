import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { meetingArranged } from '../../teachersReview.ts';
import { placeNow, show } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
await meetingArranged(school);

test('“Why this date?” leads to the place where its clause stands on the policy’s page', async () => {
  const page = await show(school, TEACHER, `/reviews/${school.reviewOf(TEACHER)}/overview`);
  const [ask] = await screen.findAllByRole('button', { name: 'Why this date?' });
  await page.user.click(ask ?? document.body);
  const link = await screen.findByRole('link', { name: /^Section / });
  const clause = (link.textContent ?? '').replace('Section ', '');
  await page.user.click(link);
  await waitFor(() => expect(placeNow()).toBe('/policies/kent-model'));
  await screen.findByRole('heading', { name: 'The rules' });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
  const rule = document.activeElement ?? document.body;
  expect(within(rule as HTMLElement).getByText(`Policy, ${clause}`)).toBeTruthy();
});
