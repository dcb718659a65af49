import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { CommandForm } from '#tab/forms/CommandForm.tsx';
import { HEAD_OF_ENGLISH, TEACHER } from '../../testSchool.ts';
import { openSchool } from '../rig/openSchool.ts';
import { show, type Way, words } from '../rig/show.tsx';

const school = await openSchool({ reviewsOf: [TEACHER] });
const review = await school.review(TEACHER, TEACHER);
/** Each test has a draft of its own, so that a draft saved late does not reach the next test. */
let number = 0;
const key = () => `words${number}.${review.id}`;

const enterNeed = (needId: string, need: string): Command => ({
  type: 'enterNeed',
  needId,
  need,
  route: null,
  priority: 'school',
  priorityNote: null,
  by: null,
});

/** A small form of a real command that can be repeated: entering a need for training. */
const form = (open?: string) => (
  <CommandForm
    review={review}
    name={`words${number}`}
    {...(open !== undefined && { open })}
    questions={[{ id: 'need', label: 'What is needed', kind: 'text', required: true }]}
    send="Enter it"
    said="The need is entered."
    command={({ need = '' }, needId) => enterNeed(needId, need)}
  />
);
const shown = (open?: string, way?: Way) => show(school, TEACHER, form(open), way);
const commandsOnly =
  (fault: 'offline' | 'answerLost' | { status: number; body?: object }): Way =>
  (_, path) =>
    path.endsWith('/commands') ? fault : undefined;
const draft = async () => (await school.call<{ content: object }>(TEACHER, 'GET', `/api/drafts/${key()}`)).body.content;

/** Saves another text over the existing one, as this person's other window would. */
const otherWindowWrites = (need: string) =>
  waitFor(async () => {
    const { tag } = (await school.call<{ tag: string }>(TEACHER, 'GET', `/api/drafts/${key()}`)).body;
    const { status } = await school.call(TEACHER, 'PUT', `/api/drafts/${key()}`, { content: { need }, tag });
    expect(status).toBe(200);
  });

beforeEach(() => {
  number += 1;
});

describe('a form that is opened', () => {
  test('has the focus on its first field, and gives it back to its button when it is closed', async () => {
    const page = await shown('Enter a need');
    await page.press('Enter a need');
    await page.hasFocus(await page.field(/^What is needed/));
    await page.press('Not now');
    await page.hasFocus(await screen.findByRole('button', { name: 'Enter a need' }));
    expect(page.commands()).toEqual([]);
  });

  test('has a name for those who do not see it', async () => {
    await shown();
    expect(screen.getByRole('form', { name: 'Enter it' })).toBeTruthy();
  });

  test('that is open from the beginning takes no focus and cannot be closed', async () => {
    await shown();
    expect(document.activeElement).toBe(document.body);
    expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
  });
});

describe('what is refused', () => {
  test('stands at its field, which has the focus; what was typed elsewhere stays', async () => {
    const page = await shown('Ask');
    await page.press('Ask');
    await page.press('Enter it');
    expect(await page.faultAt(/^What is needed/)).toMatch(/\S/);
    await page.hasFocus(await page.field(/^What is needed/));
    expect(words().split('Enter what is needed.')).toHaveLength(2);
    expect(screen.queryByText('That did not work')).toBeNull();
  });

  test('goes as the field is corrected, not only when it is sent again, and is back where the same stands there again', async () => {
    const page = await shown();
    await page.press('Enter it');
    await page.faultAt(/^What is needed/);
    await page.fill(/^What is needed/, 'A course on phonics.');
    expect((await page.field(/^What is needed/)).getAttribute('aria-invalid')).toBeNull();
    expect(words()).not.toContain('Enter what is needed.');
    await page.fill(/^What is needed/, '');
    expect(await page.faultAt(/^What is needed/)).toContain('Enter what is needed.');
  });

  test('by the server with a field under a rule stands at that field alone, with the section of the policy', async () => {
    const message = 'At most 3 needs. There are 3 already.';
    const fault = {
      status: 422,
      body: { code: 'overLimit', detail: message, rule: 'KM-37', clause: '4.7', fields: [{ field: 'need', message }] },
    };
    const page = await shown(undefined, commandsOnly(fault));
    await page.press('Enter it');
    expect(await page.faultAt(/^What is needed/)).toContain(`${message} Policy, section 4.7.`);
    await page.hasFocus(await page.field(/^What is needed/));
    expect(screen.queryByText(/^The policy asks for something else/)).toBeNull();
  });

  test('what belongs to no field of the form stands once above the button, and what has a field only there', async () => {
    const fields = [
      { field: 'need', message: 'Enter what is needed.' },
      { field: 'other', message: 'Nobody can say this here.' },
    ];
    const fault = {
      status: 422,
      body: { code: 'invalid', detail: fields.map((each) => each.message).join(' '), fields },
    };
    const page = await shown(undefined, commandsOnly(fault));
    await page.press('Enter it');
    expect(await page.faultAt(/^What is needed/)).toContain('Enter what is needed.');
    const [bar] = screen.getAllByRole('alert').filter(({ textContent }) => textContent?.includes('That did not work'));
    expect(bar?.textContent).toContain('Nobody can say this here.');
    expect(words().split('Enter what is needed.')).toHaveLength(2);
  });

  test('under a rule of the policy says the rule and its clause', async () => {
    const fault = { status: 409, body: { code: 'x', detail: 'Not more than one.', rule: 'KM-18', clause: '4.2' } };
    const page = await shown(undefined, commandsOnly(fault));
    await page.press('Enter it');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The policy asks for something else (section 4.2)',
    );
  });

  test('by a server that is out of order says that it can be tried again, and the text stays', async () => {
    const page = await shown(undefined, commandsOnly({ status: 503, body: { code: 'busy', detail: 'Try again.' } }));
    await page.fill(/^What is needed/, 'A course on phonics.');
    await page.press('Enter it');
    expect((await screen.findByRole('alert')).textContent).toContain('Try again.');
    expect(await page.field(/^What is needed/)).toHaveProperty('value', 'A course on phonics.');
  });
});

