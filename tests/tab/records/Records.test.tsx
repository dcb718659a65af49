import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, words } from '../rig/show.tsx';

const BUSINESS_MANAGER = 31;
const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;

const school = await openSchool({ reviewsOf: [TEACHER, RECEPTIONIST] });

describe('records while nothing is due', () => {
  test('TA-32 that is said, with the day, and that nothing was destroyed', async () => {
    await show(school, BUSINESS_MANAGER, '/records');
    expect(await screen.findByText(/^Nothing reaches the end of its time by/)).toBeTruthy();
    expect(words()).toContain('Nothing has been destroyed.');
  });

  test('TA-30 they are not for a teacher', async () => {
    await show(school, TEACHER, '/records');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).not.toBe('Records kept');
  });
});

describe('records that fall due', () => {
  test('KM-55 TA-32 one is held for a reason, which is asked for at its field', async () => {
    await school.comesTo('2027-09-06T09:00');
    await school.must(HEAD_OF_ENGLISH, TEACHER, { type: 'closeCycle', note: 'It was never finished.' });
    await school.must(OFFICE_MANAGER, RECEPTIONIST, { type: 'closeCycle', note: 'It was never finished.' });
    await school.comesTo('2033-09-05T09:00');
    const page = await show(school, BUSINESS_MANAGER, '/records');
    expect(await screen.findByText(/It is destroyed in the coming night\./)).toBeTruthy();
    await page.press(/^Hold it, .* 31 December 2026/);
    await page.press('Hold it');
    expect(await screen.findAllByText(/Choose why the records are held\./)).toHaveLength(1);
    await page.tick('A legal claim', 'radio');
    await page.press('Hold it');
    await page.isSaid('It is held. Nothing is destroyed meanwhile.');
    expect(words()).toContain('Nothing is destroyed: it is held.');
  });

  test('“Why this date?” leads to the section of the policy under which the record is kept', async () => {
    const page = await show(school, BUSINESS_MANAGER, '/records');
    const [ask] = await screen.findAllByRole('button', { name: 'Why this date?' });
    await page.user.click(ask ?? document.body);
    const link = await screen.findByRole('link', { name: '“Retention”' });
    expect(link.getAttribute('href')).toMatch(/^\/tab\/policies\/trust-associate-staff\?version=.+&clause=Retention$/);
  });

  test('TA-32 destruction is agreed to in two steps, and the first can be taken back', async () => {
    const page = await show(school, BUSINESS_MANAGER, '/records');
    await page.press('Agree to the destruction, Lucy Pemberton');
    await page.press('Not now');
    await page.press('Agree to the destruction, Lucy Pemberton');
    await page.press('Yes, destroy it when its time is up');
    await page.isSaid('Agreed.');
    expect(words()).toContain('It has been agreed that it is destroyed in the coming night.');
  });

  test('TA-32 a hold is ended with one press', async () => {
    const page = await show(school, BUSINESS_MANAGER, '/records');
    await page.press(/^End the hold/);
    await page.isSaid('The hold has ended.');
    expect(page.commands()).toMatchObject([{ type: 'endHold' }]);
  });
});
