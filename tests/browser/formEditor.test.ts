import { describe, expect, test } from 'vitest';
import type { FormEditorView } from '#domain/views/policy.ts';
import { ADMINISTRATOR, HEADTEACHER, TEACHER } from '../testSchool.ts';
import { tabFaults, tabFaultsInAllThemes } from './axe.ts';
import { comeTo, type PersonWindow } from './person.ts';
import { openSchoolWithWindows } from './school.ts';

const FORM = '/policies/kent-model/forms/selfReview';
const PAST_YEAR = 'How did the past year go?';
const BEYOND = 'What did you contribute to the school beyond your own post?';
const NEEDS = 'What development do you need next?';

const school = await openSchoolWithWindows({ reviewsOf: [TEACHER] });

const savedForm = async () => (await school.call<FormEditorView>(ADMINISTRATOR, 'GET', `/api${FORM}`)).body;
const order = async () => (await savedForm()).form.fields.map(({ label }) => label);

const administrator = await school.windowOf(ADMINISTRATOR);

/** Opens a person's window at the form, as a link would. */
async function editorOf(number: number, size: { width?: number; height?: number } = {}) {
  const person = await school.windowOf(number, size);
  await comeTo(person, FORM);
  return person;
}

/** The administrator's one window, at the form. */
async function administratorsEditor() {
  await comeTo(administrator, FORM);
  return administrator;
}

/** Discards everything that is not saved, on the server too. */
async function putAside({ tab }: PersonWindow) {
  await tab.getByRole('button', { name: 'Put my changes aside' }).click();
  await tab.getByText('What you type is saved by itself.').waitFor();
}

const preview = ({ tab }: PersonWindow) => tab.getByRole('region', { name: 'Preview' });
const focused = ({ tab }: PersonWindow) => tab.locator(':focus');

