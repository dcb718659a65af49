import { afterAll, expect, test } from 'vitest';
import { startLocally } from '#local/compose.ts';
import { people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { ADMINISTRATOR, momentOf, TEACHER } from '../testSchool.ts';
import { tabFaultsInAllThemes } from './axe.ts';
import { theBrowser } from './chromium.ts';
import { toSchoolPlace, windowOf } from './person.ts';

const fairview = await startLocally({
  port: 0,
  folder: null,
  storage: await emptyStorage(),
  begins: momentOf('2026-10-05T08:00'),
});
afterAll(() => fairview.stop());

test('a new installation: the person named for it sends the school’s file on a phone, and is at Home; nobody else can', async () => {
  const browser = await theBrowser();
  const school = { school: { name: 'Larkmoor School', calendar: schoolYear }, people: people.map(registerEntry) };
  const file = { name: 'school.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(school)) };
  const send = async (number: number) => {
    const window = await windowOf(browser, fairview.origin, number, { width: 320 });
    await window.tab.getByText('The school is not set up yet').first().waitFor();
    await window.tab.getByLabel('The school’s file').setInputFiles(file);
    await window.tab.getByRole('button', { name: 'Send the file' }).click();
    return window;
  };
  const other = await send(TEACHER);
  await other.tab.getByText('Only an administrator of the school sets it up.').waitFor();
  expect(await tabFaultsInAllThemes(other)).toEqual([]);
  await other.close();
  const named = await send(ADMINISTRATOR);
  await toSchoolPlace(named.tab, 'The school and its register');
  await named.tab.getByRole('heading', { name: 'The school and its register' }).waitFor();
  expect(await tabFaultsInAllThemes(named)).toEqual([]);
  await named.close();
  expect((await (await fetch(`${fairview.origin}/api/health`)).json()) as object).toMatchObject({ setUp: true });
});
