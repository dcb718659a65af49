import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { CommandForm, type Question } from '#tab/forms/CommandForm.tsx';
import { TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const review = await school.review(TEACHER, TEACHER);

/** Each test has a draft of its own. */
let number = 0;
beforeEach(() => {
  number += 1;
});

const line = (id: string): Question => ({ id, label: `Question ${id}`, kind: 'line', required: false });

/** A form of a real command that can be repeated, with more questions than the command takes where a test wants them. */
const shown = ({ more = [], opens, way }: { more?: string[]; opens?: 'onPage' | 'inDialog'; way?: Way } = {}) =>
  show(
    school,
    TEACHER,
    <main>
      <CommandForm
        review={review}
        name={`act${number}`}
        open="Enter a need"
        {...(opens && { opens })}
        questions={[{ id: 'need', label: 'What is needed', kind: 'text', required: true }, ...more.map(line)]}
        send="Enter it"
        said="The need is entered."
        command={({ need = '' }, needId) => ({
          type: 'enterNeed',
          needId,
          need,
          route: null,
          priority: 'school',
          priorityNote: null,
          by: null,
        })}
      />
    </main>,
    way,
  );

const dialog = () => screen.findByRole('dialog', { name: 'Enter a need' });

describe('a short form', () => {
  test('is a dialog whose title says the act, with the focus in its first field', async () => {
    const page = await shown({ more: ['2', '3'] });
    await page.press('Enter a need');
    expect(within(await dialog()).getByRole('heading', { level: 2, name: 'Enter a need' })).toBeTruthy();
    await page.hasFocus(await page.field(/^What is needed/));
  });

  test('is closed by Escape, which keeps what was written and gives the focus back', async () => {
    const page = await shown();
    await page.press('Enter a need');
    await page.hasFocus(await page.field(/^What is needed/));
    await page.user.keyboard('Half a thought{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await page.hasFocus(await screen.findByRole('button', { name: 'Enter a need' }));
    await page.press('Enter a need');
    await waitFor(async () => expect(await page.field(/^What is needed/)).toHaveProperty('value', 'Half a thought'));
  });

  test('says within it what is wrong, at the field, and stays open', async () => {
    const page = await shown();
    await page.press('Enter a need');
    await page.press('Enter it');
    expect(await page.faultAt(/^What is needed/)).toContain('Enter what is needed.');
    await page.hasFocus(await page.field(/^What is needed/));
    expect((await dialog()).textContent).toContain('Enter what is needed.');
  });

  test('says within it what no field can say', async () => {
    const page = await shown({
      way: (_, path) =>
        path.endsWith('/commands') ? { status: 503, body: { code: 'unreachable', detail: 'Try again.' } } : undefined,
    });
    await page.press('Enter a need');
    await page.press('Enter it');
    const opened = await dialog();
    await waitFor(() => expect(opened.textContent).toContain('That did not workTry again.'));
  });

  test('closes once it is sent, says so, and gives the focus back to its button', async () => {
    const page = await shown();
    await page.press('Enter a need');
    await page.fill(/^What is needed/, 'A course on phonics.');
    await page.press('Enter it');
    await page.isSaid('The need is entered.');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await page.hasFocus(await screen.findByRole('button', { name: 'Enter a need' }));
    expect(page.commands()).toMatchObject([{ type: 'enterNeed', need: 'A course on phonics.' }]);
  });
});

describe('a longer form', () => {
  test('is a dialog where it says so', async () => {
    const page = await shown({ more: ['2', '3', '4'], opens: 'inDialog' });
    await page.press('Enter a need');
    expect(within(await dialog()).getByText('Question 4')).toBeTruthy();
  });
});

describe('on the page opens', () => {
  test('a form of more than three questions', async () => {
    const page = await shown({ more: ['2', '3', '4'] });
    await page.press('Enter a need');
    expect(await screen.findByRole('form', { name: 'Enter it' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(words()).toContain('Question 4');
  });

  test('a short one for long writing', async () => {
    const page = await shown({ opens: 'onPage' });
    await page.press('Enter a need');
    expect(await screen.findByRole('form', { name: 'Enter it' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
