import { describe, expect, test } from 'vitest';
import type { AdoptionForm, PolicyView } from '#domain/views/policy.ts';
import { oidOf } from '#local/school/people.ts';
import { ADMINISTRATOR, OTHER_TEACHER, TEACHER } from '../testSchool.ts';
import { tabFaultsInAllThemes } from './axe.ts';
import { comeTo, type PersonWindow } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });

const administrator = await school.windowOf(ADMINISTRATOR);

/** The adoption form of a policy, by default in the administrator's window. */
async function adoptionOf(policy: string, window = administrator): Promise<PersonWindow> {
  await comeTo(window, `/policies/${policy}/adopt`);
  return window;
}

/** Ticks every conflict as seen, once the conflicts are known. */
async function seeConflicts({ tab }: PersonWindow): Promise<void> {
  await tab.getByText('Working it out').waitFor({ state: 'detached' });
  for (const box of await tab.getByRole('checkbox', { name: 'I have seen this' }).all()) await box.check();
}

const formOf = async (policy: string) =>
  (await school.call<AdoptionForm>(ADMINISTRATOR, 'GET', `/api/policies/${policy}/adoption`)).body;
const policy = (id: string) => school.call<PolicyView>(ADMINISTRATOR, 'GET', `/api/policies/${id}`);

describe('adopting a policy', () => {
  test('X-01 a second policy is adopted beside the others: what is chosen shows at once in people’s dates', async () => {
    const { tab, page } = await adoptionOf('support-staff');
    await tab.getByText('Hold the next one-to-one', { exact: false }).first().waitFor();
    await tab.getByLabel('On which day was it approved?').fill('14 July 2026');
    await tab.getByLabel('How often are one-to-ones held?').fill('4');
    await tab.getByLabel('Reminders ahead of a deadline', { exact: true }).fill('7, 3');
    await tab
      .getByText(/^A deadline on Friday 16 October: reminders on Wednesday 7 October and Tuesday 13 October/)
      .waitFor();
    await tab.getByText(/^Since your last change: .*different/).waitFor();
    await tab
      .getByText(/was by/)
      .first()
      .waitFor();
    await tab
      .getByText(/Saved at/)
      .first()
      .waitFor();
    await page.reload();
    const again = await adoptionOf('support-staff');
    await expect.poll(() => again.tab.getByLabel('How often are one-to-ones held?').inputValue()).toBe('4');
    await seeConflicts(again);
    await again.tab.getByRole('button', { name: 'Adopt from Monday 5 October 2026' }).click();
    await again.tab.getByRole('heading', { level: 1, name: 'The policy is adopted' }).waitFor();
    const { body } = await policy('support-staff');
    expect(body.adopted).toMatchObject({ version: '2026-10-05', inForce: true });
    expect(body.choices.find(({ id }) => id === 'oneToOneWeeks')?.value).toContain('4');
    await again.tab.getByRole('link', { name: 'Read the policy' }).click();
    await again.tab.getByRole('heading', { level: 1, name: body.title }).waitFor();
  });

  test('X-03 a conflict must have been seen; KM-59 a blank is refused at its field, and nothing typed is lost', async () => {
    const window = await adoptionOf('kent-model');
    const { tab } = window;
    const kept = tab.getByLabel(/^Where a copy of this policy is kept/);
    const adopt = tab.getByRole('button', { name: /^Adopt the change from/ });
    await kept.fill('');
    await adopt.click();
    await expect.poll(() => tab.getByText('Tick that you have seen this before you adopt.').count()).toBeGreaterThan(0);
    await tab.getByText('Enter “Where a copy of this policy is kept”.').first().waitFor();
    await seeConflicts(window);
    await adopt.click();
    await expect.poll(() => kept.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await kept.getAttribute('aria-invalid')).toBe('true');
    expect((await formOf('kent-model')).amends).toBe('2026-09-01');
    await kept.fill('The office, and the school’s pages');
    await adopt.click();
    await tab.getByRole('heading', { level: 1, name: 'The change is adopted' }).waitFor();
    expect((await formOf('kent-model')).values['policyKeptAt']).toBe('The office, and the school’s pages');
  });

  test('X-02 an amendment leaves a review that has begun under its version', async () => {
    expect((await formOf('kent-model')).amends).toBe('2026-10-05');
    expect((await school.review(TEACHER, TEACHER)).policy.version).toBe('2026-09-01');
    const begun = await school.call<{ policy: { version: string } }>(ADMINISTRATOR, 'POST', '/api/reviews', {
      revieweeOid: oidOf(OTHER_TEACHER),
    });
    expect(begun.body.policy.version).toBe('2026-10-05');
    const { tab } = await adoptionOf('kent-model');
    await tab.getByText(/Reviews that have begun keep the version under which they began/).waitFor();
  });

  test('nobody but those who lead or administer the school adopts, and that is said in plain words', async () => {
    const { tab } = await adoptionOf('kent-model', await school.windowOf(TEACHER));
    const told = tab.getByText('Only the headteacher or an administrator', { exact: false });
    await expect.poll(() => told.count()).toBe(1);
  });
});