describe('a lost connection', () => {
  test('is told, and what is sent again keeps its ids, so that it is done once', async () => {
    const page = await shown(undefined, commandsOnly('offline'));
    await page.fill(/^What is needed/, 'A course on phonics.');
    await page.press('Enter it');
    expect((await screen.findByRole('alert')).textContent).toContain('There is no connection at the moment.');
    await page.press('Enter it');
    await waitFor(() => expect(page.commands()).toHaveLength(2));
    const [first, second] = page.asked.filter(({ path }) => path.endsWith('/commands')).map(({ body }) => body);
    expect(second).toEqual(first);
  });

  test('of which only the answer was lost is told when other words are sent: neither takes the place of the other', async () => {
    const page = await shown(undefined, commandsOnly('answerLost'));
    await page.fill(/^What is needed/, 'The first words.');
    await page.press('Enter it');
    await screen.findByRole('alert');
    page.setWay(() => undefined);
    await page.fill(/^What is needed/, 'Other words.');
    await page.press('Enter it');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('arrived after all, with other words'));
    await page.press('Enter it');
    await page.isSaid('The need is entered.');
    const { development } = await school.review(TEACHER, TEACHER);
    expect(development?.needs.map(({ need }) => need)).toEqual(
      expect.arrayContaining(['The first words.', 'Other words.']),
    );
  });

  test('also for a form that was closed meanwhile and opened again', async () => {
    const page = await shown('Ask', commandsOnly('offline'));
    await page.press('Ask');
    await page.fill(/^What is needed/, 'The same once more.');
    await page.press('Enter it');
    await screen.findByRole('alert');
    await page.press('Not now');
    await page.press('Ask');
    await waitFor(async () =>
      expect(await page.field(/^What is needed/)).toHaveProperty('value', 'The same once more.'),
    );
    await page.press('Enter it');
    await waitFor(() => expect(page.commands()).toHaveLength(2));
    const [first, second] = page.commands();
    expect(second).toEqual(first);
  });

  test('keeps what is typed on this device, and saves it once there is one again', async () => {
    const page = await shown(undefined, (method, path) =>
      path.includes('/drafts/') && method === 'PUT' ? 'offline' : undefined,
    );
    await page.fill(/^What is needed/, 'Written on a train.');
    await screen.findByText(/^No connection: kept on this device/);
    expect(Object.values(localStorage).join('')).toContain('Written on a train.');
    page.setWay(() => undefined);
    dispatchEvent(new Event('online'));
    await waitFor(() => expect(screen.queryByText(/^No connection/)).toBeNull());
    expect(await draft()).toEqual({ need: 'Written on a train.' });
  });
});

describe('what is typed', () => {
  test('is kept when the form is closed, and is there when it is opened again', async () => {
    const page = await shown('Ask');
    await page.press('Ask');
    await page.fill(/^What is needed/, 'Half a thought');
    await page.press('Not now');
    await page.press('Ask');
    await waitFor(async () => expect(await page.field(/^What is needed/)).toHaveProperty('value', 'Half a thought'));
  });

  test('in two windows is shown in both texts, from which one chooses', async () => {
    const page = await shown();
    await page.fill(/^What is needed/, 'From this window.');
    await waitFor(async () => expect(await draft()).toEqual({ need: 'From this window.' }));
    await otherWindowWrites('From another.');
    await page.fill(/^What is needed/, 'From this window, longer.');
    await screen.findByText('This form was saved in another window meanwhile');
    await page.press('Keep both');
    expect(await page.field(/^What is needed/)).toHaveProperty('value', 'From this window, longer.\n\nFrom another.');
    await waitFor(async () => expect(await draft()).toEqual({ need: 'From this window, longer.\n\nFrom another.' }));
  });
});

describe('what is sent', () => {
  test('is sent once however often its button is pressed, which says so meanwhile', async () => {
    let answer = () => {};
    const waits = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const page = await shown(undefined, (_, path) => (path.endsWith('/commands') ? waits : undefined));
    await page.fill(/^What is needed/, 'A course on phonics.');
    await page.press('Enter it');
    const button = await screen.findByRole('button', { name: 'Sending …' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await page.user.click(button);
    answer();
    await page.isSaid('The need is entered.');
    expect(page.commands()).toMatchObject([{ type: 'enterNeed', need: 'A course on phonics.' }]);
    expect(await draft()).toBeUndefined();
  });

  test('by the Enter key too, in a short form', async () => {
    const page = await show(
      school,
      HEAD_OF_ENGLISH,
      <CommandForm
        review={await school.review(HEAD_OF_ENGLISH, TEACHER)}
        name="line"
        questions={[{ id: 'need', label: 'What is needed', kind: 'line', required: true }]}
        send="Send"
        said="Sent."
        command={({ need = '' }, needId) => enterNeed(needId, need)}
      />,
    );
    await page.user.type(await page.field(/^What is needed/), 'A word{Enter}');
    await waitFor(() => expect(page.commands()).toHaveLength(1));
  });
});
