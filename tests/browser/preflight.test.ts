import { describe, expect, test } from 'vitest';
import { oidOf, people } from '#local/school/people.ts';
import { CONSENTED } from '#local/tenant/identity.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

/** Numbers of people with an account in the tenant who are not on the staff. */
const [PUPIL, VISITOR] = [901, 902];

const school = await openSchoolWithWindows({ reviewsOf: [], botFor: [ADMINISTRATOR], disabled: ['workGivenUp'] });
const { tenant } = school.fairview;
for (const number of [PUPIL, VISITOR]) {
  const [somebody = expect.fail('There is nobody.')] = people;
  tenant.addPerson({
    ...somebody,
    oid: oidOf(number),
    displayName: 'Sam Field',
    mail: `sam.${number}@larkmoor.example`,
    roles: [],
  });
}
tenant.register({ assigned: [...tenant.registration().assigned, oidOf(VISITOR)] });

describe('the check of the installation', () => {
  test('the administrator comes to it from Home, runs it, sees the answers come in and what to do', async () => {
    const window = await school.windowOf(ADMINISTRATOR, { width: 1280 });
    const { tab } = window;
    await tab.getByRole('link', { name: 'Check the installation' }).click();
    await tab.getByText('Nobody has run the check yet.').waitFor();
    expect(await tabFaults(window)).toEqual([]);
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab
      .getByText(/refused · Not checked$/)
      .first()
      .waitFor();
    await tab.getByText(/The preflight command makes 4 more checks, from outside the app\.$/).waitFor();
    tenant.register({ application: [...CONSENTED.application, 'Calendars.ReadWrite'] });
    await tab.getByLabel('Somebody outside the staff').fill('sam.901@larkmoor.example');
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab.getByText('These 2 things need you.').waitFor();
    await tab
      .getByText(/answers are there\. Outlook may take up to five minutes\./)
      .first()
      .waitFor();
    await tab.getByText('The app reaches every mailbox by Calendars.ReadWrite.').first().waitFor();
    await tab.getByText(/Permissions: revoke it\./).waitFor();
    expect(await tab.getByText('Work that was given up is listed · Waiting for the answer').count()).toBe(1);
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    expect(school.chat(ADMINISTRATOR).some(({ summary }) => summary === 'A test from Fairview')).toBe(true);
    await window.close();
  });

  test('on a phone, an address that is none is said at its field, and the page does not scroll sideways', async () => {
    const window = await school.windowOf(ADMINISTRATOR, { width: 320 });
    const { tab } = window;
    await comeTo(window, '/preflight');
    await tab.getByLabel('Somebody outside the staff').fill('somebody');
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab.getByText('Give a mail address, or leave it empty.').first().waitFor();
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    await window.close();
  });
});

describe('somebody on the staff who is no administrator', () => {
  test('is told whose page it is, and not about messages', async () => {
    const window = await school.windowOf(HEAD_OF_ENGLISH);
    await comeTo(window, '/preflight');
    await window.tab.getByText('Only the school’s administrators can see and do this.').waitFor();
    await window.close();
  });
});

describe('somebody who is not on the staff', () => {
  test('a pupil, to whom the app is not assigned, is told whom it is for', async () => {
    const window = await school.windowOf(PUPIL, { width: 320 });
    await window.tab.getByRole('heading', { level: 1, name: 'Fairview is for the school’s staff' }).waitFor();
    expect(await window.tab.getByRole('button').count()).toBe(0);
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    await window.close();
  });

  test('somebody to whom it is assigned and who is not in the register is told whom to ask', async () => {
    const window = await school.windowOf(VISITOR, { width: 320 });
    await window.tab.getByRole('heading', { level: 1, name: 'You are not in the school’s register yet' }).waitFor();
    expect(await tabFaults(window)).toEqual([]);
    await window.close();
  });
});