describe('editing a copy', () => {
  test('a number changed in place makes the school’s own copy, under a title of its own', async () => {
    const window = await adoptionOf('kent-model');
    const { tab } = window;
    await tab.getByRole('button', { name: 'Show what can be changed' }).click();
    await tab.getByLabel('Find a number or a wording').fill('KM-41');
    const days = tab.getByLabel('Draft the planning and review statement and give the reviewee a copy');
    await days.fill('7');
    await tab.getByText('Changed; it was: 5 working days after').waitFor();
    await tab.getByRole('button', { name: /^Reset/ }).click();
    expect(await days.inputValue()).toBe('5');
    await days.fill('7');
    await tab.getByText(/^Since your last change: .*different/).waitFor();
    await tab.getByRole('button', { name: /^Adopt from/ }).click();
    await tab.getByText('Enter a title for your copy.').first().waitFor();
    await tab.getByLabel(/^Title of your copy/).fill('Larkmoor’s performance management');
    expect(await tab.getByLabel(/^Short name/).inputValue()).toBe('larkmoors-performance-management');
    await seeConflicts(window);
    await tab.getByRole('button', { name: /^Adopt from/ }).click();
    await tab.getByRole('heading', { level: 1, name: 'The policy is adopted' }).waitFor();
    const { body } = await policy('larkmoors-performance-management');
    expect(body.title).toBe('Larkmoor’s performance management');
    const rules = body.topics.flatMap(({ entries }) => entries).filter(({ rule }) => rule === 'KM-41');
    expect(rules.some(({ when }) => when?.includes('7 working days'))).toBe(true);
  });

  test('X-02 the school’s own copy is amended under its own name, as a new version', async () => {
    const window = await adoptionOf('larkmoors-performance-management');
    const { tab } = window;
    await tab.getByRole('heading', { level: 1, name: 'Change “Larkmoor’s performance management”' }).waitFor();
    await tab.getByRole('button', { name: 'Show what can be changed' }).click();
    const days = tab.getByLabel('Draft the planning and review statement and give the reviewee a copy');
    expect(await days.inputValue()).toBe('7');
    await days.fill('8');
    await seeConflicts(window);
    await tab.getByRole('button', { name: 'Adopt the change from Monday 5 October 2026' }).click();
    await tab.getByRole('heading', { level: 1, name: 'The change is adopted' }).waitFor();
    expect((await formOf('larkmoors-performance-management')).amends).toBe('2026-10-05.2');
  });

  test('a bad file says where and why, and its text stays', async () => {
    const { page, tab } = await adoptionOf('conversations');
    const file = (await formOf('conversations')).file as { wording: Record<string, unknown> };
    await tab.getByRole('button', { name: 'Show what can be changed' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Download the policy file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('conversations-copy.json');
    const text = tab.getByRole('textbox', { name: 'Edited policy file' });
    await text.fill('{ "id": "ours",\n  "title": }');
    await tab.getByText('This text is not JSON. In line 2 there is “}”, and a value was expected.').first().waitFor();
    const wrong = JSON.stringify(
      { ...file, id: 'our-conversations', wording: { ...file.wording, reviewee: 5 } },
      null,
      2,
    );
    const choose = (content: string) =>
      tab
        .locator('input[type=file]')
        .setInputFiles({ name: 'ours.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await choose(wrong);
    await tab.getByText('1 place in the file is not right').waitFor();
    await tab.getByText('Wording, reviewee').waitFor();
    await tab.getByText('A text belongs here.').waitFor();
    await tab.getByText('wording.reviewee').waitFor();
    expect(await text.inputValue()).toBe(wrong);
    await choose(wrong.replace('"reviewee": 5', '"reviewee": "colleague"'));
    await tab.getByText('1 place in the file is not right').waitFor({ state: 'detached' });
    await tab.getByText('from your edited file').waitFor();
  });
});

describe('the adoption form in the three themes', () => {
  test('axe finds nothing, and nothing scrolls sideways at 320 pixels', async () => {
    const person = await adoptionOf('kent-model', await school.windowOf(ADMINISTRATOR, { width: 320 }));
    const { tab } = person;
    await tab.getByRole('button', { name: 'Show what can be changed' }).click();
    await tab.getByRole('button', { name: /^Adopt the change from/ }).click();
    await tab.getByText('Tick that you have seen this before you adopt.').first().waitFor();
    await tab.getByRole('heading', { name: '5. Before you adopt' }).waitFor();
    expect(await tabFaultsInAllThemes(person)).toEqual([]);
  });
});
