import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { PERMISSIONS, reachesEveryMailbox } from '#functions/preflight/permissions.ts';
import { KEPT_FOR } from '#functions/telemetry/keptFor.ts';
import { oidOf, people } from '#local/school/people.ts';
import { CLIENT_ID, CONSENTED, FEDERATED_IDENTITY, TENANT_ID } from '#local/tenant/identity.ts';
import type { Registration } from '#local/tenant/registration.ts';
import about from '../../package.json' with { type: 'json' };
import { preflight } from '../../infra/preflight.ts';
import { ADMINISTRATOR, openSchool, type TestSchool } from '../testSchool.ts';

const root = join(import.meta.dirname, '..', '..');

/** The app, in a tenant in perfect order. */
let school: TestSchool;
let inOrder: Registration;
beforeAll(async () => {
  school = await openSchool({ reviewsOf: [] });
  inOrder = { ...school.fairview.tenant.registration() };
});
afterAll(() => school?.stop());
afterEach(() => school.fairview.tenant.register(inOrder));

const STAFF = people.find(({ oid }) => oid === oidOf(ADMINISTRATOR))?.mail ?? '';

/** An operator's settings for this tenant, with the token that `az` gives an administrator of Microsoft 365. */
async function settings(of = school): Promise<Record<string, string>> {
  const { origin, fairview } = of;
  const scp = 'Application.Read.All Directory.Read.All User.Read.All';
  return {
    AAD_APP_TENANT_ID: TENANT_ID,
    AAD_APP_CLIENT_ID: CLIENT_ID,
    IDENTITY_PRINCIPAL_ID: FEDERATED_IDENTITY,
    TAB_DOMAIN: 'fairview.example',
    GRAPH_TOKEN: await fairview.tenant.mintToken({
      audience: 'graph',
      oid: oidOf(ADMINISTRATOR),
      forgery: { claims: { scp } },
    }),
    LOGIN_ORIGIN: `${origin}/tenant/login`,
    GRAPH_ORIGIN: `${origin}/tenant/graph`,
    PUBLIC_ORIGIN: origin,
  };
}

async function check(
  different: Record<string, string> = {},
  person = STAFF,
): Promise<{ wrong: number; lines: string[] }> {
  const lines: string[] = [];
  const wrong = await preflight({ ...(await settings()), ...different }, person, (line) => lines.push(line));
  return { wrong, lines };
}

const saysNo = ({ lines }: { lines: string[] }) => lines.filter((line) => line.startsWith('NO'));

