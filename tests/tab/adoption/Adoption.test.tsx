import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ADMINISTRATOR, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { placeNow, show, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const KEPT_AT = /^Where a copy of this policy is kept/;

describe('adopting a policy', () => {
  test('X-01 is not for a teacher, in plain words', async () => {
    await show(school, TEACHER, '/policies/kent-model/adopt');
    expect(await screen.findByText(/Only the headteacher or an administrator/)).toBeTruthy();
  });

  test('KM-59 a blank is refused at its field, which has the focus; a conflict has to be seen first', async () => {
    const page = await show(school, ADMINISTRATOR, '/policies/kent-model/adopt');
    await page.fill(KEPT_AT, '');
    await page.press(/^Adopt the change from/);
    await waitFor(() => expect(words()).toContain('Tick that you have seen this before you adopt.'));
    await waitFor(() => expect(words()).toContain('Enter “Where a copy of this policy is kept”.'));
  });

  test('X-03 a contradiction is decided where it is told, and then need not be seen', async () => {
    const page = await show(school, ADMINISTRATOR, '/policies/trust-associate-staff/adopt');
    const title = 'A copy lies on the personnel file, and nobody else may see it';
    const toSee = () => screen.queryAllByRole('group', { name: title });
    await waitFor(() => expect(toSee()).toHaveLength(1));
    await page.user.click(screen.getByRole('radio', { name: /^The headteacher or operations director alone/ }));
    await waitFor(() => expect(toSee()).toHaveLength(0));
    expect(words()).toContain('Decided');
    expect(words()).toContain(title);
  });

  test('what is chosen is kept by itself, and is there again', async () => {
    const page = await show(school, ADMINISTRATOR, '/policies/support-staff/adopt');
    const often = await page.field('How often are one-to-ones held?');
    await page.user.clear(often);
    await page.user.type(often, '4');
    expect((await screen.findAllByText(/^Saved at/)).length).toBeGreaterThan(0);
    page.unmount();
    const again = await show(school, ADMINISTRATOR, '/policies/support-staff/adopt');
    await waitFor(async () =>
      expect(await again.field('How often are one-to-ones held?')).toHaveProperty('value', '4'),
    );
  });
});

describe('what is adopted', () => {
  test('is said at an address of its own, with the launch next, and is there again', async () => {
    const page = await show(school, ADMINISTRATOR, '/policies/kent-model/adopted');
    expect(await screen.findByRole('heading', { level: 1, name: 'The policy is adopted' })).toBeTruthy();
    expect(words()).toContain('is in force from Tuesday 1 September 2026');
    await page.press('Launch a cycle');
    expect(placeNow()).toBe('/launch');
  });

  test('is said of nothing else', async () => {
    await show(school, ADMINISTRATOR, '/policies/support-staff/adopted');
    expect(await screen.findByText('Not adopted: shown with its defaults')).toBeTruthy();
    expect(placeNow()).toBe('/policies/support-staff');
  });

  test('is not said to a teacher', async () => {
    await show(school, TEACHER, '/policies/kent-model/adopted');
    await waitFor(() => expect(placeNow()).toBe('/policies/kent-model'));
  });
});

describe('a form of the school’s own', () => {
  const place = '/policies/kent-model/forms/feedback';

  test('KM-25 is not for a teacher', async () => {
    await show(school, TEACHER, place);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/nothing here|do not have access/);
  });
});

describe('achievement targets', () => {
  test('KS-07 where no policy has any, that is said', async () => {
    await show(school, TEACHER, '/targets/2026');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(/\S/);
    expect(screen.queryByRole('button', { name: 'Save the targets' })).toBeNull();
  });
});