describe('KM-25 the school’s own self-review', () => {
  test('is written by keyboard: reworded, moved, added to, and saved as version 1; the policy’s own stays', async () => {
    const person = await administratorsEditor();
    const { page, tab } = person;
    await tab.getByText('the policy’s own form').first().waitFor();
    await expect.poll(() => focused(person).innerText()).toBe('Self-review');

    await tab.getByRole('button', { name: `Down: ${PAST_YEAR}` }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await focused(person).getAttribute('aria-label')).toBe(`Down: ${PAST_YEAR}`);
    await tab.getByText('Now question 3 of 3.').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await focused(person).getAttribute('aria-label')).toBe(`Up: ${PAST_YEAR}`);

    await tab.getByRole('button', { name: `2. ${PAST_YEAR}` }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('What went well in the past year?');
    await preview(person).getByRole('textbox', { name: 'What went well in the past year?' }).waitFor();

    await tab.getByRole('button', { name: 'Add a question below' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('When shall we talk?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A day that suits you.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Date');
    await expect.poll(() => preview(person).getByLabel('When shall we talk?').getAttribute('type')).toBe('date');
    await tab.getByText(/^Saved at/).waitFor();

    await tab.getByRole('button', { name: 'Save as version 1' }).focus();
    await page.keyboard.press('Enter');
    await tab.getByText('Version 1 saved; forms filled in before keep theirs.').first().waitFor();
    await tab.getByText('Simon Achebe, Monday 5 October').waitFor();
    const { form, version, original } = await savedForm();
    expect(version).toBe(1);
    expect(form.fields.map(({ id, label, kind, rule }) => ({ id, label, kind, rule }))).toEqual([
      { id: 'widerContribution', label: BEYOND, kind: 'text', rule: 'KM-25' },
      { id: 'pastYear', label: 'What went well in the past year?', kind: 'text', rule: 'KM-25' },
      { id: 'whenShallWeTalk', label: 'When shall we talk?', kind: 'date', rule: 'KM-25' },
      { id: 'developmentNeeds', label: NEEDS, kind: 'text', rule: 'KM-25' },
    ]);
    expect(original.fields.map(({ label }) => label)).toEqual([PAST_YEAR, BEYOND, NEEDS]);
  });

  test('what is wrong is said at its question, which opens; nothing that was written is lost', async () => {
    const person = await administratorsEditor();
    const { tab } = person;
    await tab.getByRole('button', { name: 'Add a question', exact: true }).click();
    await tab.getByRole('button', { name: `4. ${NEEDS}` }).click();
    const needs = tab.getByRole('group', { name: 'Question 4' });
    await needs.getByLabel('Kind of answer').selectOption('choice');
    await needs.getByRole('textbox', { name: 'Answer 1' }).fill('A course');
    await needs.getByRole('button', { name: 'Remove answer 2' }).click();
    await needs.getByRole('button', { name: 'Add an answer' }).waitFor();
    await tab.getByRole('button', { name: `4. ${NEEDS}` }).click();
    await tab.getByRole('button', { name: 'Save as version 2' }).click();

    await tab.getByText('Give at least two answers to choose from.').first().waitFor();
    await tab.getByRole('group', { name: 'Question 5' }).getByText('Write the question.').waitFor();
    await expect.poll(() => focused(person).getAttribute('aria-label')).toBe('Answer 1');
    expect(await needs.getByRole('textbox', { name: 'Answer 1' }).inputValue()).toBe('A course');

    await needs.getByRole('button', { name: 'Add an answer' }).click();
    await needs.getByRole('textbox', { name: 'Answer 2' }).fill('A visit');
    await preview(person).getByRole('radio', { name: 'A visit' }).check();
    await tab
      .getByRole('group', { name: 'Question 5' })
      .getByLabel(/^Question/)
      .fill('Anything else?');
    await expect.poll(() => tab.getByText('Write the question.').count()).toBe(0);
    await tab.getByRole('button', { name: 'Save as version 2' }).click();
    await tab.getByText('Version 2 saved; forms filled in before keep theirs.').first().waitFor();
    await tab.getByRole('button', { name: 'Look at version 1' }).click();
    await expect.poll(() => tab.getByRole('heading', { name: 'Version 1', exact: true }).count()).toBe(1);
  });

  test('a removed question can be put back, and what is not saved is still there another day', async () => {
    const person = await administratorsEditor();
    const { page, tab } = person;
    await tab.getByRole('button', { name: '5. Anything else?' }).click();
    await tab.getByRole('button', { name: 'Remove this question' }).click();
    await tab.getByText('“Anything else?” is removed. It rested on section').waitFor();
    await expect.poll(() => focused(person).innerText()).toBe('Put it back');
    await page.keyboard.press('Enter');
    await tab.getByRole('button', { name: '5. Anything else?' }).waitFor();

    await tab.getByLabel('Introduction').fill('Three pages are plenty.');
    await tab.getByText(/^Saved at/).waitFor();
    await page.reload();
    await comeTo(person, FORM);
    await expect.poll(() => tab.getByLabel('Introduction').inputValue()).toBe('Three pages are plenty.');

    await tab.getByRole('button', { name: 'Put my changes aside' }).click();
    await expect.poll(() => tab.getByLabel('Introduction').inputValue()).not.toBe('Three pages are plenty.');
    await tab.getByRole('button', { name: 'Have my text back' }).click();
    await expect.poll(() => tab.getByLabel('Introduction').inputValue()).toBe('Three pages are plenty.');
    await putAside(person);
  });

  test('rows of several cells are asked for, and tried in the preview by keyboard', async () => {
    const person = await editorOf(ADMINISTRATOR, { width: 360 });
    const { page, tab } = person;
    await tab.getByRole('button', { name: 'Add a question', exact: true }).click();
    const added = tab.getByRole('group', { name: 'Question 6' });
    await added.getByLabel(/^Question/).fill('Lessons to see');
    await added.getByLabel('Kind of answer').selectOption('rows');
    await added.getByRole('textbox', { name: 'Cell 1' }).fill('Class');
    await added.getByRole('textbox', { name: 'Cell 2' }).fill('Focus');
    const shown = preview(person).getByRole('group', { name: 'Lessons to see' });
    await shown.getByRole('textbox', { name: 'Row 1, Class' }).focus();
    await page.keyboard.type('9B');
    await shown.getByRole('button', { name: 'Add a row' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(person).getAttribute('aria-label')).toBe('Row 2, Class');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Questions');
    await shown.getByRole('button', { name: 'Remove row 1' }).click();
    expect(await shown.getByRole('textbox', { name: 'Row 1, Focus' }).inputValue()).toBe('Questions');
    await shown.getByRole('button', { name: 'Put row 1 back' }).click();
    await expect.poll(() => shown.getByRole('textbox', { name: 'Row 1, Class' }).inputValue()).toBe('9B');
    await putAside(person);
    await person.close();
  });

  test('another version that somebody saved meanwhile is not overwritten: both are kept', async () => {
    await administratorsEditor();
    const headteacher = await editorOf(HEADTEACHER);
    await headteacher.tab.getByLabel('Introduction').fill('As short as you like.');
    await administrator.tab.getByLabel('Introduction').fill('One page is enough.');
    await administrator.tab.getByRole('button', { name: 'Save as version 3' }).click();
    await administrator.tab.getByText('Version 3 saved').first().waitFor();

    const { tab } = headteacher;
    await tab.getByRole('button', { name: 'Save as version 3' }).click();
    await tab.getByText('Simon Achebe saved version 3 meanwhile').waitFor();
    expect(await tab.getByLabel('Introduction').inputValue()).toBe('As short as you like.');
    await expect.poll(() => focused(headteacher).innerText()).toBe('Look at version 3');
    await headteacher.page.keyboard.press('Enter');
    await tab.getByRole('region', { name: 'Version 3' }).getByText('One page is enough.').waitFor();
    await tab.getByRole('button', { name: 'Keep both' }).click();
    await tab.getByRole('button', { name: 'Save as version 4' }).click();
    await tab.getByText('Version 4 saved').first().waitFor();
    const { form, versions } = await savedForm();
    expect(form.intro).toBe('As short as you like.');
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [4, 'Helen Ashdown'],
      [3, 'Simon Achebe'],
      [2, 'Simon Achebe'],
      [1, 'Simon Achebe'],
    ]);
    await headteacher.close();
  });

  test('the policy’s own form comes back as one more version', async () => {
    const person = await administratorsEditor();
    const { tab } = person;
    await tab.getByRole('button', { name: 'Go back to the policy’s own form' }).click();
    await tab.getByRole('button', { name: `1. ${PAST_YEAR}` }).waitFor();
    await tab.getByRole('button', { name: 'Save as version 5' }).click();
    await tab.getByText('Version 5 saved').first().waitFor();
    expect(await order()).toEqual([PAST_YEAR, BEYOND, NEEDS]);
  });

  test('a form that the policy sets itself is shown and not changed; somebody else is told that it is not theirs', async () => {
    const { tab } = administrator;
    await comeTo(administrator, '/policies/kent-model/forms/observationFeedback');
    await tab.getByText('The policy sets this form itself').waitFor();
    expect(await tab.getByRole('button', { name: /^Save/ }).count()).toBe(0);
    const teacher = await editorOf(TEACHER);
    await teacher.tab.getByRole('heading', { name: 'You do not have access to this page' }).waitFor();
    await teacher.close();
  });
});

describe('the form editor in the three themes', () => {
  test('axe finds nothing, and nothing scrolls sideways at 320 pixels', async () => {
    const person = await editorOf(HEADTEACHER, { width: 320 });
    const { tab } = person;
    const faults: string[] = [];
    const look = async (name: string, of = tabFaults) => {
      faults.push(...(await of(person)).map((fault) => `${name}: ${fault}`));
    };
    await tab.getByRole('button', { name: 'Add a question', exact: true }).waitFor();
    await look('as it is');
    for (const kind of ['choice', 'yesNo', 'date', 'number', 'rows']) {
      await tab.getByRole('button', { name: 'Add a question', exact: true }).click();
      const added = tab.getByRole('group', { name: /^Question/ }).last();
      await added.getByLabel(/^Question/).fill(`${'Averyveryverylongword'.repeat(6)} ${kind}`);
      await added.getByLabel('Kind of answer').selectOption(kind);
      const words = added.getByRole('textbox', { name: /^(Answer|Cell) \d/ });
      for (const [at, field] of (await words.all()).entries()) await field.fill(`Answer ${'long'.repeat(20)} ${at}`);
    }
    await tab.getByRole('button', { name: 'Add a question', exact: true }).click();
    await look('every kind of question');
    await tab.getByRole('button', { name: /^Save as version/ }).click();
    await tab.getByText('Write the question.').first().waitFor();
    // Colours are checked in the state that shows all of them.
    await look('with something wrong', tabFaultsInAllThemes);
    await tab.getByRole('button', { name: 'Put my changes aside' }).click();
    await tab.getByRole('button', { name: 'Have my text back' }).waitFor();
    await look('put aside');
    await tab.getByText('What you type is saved by itself.').waitFor();
    expect(faults).toEqual([]);
    await person.close();
  });
});
