import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const review = `/reviews/${school.reviewOf(TEACHER)}`;
const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** Places that somebody can come to by an old link or another person's address, and what is said there. */
test.each([
  ['/moderation', 'You moderate no statements'],
  ['/launch', 'A cycle is launched by'],
  [`/launch/${NOBODYS}`, 'A cycle is launched by'],
  ['/arrange', 'You have no meetings to arrange now.'],
  ['/development', 'The register is for'],
  ['/records', 'The school’s records are looked after by'],
  ['/access', 'There is nothing to ask for.'],
  ['/team', 'You have no part in anybody else’s review.'],
  ['/school', 'There is nothing for you to do for the whole school.'],
  ['/school/documents', 'The school’s documents are entered by'],
  ['/school/register', 'Only an administrator of the school sends its file.'],
  ['/training', 'The register of training is kept by'],
  ['/targets/2026', 'No policy of this school has targets that are set for a year.'],
  ['/delivery', 'Only the school’s administrators can see and do this.'],
  ['/preflight', 'Only the school’s administrators can see and do this.'],
  ['/drop-in', 'You cannot drop in on anybody.'],
  ['/objectives/waiting', 'No objectives are waiting for you.'],
  ['/policies/nothing', 'There is no such policy.'],
  [`/reviews/${NOBODYS}`, 'There is no such review, or it is not for you.'],
  [`${review}/observations/${NOBODYS}/notes`, 'There is no such visit in this review, or no longer.'],
  [`${review}/observations/${NOBODYS}/feedback`, 'There is no such visit in this review, or no longer.'],
])('a teacher who has nothing at %s is told so, and is led on to Home', async (place, says) => {
  const page = await show(school, TEACHER, place);
  await screen.findByText((text) => text.includes(says));
  expect(words()).not.toContain('Something went wrong');
  const main = screen.getByRole('main');
  const [way] = [...main.querySelectorAll('a')].filter((link) => link.getAttribute('href') === '/tab/');
  expect(way?.textContent).toMatch(/Home$/);
  await page.user.click(way ?? main);
  expect(placeNow()).toBe('/');
});
