import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CheckLine, PreflightView } from '#domain/views/preflight.ts';
import { oidOf, people } from '#local/school/people.ts';
import { checkOf } from '#functions/preflight/checks.ts';
import { toDoAbout } from '#functions/preflight/findings.ts';
import { CONSENTED } from '#local/tenant/identity.ts';
import type { Registration } from '#local/tenant/registration.ts';
import { anotherProcess } from '../anotherProcess.ts';
import { ADMINISTRATOR, HEAD_OF_ENGLISH, openSchool, TEACHER, type TestSchool } from '../../testSchool.ts';

let school: TestSchool;
/** A school whose host never calls one queue's function and one timer's. */
let broken: TestSchool;
let inOrder: Registration;

/** Somebody with an account and a mailbox who is not among the staff. */
const PUPIL = { oid: oidOf(901), mail: 'pupil@larkmoor.example' };

beforeAll(async () => {
  [school, broken] = await Promise.all([
    openSchool({ reviewsOf: [] }),
    openSchool({ reviewsOf: [], disabled: ['workGivenUp', 'sweepPolicies'] }),
  ]);
  inOrder = { ...school.fairview.tenant.registration() };
  const [somebody = expect.fail('There is nobody.')] = people;
  school.fairview.tenant.addPerson({ ...somebody, ...PUPIL, displayName: 'A pupil', roles: [] });
});
afterAll(async () => {
  await Promise.all([school?.stop(), broken?.stop()]);
});
afterEach(() => {
  school.fairview.tenant.register(inOrder);
  for (const service of ['graph', 'connector'] as const) school.fairview.tenant.fault({ service, mode: 'ok' });
});

type Checked = { view: PreflightView; line: (id: string) => CheckLine };

const read = async (of: TestSchool): Promise<Checked> => {
  const { body: view } = await of.call<PreflightView>(ADMINISTRATOR, 'GET', '/api/preflight');
  return { view, line: (id) => view.lines.find((each) => each.id === id) ?? expect.fail(`There is no line ${id}.`) };
};

async function check(of: TestSchool, outside = ''): Promise<Checked> {
  const { status } = await of.call(ADMINISTRATOR, 'POST', '/api/preflight', { outside });
  expect(status).toBe(200);
  await of.rest();
  return read(of);
}

/** The lines that say NO, each with what was found. */
const wrongIn = ({ view }: Checked) =>
  Object.fromEntries(view.lines.filter(({ state }) => state === 'wrong').map(({ id, found }) => [id, found]));

describe('the check of an installation in good order', () => {
  let before: Checked;
  let checked: Checked;
  beforeAll(async () => {
    before = await read(school);
    checked = await check(school, PUPIL.mail);
  });

  test('before anybody has run it, there is nothing to show', () => {
    expect(before.view).toMatchObject({ run: null, lines: [] });
  });

  test('nothing is wrong, and every answer has come', () => {
    expect(wrongIn(checked)).toEqual({});
    expect(checked.view.run).toMatchObject({ finishedAt: expect.any(String), version: expect.any(String) });
    const states = new Set(checked.view.lines.map(({ state }) => state));
    expect([...states].toSorted()).toEqual(['elsewhere', 'notYet', 'ok']);
  });

  test('a test came by each channel to who asked, and says nothing of anybody', () => {
    const { tenant } = school.fairview;
    expect(school.chat(ADMINISTRATOR).filter(({ summary }) => summary === 'A test from Fairview')).toHaveLength(1);
    expect(tenant.feed(oidOf(ADMINISTRATOR)).map(({ previewText }) => previewText)).toEqual(['A test from Fairview']);
    const [mail, ...more] = tenant.mailbox(oidOf(ADMINISTRATOR));
    expect([mail?.subject, more]).toEqual(['Fairview: a test', []]);
    expect(mail?.content).not.toMatch(/Achebe|@|pupil/);
  });

  test('the test event is gone, and Outlook told of it', () => {
    const subjects = school.fairview.tenant.calendar(oidOf(ADMINISTRATOR)).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.startsWith('Fairview'))).toEqual([]);
    expect(checked.line('notification')).toMatchObject({ state: 'ok' });
  });

  test('the mailbox outside the staff was refused, and who it is was kept nowhere', async () => {
    expect(checked.line('outside')).toMatchObject({ state: 'ok', found: 'Refused, as it has to be.' });
    expect(checked.line('mailOutside')).toMatchObject({ state: 'ok' });
    expect(JSON.stringify(checked.view)).not.toMatch(/pupil|@|Achebe/);
  });

  test('with nobody named, the refusal is not checked, and the line says so', async () => {
    expect((await check(school)).line('outside')).toMatchObject({
      state: 'notChecked',
      found: 'Nobody outside the staff was named.',
    });
  });

  test('timers tell how long ago they last ran', async () => {
    await school.moveTo('2026-10-05T09:03');
    expect((await read(school)).line('timer:sweep')).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^It last ran .* ago\.$/),
    });
  });
});

