import { describe, expect, test } from 'vitest';
import { oidOf, people } from '#local/school/people.ts';
import { CONSENTED } from '#local/tenant/identity.ts';
import { anotherProcess } from '../functions/anotherProcess.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo, toSchoolPlace } from './person.ts';
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
    await toSchoolPlace(tab, 'Check the installation');
    await tab.getByText('Nobody has run the check yet.').waitFor();
    expect(await tabFaults(window)).toEqual([]);
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab.getByText('Not checked · 2 checks').waitFor();
    await tab.getByText('Checked by the preflight command · 4 checks').waitFor();
    tenant.register({ application: [...CONSENTED.application, 'Calendars.ReadWrite'] });
    await tab.getByLabel('Somebody outside the staff').fill('sam.901@larkmoor.example');
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab.getByText('These 2 things need you. Begin at the top.').waitFor();
    await tab
      .getByText(/answers are there\. The rest comes within 5 minutes\./)
      .first()
      .waitFor();
    const steps = tab.getByRole('list', { name: /^Not OK/ }).getByRole('listitem');
    await expect.poll(() => steps.count()).toBe(2);
    const [consent = '', outside = ''] = await steps.allInnerTexts();
    expect(consent).toMatch(/The app reaches every mailbox by Calendars\.ReadWrite\.[^]*Permissions: revoke it\./);
    expect(outside).toMatch(/Microsoft 365 let the app in\.[^]*Narrow the scope in Exchange/);
    expect(await tab.getByText('The app reaches every mailbox by Calendars.ReadWrite.').count()).toBe(1);
    await tab.getByText('Still to come · 1 check').click();
    expect(await tab.getByText('Work that was given up is listed').isVisible()).toBe(true);
    expect(await tab.getByText('The app is well').isVisible()).toBe(false);
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    expect(school.chat(ADMINISTRATOR).some(({ summary }) => summary === 'A test from Fairview')).toBe(true);
    await window.close();
  });

  test('in the middle of a run, another window and a reload show it and begin no other; its end comes to both', async () => {
    const { app } = anotherProcess(school);
    await school.moveTo('2026-10-05T11:00');
    const [run, version] = ['44444444-4444-4444-8444-444444444444', 'test'];
    const [one, other] = [await school.windowOf(ADMINISTRATOR), await school.windowOf(ADMINISTRATOR, { width: 320 })];
    for (const window of [one, other]) {
      await comeTo(window, '/preflight');
      await window.tab.getByRole('button', { name: 'Run the check' }).waitFor();
    }
    const startedAt = app.clock.now().toString();
    expect(await app.preflight.begin({ run, startedAt, finishedAt: '', version }, startedAt)).toBe(true);
    await other.tab.getByLabel('Somebody outside the staff').fill('sam.901@larkmoor.example');
    await other.page.keyboard.press('Enter');
    await other.tab.getByText('Another run was under way. Its answers are coming in.').waitFor();
    await one.page.reload();
    await comeTo(one, '/preflight');
    for (const { tab } of [one, other]) {
      await tab.getByRole('button', { name: 'Checking …', disabled: true }).waitFor();
      await tab.getByText('Nothing is wrong so far.').waitFor();
    }
    expect(await tabFaultsInAllThemes(other)).toEqual([]);
    await app.preflight.finish({ run, startedAt, finishedAt: app.clock.now().toString(), version });
    for (const { tab } of [one, other]) await tab.getByRole('button', { name: 'Run the check' }).waitFor();
    expect(await other.tab.getByLabel('Somebody outside the staff').inputValue()).toBe('sam.901@larkmoor.example');
    await one.close();
    await other.close();
  });

  test('on a phone, an address that is none is said at its field, and the page does not scroll sideways', async () => {
    const window = await school.windowOf(ADMINISTRATOR, { width: 320 });
    const { tab } = window;
    await comeTo(window, '/preflight');
    await tab.getByLabel('Somebody outside the staff').fill('somebody');
    await tab.getByRole('button', { name: 'Run the check' }).click();
    await tab.getByText('Enter an email address, or leave it empty.').first().waitFor();
    expect(await tabFaultsInAllThemes(window)).toEqual([]);
    await window.close();
  });
});

describe('somebody on the staff who is no administrator', () => {
  test('is told whose page it is, and not about messages', async () => {
    const window = await school.windowOf(HEAD_OF_ENGLISH);
    await comeTo(window, '/preflight');
    await window.tab.getByText('Only the school’s administrators can see and do this.').waitFor();
    expect(await tabFaults(window)).toEqual([]);
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
