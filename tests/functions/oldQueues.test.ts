import { beforeAll, expect, test } from 'vitest';
import { type App, createApp } from '#functions/app.ts';
import { HAND_ON } from '#functions/queues/handOn.ts';
import { oidOf, people, registerEntry } from '#local/school/people.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { localSettings } from '#local/settings.ts';
import { emptyStorage } from '../emptyStorage.ts';
import { HEADTEACHER, momentOf, TEACHER } from '../testSchool.ts';

let app: App;
let sent: unknown[] = [];

const to = oidOf(TEACHER);
const concernId = '33333333-3333-4333-8333-333333333333';

beforeAll(async () => {
  const settings = localSettings({ origin: 'http://127.0.0.1:1', storageConnectionString: await emptyStorage() });
  const send: App['send'] = async (queue, message) => void sent.push([queue, message]);
  app = { ...createApp({ settings, clock: { now: () => momentOf('2026-10-05T09:00') } }), send };
  await app.school.saveSchool({ name: 'Larkmoor School', calendar: schoolYear });
  await app.school.savePeople(people.map(registerEntry));
  await app.concerns.add({
    id: concernId,
    by: to,
    to: oidOf(HEADTEACHER),
    text: 'Medicines are not locked away.',
    aboutHeadteacher: false,
    at: '2026-10-05T07:30:00Z',
    rule: 'PA-17',
    clause: '7.1',
    answered: null,
  });
});

const morning = (key: string) => ({ about: { kind: 'person', oid: to }, key, to });

test.each([
  ['gather', { to }, morning('morning.2026-10-05')],
  ['gather', { to, key: 'morning.2026-10-02' }, morning('morning.2026-10-02')],
  ['policyReminder', { policy: 'p', key: 'k', to }, { about: { kind: 'policy', policy: 'p' }, key: 'k', to }],
  ['concernNews', { concernId }, { about: { kind: 'concern', concernId }, key: 'raised', to: oidOf(HEADTEACHER) }],
] as const)('what an earlier version put into the queue %s is handed on to the one line', async (name, entry, work) => {
  sent = [];
  await HAND_ON[name](app, entry);
  expect(sent).toEqual([['deliver', work]]);
});