describe('documents from OneDrive and SharePoint', () => {
  test('consent to the permission is missing', async () => {
    school.fairview.tenant.register({ sharePoint: [] });
    expect((await check(school)).line('files')).toMatchObject({
      state: 'wrong',
      found: 'Nobody has consented to MyFiles.Read of SharePoint.',
    });
  });

  test('without the setting nothing is asked for, and nothing is wrong', async () => {
    const without = await openSchool({ reviewsOf: [], settings: { fileHosts: undefined } });
    without.fairview.tenant.register({ sharePoint: [] });
    expect((await check(without)).line('files')).toMatchObject({
      state: 'notNeeded',
      found: expect.stringContaining('SHAREPOINT_NAME is not set'),
    });
    await without.stop();
  });
});

describe('what is wrong is found, with what to do', () => {
  test.each<[string, Partial<Registration>, Record<string, string>]>([
    [
      'a consent that reaches every mailbox',
      { application: [...CONSENTED.application, 'Calendars.ReadWrite', 'Mail.Send'] },
      {
        tenantWide: 'The app reaches every mailbox by Calendars.ReadWrite and Mail.Send.',
        outside: 'Microsoft 365 let the app in.',
        mailOutside: 'Microsoft 365 let the app in.',
      },
    ],
    [
      'more than it needs',
      { application: [...CONSENTED.application, 'Sites.Read.All'] },
      { tenantWide: 'The app holds Sites.Read.All, which it does not need.' },
    ],
    [
      'a scope in Exchange that holds pupils too',
      { mailboxes: { 'Calendars.ReadWrite': [oidOf(ADMINISTRATOR), PUPIL.oid], 'Mail.Send': [oidOf(ADMINISTRATOR)] } },
      { outside: 'Microsoft 365 let the app in.' },
    ],
    [
      'a scope in Exchange without the administrator',
      { mailboxes: { 'Calendars.ReadWrite': [oidOf(TEACHER)], 'Mail.Send': [] } },
      {
        calendar: 'Microsoft 365 answers 403 (ErrorAccessDenied).',
        notification: 'Microsoft 365 answers 403 (ErrorAccessDenied).',
        mail: 'Microsoft 365 does not allow it: a permission is missing. The preflight says which.',
      },
    ],
    [
      'a delegated consent that is missing',
      { delegated: ['User.Read', 'Calendars.ReadWrite'] },
      { 'delegated:Calendars.Read.Shared': 'An administrator has not consented to it.' },
    ],
  ])('%s', async (_what, registered, found) => {
    school.fairview.tenant.register(registered);
    const checked = await check(school, PUPIL.mail);
    expect(wrongIn(checked)).toEqual(found);
    for (const id of Object.keys(found)) expect(checked.line(id).toDo).toMatch(/\.$/);
  });

  test('a consent that a school may refuse is no fault; the line says what is not done', async () => {
    school.fairview.tenant.register({ application: ['TeamsActivity.Send'] });
    const checked = await check(school);
    expect(wrongIn(checked)).toEqual({});
    expect(checked.line('application:User.Read.All')).toMatchObject({
      state: 'notNeeded',
      found:
        'An administrator has not consented to it. Without it, people whom the register names no line manager for have none.',
    });
  });

  test('no consent at all for who asks', async () => {
    school.fairview.tenant.register({ delegated: [] });
    school.fairview.tenant.consent(oidOf(ADMINISTRATOR), false);
    const { line } = await check(school);
    school.fairview.tenant.consent(oidOf(ADMINISTRATOR), true);
    expect(line('delegated:User.Read')).toMatchObject({ state: 'wrong' });
  });

  test('an address that nobody has proves nothing', async () => {
    expect((await check(school, 'nobody@larkmoor.example')).line('outside')).toMatchObject({
      state: 'wrong',
      found: 'There is no such person.',
      toDo: 'Run the check again, and name somebody who has a mailbox.',
    });
  });

  test('what may let others in comes before everything else, what proves nothing after it', async () => {
    school.fairview.tenant.register({
      delegated: [],
      application: [...CONSENTED.application, 'Calendars.ReadWrite'],
      mailboxes: { 'Calendars.ReadWrite': [], 'Mail.Send': [] },
    });
    school.fairview.tenant.consent(oidOf(ADMINISTRATOR), false);
    const exposed = Object.keys(wrongIn(await check(school, PUPIL.mail)));
    const unproven = Object.keys(wrongIn(await check(school, 'nobody@larkmoor.example')));
    school.fairview.tenant.consent(oidOf(ADMINISTRATOR), true);
    const others = [
      'delegated:User.Read',
      'delegated:Calendars.ReadWrite',
      'delegated:Calendars.Read.Shared',
      'files',
      'mail',
    ];
    expect(exposed).toEqual(['tenantWide', 'outside', ...others]);
    expect(unproven).toEqual(['tenantWide', ...others, 'outside', 'mailOutside']);
  });

  test.each([
    ['mail', 'The register has no address for you.', /school’s file/],
    ['mail', 'Microsoft 365 answers 500 (no code).', /Application Mail\.Send/],
    ['notification', 'Not tried, since there was no test event.', /^Put the test event right/],
    ['calendar', 'The event had no Teams link.', /Meeting policies/],
    ['mailOutside', 'This person has no mailbox.', /name somebody who has a mailbox/],
  ])('%s: what to do is about what was found: %s', (id, found, toDo) => {
    expect(toDoAbout(checkOf(id), found)).toMatch(toDo);
  });

  test('a chat that Teams refuses', async () => {
    school.fairview.tenant.fault({ service: 'connector', mode: 'error', status: 403, code: 'MessageWritesBlocked' });
    expect(wrongIn(await check(school))).toEqual({ chat: 'The chat does not take messages.' });
  });

  test('Graph that does not answer: no line is left open', async () => {
    school.fairview.tenant.fault({ service: 'graph', mode: 'unreachable' });
    const checked = await check(school);
    const ids = ['calendar', 'feed', 'mail', 'notification'];
    expect(Object.keys(wrongIn(checked)).toSorted()).toEqual(ids);
    for (const id of ids) expect(checked.line(id).toDo).toBe('Wait some minutes, and run the check again.');
  });

  test('a queue that nobody takes from, and a timer that is dead', async () => {
    const soon = await check(broken);
    expect(soon.line('queue:givenUp')).toMatchObject({ state: 'waiting', toDo: null });
    expect(soon.line('queue:work')).toMatchObject({ state: 'ok' });
    expect(soon.view.run).toMatchObject({ finishedAt: null });
    await broken.moveTo('2026-10-05T11:03');
    const later = await read(broken);
    expect(wrongIn(later)).toEqual({
      'queue:givenUp': 'A message that was put into its queue was not taken within three minutes.',
      'timer:sweepPolicies': 'It has never run.',
    });
    expect(later.line('queue:givenUp').toDo).toMatch(/extension bundle/);
    expect((await check(broken)).line('health')).toMatchObject({ state: 'ok', found: 'It reaches its storage.' });
  });
});