describe('the check before people are let in', () => {
  test('says one line for each thing and ends well when all is as it must be, run as an operator does', async () => {
    const env = await settings();
    const { code, lines } = await new Promise<{ code: number; lines: string[] }>((done) => {
      execFile(process.execPath, [join(root, 'infra', 'preflight.ts'), STAFF], { env, cwd: root }, (error, stdout) =>
        done({ code: typeof error?.code === 'number' ? error.code : 0, lines: stdout.trim().split('\n') }),
      );
    });
    const said = lines.filter((line) => /^(ok|NO|--) /.test(line));
    expect(said.filter((line) => !line.startsWith('ok'))).toEqual([
      expect.stringMatching(/^-- {2}The app itself makes \d+ more checks/),
    ]);
    // Settings, five addresses, three of the registration, seven consents, none too wide, a mailbox.
    expect(said.filter((line) => line.startsWith('ok'))).toHaveLength(18);
    expect(code).toBe(0);
  });

  test.each<[string, Partial<Registration>, RegExp]>([
    [
      'one owner',
      { owners: [oidOf(1)] },
      /^NO {2}The registration has two owners: It has one owner .*add a second person/,
    ],
    ['no owner', { owners: [] }, /^NO {2}The registration has two owners: It has no owner/],
    [
      'everybody let in',
      { assignmentRequired: false },
      /^NO {2}Only those to whom Fairview is assigned can use it: Everybody with an account .*“Assignment required” to Yes/,
    ],
    ['nobody assigned', { assigned: [] }, /^NO {2}Only those .*: Assignment is required, and nobody is assigned\./],
    [
      'calendars of the whole tenant',
      { application: [...CONSENTED.application, 'Calendars.ReadWrite'] },
      /^NO {2}No consent reaches every mailbox: The app reaches every mailbox by Calendars\.ReadWrite\. .*revoke it/,
    ],
    [
      'mail of the whole tenant',
      { application: [...CONSENTED.application, 'Mail.Send'] },
      /^NO {2}No consent reaches every mailbox: The app reaches every mailbox by Mail\.Send\./,
    ],
    [
      'delegated consent that lacks the colleagues’ calendars',
      { delegated: ['User.Read', 'Calendars.ReadWrite'] },
      /^NO {2}Calendars\.Read\.Shared \(delegated\): An administrator has not consented to it\. .*grants consent/,
    ],
  ])('finds %s', async (_what, registered, line) => {
    school.fairview.tenant.register(registered);
    const checked = await check();
    expect(saysNo(checked)).toEqual([expect.stringMatching(line)]);
    expect(checked.wrong).toBe(1);
  });

  test('finds a federated credential for another identity', async () => {
    expect(saysNo(await check({ IDENTITY_PRINCIPAL_ID: 'another' }))).toEqual([
      expect.stringContaining(
        'NO  The app proves itself without a secret: The registration has no federated credential',
      ),
    ]);
  });

  test('finds a person without a mailbox', async () => {
    const [somebody = expect.fail('There is nobody.')] = people;
    school.fairview.tenant.addPerson({ ...somebody, oid: oidOf(903), mail: '' });
    expect(saysNo(await check({}, oidOf(903)))).toEqual([
      expect.stringContaining('NO  Staff have mailboxes: This person has no licence for Exchange.'),
    ]);
  });

  test('finds an app that is not there, and one that is not well', async () => {
    const lost = saysNo(await check({ PUBLIC_ORIGIN: 'http://127.0.0.1:1' }));
    for (const line of lost) expect(line).toContain(': There was no answer. ');
    expect(lost.map((line) => line.split(':')[0])).toEqual([
      'NO  The app is well',
      'NO  The tab is served',
      'NO  Nobody gets in without signing in',
      'NO  The bot listens to Teams alone',
    ]);
    const broken = await openSchool({ reviewsOf: [], disabled: ['workGivenUp'] });
    const queue = new QueueClient(broken.fairview.storageConnectionString, 'work-poison');
    await queue.createIfNotExists();
    const given = JSON.stringify({ work: 'launch', message: null, failed: 9 });
    await queue.sendMessage(Buffer.from(given).toString('base64'), { messageTimeToLive: KEPT_FOR - 3600 });
    const lines = await check({ PUBLIC_ORIGIN: broken.origin });
    await broken.stop();
    expect(saysNo(lines)).toEqual([expect.stringContaining('NO  The app is well: Nobody takes from work-poison.')]);
  });

  test('a token that may not look says so in each line that it is needed for', async () => {
    const { wrong, lines } = await check({ GRAPH_TOKEN: 'of-nobody' });
    expect(wrong).toBe(12);
    expect(lines.filter((line) => line.includes('Graph answers 401'))).toHaveLength(12);
  });

  test('a consent that a school may refuse is no fault; its line says what is not done without it', async () => {
    school.fairview.tenant.register({ application: [] });
    const { wrong, lines } = await check();
    expect(wrong).toBe(0);
    const refused = lines.filter((line) => line.startsWith('--') && line.includes('(application)'));
    expect(refused).toEqual(
      CONSENTED.application.map(() =>
        expect.stringMatching(
          /^-- {2}\S+ \(application\): An administrator has not consented to it\. Without it, .+\.$/,
        ),
      ),
    );
  });

  test('names what is missing, the address of a person too, and asks nothing of anybody', async () => {
    const said: string[] = [];
    expect(
      await preflight({ TAB_DOMAIN: '', GRAPH_TOKEN: 'administrator' }, undefined, (line) => said.push(line)),
    ).toBe(1);
    expect(said).toEqual([
      'NO  settings: missing AAD_APP_TENANT_ID, AAD_APP_CLIENT_ID, IDENTITY_PRINCIPAL_ID, TAB_DOMAIN, the address of somebody on the staff',
    ]);
  });
});

describe('the permissions that are checked', () => {
  const { requiredResourceAccess } = JSON.parse(readFileSync(join(root, 'manifest', 'aad.manifest.json'), 'utf8')) as {
    requiredResourceAccess: { resourceAccess: { id: string; type: 'Scope' | 'Role' }[] }[];
  };
  const asked = requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess);

  test('are those that the registration asks for, whether it names them or gives their ids', () => {
    const found = asked.map(({ id, type }) => {
      const kind = type === 'Scope' ? 'delegated' : 'application';
      return (
        PERMISSIONS.find((each) => each.kind === kind && (each.name === id || each.id === id))?.id ?? `${id} ${type}`
      );
    });
    expect(found.toSorted()).toEqual(PERMISSIONS.map(({ id }) => id).toSorted());
  });

  test('none of them reaches every mailbox', () => {
    const own = PERMISSIONS.filter(({ kind }) => kind === 'application').map(({ name }) => name);
    expect(own.filter(reachesEveryMailbox)).toEqual([]);
    const wide = [
      'Calendars.Read',
      'Calendars.ReadWrite',
      'Mail.Send',
      'Mail.ReadWrite',
      'MailboxSettings.Read',
      'full_access_as_app',
    ];
    expect(wide.filter(reachesEveryMailbox)).toEqual(wide);
  });
});

test('an operator’s commands bring their own Node, whatever the machine has; an installation that is not there is named', () => {
  const operators = ['install:tenant', 'preflight', 'backup', 'restore', 'open', 'leave'] as const;
  for (const name of operators) expect(about.scripts[name]).toMatch(/^node infra\/start\.mjs infra\/[\w/]+\.ts$/);
  const [, ...words] = about.scripts.preflight.split(' ');
  const { status, stdout } = spawnSync(process.execPath, [...words, '--env', 'rael', 'x@school.example'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stdout]).toEqual([1, 'NO  settings: there is no env/.env.rael\n']);
});
