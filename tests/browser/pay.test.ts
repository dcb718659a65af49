import { describe, expect, test } from 'vitest';
import { HEAD_OF_ENGLISH, HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults } from './axe.ts';
import { type PersonWindow, toReviewOf, toGroup, toWhoSees } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const GOVERNOR = 53;

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER], botFor: [HEADTEACHER, GOVERNOR] });

async function toPay(number: number): Promise<PersonWindow> {
  const person = await school.windowOf(number);
  await toReviewOf(person.tab, 'Lucy Pemberton');
  await toGroup(person.tab, 'Statement and pay');
  return person;
}

describe('pay, through three people’s windows', () => {
  test('KM-33 the reviewer recommends; what is missing stands at its field, and what was typed stays', async () => {
    const reviewer = await toPay(HEAD_OF_ENGLISH);
    const { tab } = reviewer;
    await tab.getByRole('button', { name: 'Write the recommendation' }).click();
    await tab.getByRole('radio', { name: 'Yes' }).check();
    await tab.getByLabel(/^The criteria/).fill('Those of 2025.');
    await tab.getByRole('button', { name: 'Send the recommendation' }).click();
    await tab.getByText('Choose an answer to “Recommendation”.').first().waitFor();
    expect(await tab.getByLabel(/^The criteria/).inputValue()).toBe('Those of 2025.');
    await tab.getByRole('radio', { name: 'Pay progression', exact: true }).check();
    await tab.getByLabel(/^Reasons/).fill('Both objectives met.');
    await tab.getByRole('button', { name: 'Send the recommendation' }).click();
    await tab.getByText(/^Helen Ashdown: Pass on the recommendation/).waitFor();
    await reviewer.close();
  });

  test('KM-53 KM-54 the headteacher passes it on and lets a governor in, who sees the assessment alone and decides', async () => {
    const headteacher = await toPay(HEADTEACHER);
    await headteacher.tab.getByRole('button', { name: 'Pass it on' }).click();
    await headteacher.tab.getByRole('dialog').getByRole('button', { name: 'Pass it on' }).click();
    await headteacher.tab.getByText('Passed on', { exact: true }).waitFor();
    await toWhoSees(headteacher.tab);
    await headteacher.tab.getByRole('button', { name: 'Give access: Governors who decide on pay' }).click();
    await headteacher.tab.getByRole('radio', { name: 'Catherine Voss' }).check();
    await headteacher.tab.getByLabel(/^What it is for/).fill('The pay committee of 20 October.');
    await headteacher.tab.getByRole('dialog').getByRole('button', { name: 'Give access', exact: true }).click();
    await headteacher.tab.getByText('The pay committee of 20 October.').waitFor();
    expect(await tabFaults(headteacher)).toEqual([]);
    await headteacher.close();

    const governor = await school.windowOf(GOVERNOR, { width: 360 });
    const { tab } = governor;
    await tab.getByRole('link', { name: 'Record what the governors who decide on pay decided on pay' }).waitFor();
    await toReviewOf(tab, 'Lucy Pemberton');
    await tab.getByRole('button', { name: 'Record the decision' }).click();
    await tab.getByLabel(/^The reasons/).fill('As recommended.');
    await tab.getByRole('button', { name: 'Record it' }).click();
    await tab.getByText('Decided', { exact: true }).waitFor();
    expect(await tab.getByRole('tab').allInnerTexts()).toEqual(['Pay']);
    expect(await tabFaults(governor)).toEqual([]);
    await governor.close();
  });
});