describe('who may check', () => {
  test('administrators alone, and nobody without an address that is one', async () => {
    for (const method of ['GET', 'POST'])
      expect(
        (await school.call(HEAD_OF_ENGLISH, method, '/api/preflight', method === 'POST' ? { outside: '' } : undefined))
          .status,
      ).toBe(403);
    expect((await school.call(ADMINISTRATOR, 'POST', '/api/preflight', { outside: 'somebody' })).body).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'outside', message: 'Enter an email address, or leave it empty.' }],
    });
  });

  test('a notification about a test event that somebody makes up is not believed', async () => {
    await check(school);
    const state = `33333333-3333-4333-8333-333333333333.${'0'.repeat(64)}`;
    const made = {
      value: [{ clientState: state, subscriptionId: 'x', resource: 'users/x/events/y', resourceData: { id: 'y' } }],
    };
    expect((await school.call(null, 'POST', '/api/graph/notifications', made)).status).toBe(202);
    expect(await school.fairview.host.drainQueues()).toBe(0);
  });
});

describe('checks that come together', () => {
  test('one under way says so; one that was cut off asks to be run again, and no more', async () => {
    const { app } = anotherProcess(school);
    await school.moveTo('2026-10-05T09:30');
    const [startedAt, version] = [app.clock.now().toString(), 'test'];
    const since = app.clock.now().toString();
    const run = '44444444-4444-4444-8444-444444444444';
    expect(await app.preflight.begin({ run, startedAt, finishedAt: '', version }, since)).toBe(true);
    expect((await read(school)).view.run).toMatchObject({ isUnderWay: true, finishedAt: null });
    const { body } = await school.call<PreflightView>(ADMINISTRATOR, 'POST', '/api/preflight', { outside: '' });
    expect(body.run).toMatchObject({ isUnderWay: true, version });
    await school.moveTo('2026-10-05T09:36');
    const cutOff = await read(school);
    expect(cutOff.view.run).toMatchObject({ isUnderWay: false });
    expect(cutOff.line('health')).toMatchObject({
      state: 'wrong',
      found: 'The check was cut off before it came to this.',
      toDo: 'Run the check again.',
    });
    expect((await check(school)).view.run).toMatchObject({ isUnderWay: false, finishedAt: expect.any(String) });
  });

  test('two presses are one run, and nobody gets its messages twice', async () => {
    const before = school.chat(ADMINISTRATOR).length;
    await school.moveTo('2026-10-05T10:00');
    const answers = await Promise.all(
      [1, 2, 3].map(() => school.call(ADMINISTRATOR, 'POST', '/api/preflight', { outside: '' })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await school.rest();
    expect(school.chat(ADMINISTRATOR).filter(({ summary }) => summary === 'A test from Fairview').length).toBeLessThan(
      before + 2,
    );
    expect(wrongIn(await read(school))).toEqual({});
  });

  test('a late notification or probe of an earlier run says nothing about the last one', async () => {
    const { app } = anotherProcess(school);
    const earlier = (await app.preflight.last())?.run ?? '';
    expect(earlier).not.toBe('');
    await school.moveTo('2026-10-05T10:10');
    const checked = await check(school);
    expect(checked.line('notification')).toMatchObject({ state: 'ok' });
    const at = app.clock.now().toString();
    for (const through of ['notification', 'work']) await app.preflight.came({ run: earlier, through, at });
    expect(wrongIn(await read(school))).toEqual({});
    expect((await read(school)).line('notification')).toMatchObject({ state: 'ok' });
  });

  test('nobody without the right starts or sees one, and an address outside is a plain one', async () => {
    for (const person of [TEACHER, HEAD_OF_ENGLISH])
      for (const [method, body] of [
        ['GET', undefined],
        ['POST', { outside: '' }],
      ] as const)
        expect((await school.call(person, method, '/api/preflight', body)).status).toBe(403);
    expect((await fetch(`${school.origin}/api/preflight`, { method: 'POST', body: '{}' })).status).toBe(401);
    const hostile = [
      "a'/events?$x=@larkmoor.example",
      '..',
      'a@b.example\r\nX: y',
      `${'a'.repeat(20_000)}@b`,
      'a/../b@c',
    ];
    for (const outside of hostile) {
      const { status } = await school.call(ADMINISTRATOR, 'POST', '/api/preflight', { outside });
      expect([outside.slice(0, 30), status]).toEqual([outside.slice(0, 30), 422]);
    }
  });
});
