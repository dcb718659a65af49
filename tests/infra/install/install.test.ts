import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { install } from '../../../infra/install/install.ts';
import { type Machine, runProgram } from '../../../infra/install/machine.ts';
import { closeHealth, given, machine, made, openHealth, removeFolders, root, SECOND_OWNER } from './rig.ts';
import type { Tenant } from './standIn.ts';

beforeAll(openHealth);
afterAll(closeHealth);
afterEach(removeFolders);

describe('an installation', () => {
  test('into an empty tenant: every step in its order, and what is left for people with its own values', async () => {
    const here = machine();
    expect(await here.run(...given())).toBe(0);
    expect(made(here.calls())).toEqual([
      'az group create',
      'atk provision',
      'az ad sp create',
      'az ad app federated-credential create',
      'az ad app owner add',
      'az storage container-rm create',
      'az role assignment create',
      'az storage blob upload',
      'az functionapp deployment source config-zip',
      'az storage blob upload',
      'atk publish',
      'az storage blob upload',
    ]);
    const { tenant } = here;
    expect(tenant.credentials).toMatchObject([
      {
        issuer: 'https://login.microsoftonline.com/tenant-of-the-school/v2.0',
        subject: 'principal-of-graph-identity',
        audiences: ['api://AzureADTokenExchange'],
      },
    ]);
    expect(tenant.owners).toEqual(['installer', SECOND_OWNER]);
    expect(tenant.running).toBe('fairview.zip');
    expect(Object.keys(tenant.blobs)).toEqual([
      '20261130T031600Z-0.1.0-aaaa0001.zip',
      'deployed.txt',
      'settings.real.env',
    ]);
    const left = here.said.join('\n');
    expect(left).toContain(
      'New-ServicePrincipal -AppId client -ObjectId enterprise-application -DisplayName "Fairview"',
    );
    expect(left).toContain('az ad app permission admin-consent --id client');
    expect(left.indexOf('New-ManagementRoleAssignment')).toBeLessThan(left.indexOf('admin-consent'));
    expect(left).not.toContain('Application Mail.Send');
  });

  test('says what the guide shows', async () => {
    const here = machine();
    await here.run(...given());
    const guide = readFileSync(join(root, 'docs', 'installing.md'), 'utf8');
    const shown = [...guide.matchAll(/^\| `ok {2}([^`]+)`/gm)].map(([, line = '']) => line);
    const beginnings = shown.map((line) => line.split(/ ?[\d…]|fairview/)[0]).filter((each) => each !== 'https://');
    expect(beginnings.length).toBeGreaterThan(6);
    expect(beginnings.filter((each) => !here.said.some((line) => line.startsWith(`ok  ${each}`)))).toEqual([]);
  });

  test('whose preflight gets no token says why, and still what is left for people', async () => {
    const err = 'ERROR: AADSTS50076: Due to a configuration change made by your administrator …';
    const here = machine({ faults: { token: { times: 1, err } } });
    expect(await here.run(...given())).toBe(1);
    expect(here.said).toContain(`NO  The preflight gets no token for Graph: ${err}`);
    expect(here.said.join('\n')).toContain('Left for people');
    expect(here.everyCall.some(([program]) => program === 'node')).toBe(false);
  });

  test('keeps its one secret out of the settings that it copies', async () => {
    const here = machine();
    await here.run(...given());
    const { SECRET_GRAPH_NOTIFICATION: secret } = parseEnv(here.read('env/.env.real.user'));
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const copied = Buffer.from(here.tenant.blobs['settings.real.env'] ?? '', 'base64').toString();
    expect(copied).toContain('DEVELOPER_NAME="Larkmoor Trust"');
    expect(copied).not.toContain(secret);
    expect(here.said.join('\n')).not.toContain(secret);
  });

  test('run again: everything is looked at, and nothing made anew but the copy of the settings', async () => {
    const here = machine();
    await here.run(...given());
    here.calls();
    expect(await here.run()).toBe(0);
    expect(made(here.calls())).toEqual(['az storage blob upload']);
  });

  test('names a mailbox: Exchange is told of that one alone', async () => {
    const here = machine();
    await here.run(...given(), '--set', 'MAIL_SENDER=fairview@school.example');
    expect(here.said.join('\n')).toContain(`PrimarySmtpAddress -eq 'fairview@school.example'`);
  });

  test('says where the school’s files are: the registration asks for SharePoint’s least permission, each time anew', async () => {
    const here = machine();
    await here.run(...given(), '--set', 'SHAREPOINT_NAME=larkmoor');
    const wanted = [
      {
        resourceAppId: '00000003-0000-0ff1-ce00-000000000000',
        resourceAccess: [{ id: 'dd2c8d78-58e1-46d7-82dd-34d411282686', type: 'Scope' }],
      },
    ];
    expect(here.tenant.permissions).toEqual(wanted);
    await here.run();
    expect(here.tenant.permissions).toEqual(wanted);
  });

  test('the preflight says NO: so does the command, which still says what is left', async () => {
    const here = machine();
    here.preflight.code = 1;
    expect(await here.run(...given())).toBe(1);
    expect(here.said.join('\n')).toContain('do what is left, and run this again');
  });
});

describe('the programs as they are found on the path', () => {
  test('are run with their arguments as they stand, and what they say is read', async () => {
    const here = machine({ toolkitM365: undefined });
    const bin = join(here.folder, 'bin');
    mkdirSync(bin);
    for (const program of ['az', 'atk']) {
      const script = `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'standInProgram.ts')}" "${here.folder}" ${program} "$@"\n`;
      writeFileSync(join(bin, program), script);
      chmodSync(join(bin, program), 0o755);
    }
    writeFileSync(join(here.folder, 'tenant.json'), JSON.stringify(here.tenant));
    const its: Machine = { ...here.its, environment: { PATH: `${bin}:/bin` }, run: runProgram };
    expect(await install(its, ['--env', 'real', ...given()])).toBe(1);
    expect(here.said.at(-1)).toContain('atk auth login m365');
    const words = ['az', 'storage', 'blob', 'exists', '--name', `it's "so", $HOME`];
    await runProgram({ words, folder: here.folder, environment: its.environment, shown: false });
    expect(JSON.parse(here.read('calls.jsonl').trim().split('\n').at(-1) ?? '')).toEqual(words);
    rmSync(join(bin, 'atk'));
    expect(await install(its, ['--env', 'real'])).toBe(1);
    expect(here.said.at(-1)).toMatch(/\(atk\) is not here/);
  });
});

describe('an installation that was interrupted', () => {
  test('in provision: the next run provisions again', async () => {
    const here = machine({ faults: { provision: { times: 1, code: 137 } } });
    expect(await here.run(...given())).toBe(1);
    here.calls();
    expect(await here.run()).toBe(0);
    expect(made(here.calls())).toContain('atk provision');
  });

  test('while it deployed: the next run deploys, and provisions and registers nothing again', async () => {
    const here = machine({ faults: { 'config-zip': { times: 1, code: 137 } } });
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(/^NO {2}az functionapp deployment source/);
    here.calls();
    expect(await here.run()).toBe(0);
    const again = made(here.calls());
    expect(again).not.toContain('atk provision');
    expect(again).not.toContain('az ad app federated-credential create');
    expect(again).toContain('az functionapp deployment source config-zip');
  });

  test('waits while roles spread, of the app and of who installs', async () => {
    // learn.microsoft.com/azure/storage/blobs/authorize-data-operations-cli; the other as OneDeploy of Flex Consumption says it.
    const here = machine({
      faults: {
        blobs: { times: 2, err: 'ERROR: \nYou do not have the required permissions needed to perform this operation.' },
        'config-zip': {
          times: 3,
          err: 'ERROR: An error occured during deployment. Status Code: 400, Details: {"Code":"BadRequest","Message":"BlobUploadFailedException: Failed to upload blob to storage account: … Status: 403"}',
        },
      },
    });
    expect(await here.run(...given())).toBe(0);
    expect(here.waits).toEqual([30, 30, 30, 30, 30]);
  });

  test('a credential for an identity that is no longer: it is put right', async () => {
    const here = machine({
      owners: ['installer', SECOND_OWNER],
      enterpriseApplication: 'enterprise-application',
      credentials: [
        {
          name: 'fairview',
          issuer: 'https://login.microsoftonline.com/tenant-of-the-school/v2.0',
          subject: 'old',
          audiences: ['api://AzureADTokenExchange'],
        },
      ],
    });
    await here.run(...given());
    expect(made(here.calls())).toContain('az ad app federated-credential update');
    expect(here.tenant.credentials).toMatchObject([{ subject: 'principal-of-graph-identity' }]);
  });
});

describe('an installation that cannot begin', () => {
  test('an option that there is not is named, and help is given where it is asked for', async () => {
    const here = machine();
    expect(await here.run('--undoo')).toBe(1);
    expect(here.said).toEqual([expect.stringContaining("NO  Unknown option '--undoo'")]);
    expect(await here.run('--help')).toBe(0);
    expect(here.said.join('\n')).toContain('--back');
    expect(here.calls()).toEqual([]);
  });

  test.each<[string, Partial<Tenant>, string[], RegExp]>([
    ['without the Azure CLI', {}, ['atk'], /Azure CLI \(az\) is not here/],
    [
      'with an Azure CLI that does not know Flex Consumption',
      { az: '2.45.0' },
      ['az', 'atk'],
      /is 2\.45\.0; 2\.60 or newer.*az upgrade/,
    ],
    ['without the toolkit', {}, ['az'], /\(atk\) is not here.*npm install --global @microsoft\/m365agentstoolkit-cli/],
    ['with a toolkit of another kind', { atk: '3.0.4' }, ['az', 'atk'], /atk is 3\.0\.4/],
    ['not signed in to Azure', { signedIn: false }, ['az', 'atk'], /az login/],
    [
      'at another subscription',
      { subscription: 'another' },
      ['az', 'atk'],
      /az account set --subscription subscription/,
    ],
    ['not signed in to Microsoft 365 in the toolkit', { toolkitM365: undefined }, ['az', 'atk'], /atk auth login m365/],
    ['not signed in to Azure in the toolkit', { toolkitAzure: false }, ['az', 'atk'], /atk auth login azure/],
    ['without rights', { roles: ['Reader'] }, ['az', 'atk'], /You hold Reader .* Owner is needed/],
    ['as a mere contributor, who may give no roles', { roles: ['Contributor'] }, ['az', 'atk'], /Owner is needed/],
  ])('%s: says what to do, and has made nothing', async (_how, changed, programs, says) => {
    const here = machine(changed, programs);
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(says);
    expect(made(here.calls())).toEqual([]);
  });

  test('with settings missing: says which, and how to give them', async () => {
    const here = machine();
    expect(await here.run('--set', 'DEVELOPER_NAME=Larkmoor Trust')).toBe(1);
    expect(here.said.at(-1)).toMatch(
      /Missing in env\/\.env\.real: AZURE_SUBSCRIPTION_ID, .*PREFLIGHT_PERSON.*--set KEY=value/,
    );
  });

  test('everything that is not right is said at once, and the longest names go through', async () => {
    const here = machine();
    expect(await here.run(...given(), '--set', 'ALWAYS_READY=Yes', '--set', 'ALERT_ADDRESS=it')).toBe(1);
    expect(here.said.at(-1)).toMatch(/ALERT_ADDRESS is “it”.*ALWAYS_READY is “Yes”/);
    const [name, suffix] = ['n'.repeat(32), `-${'x'.repeat(21)}`];
    const longest = ['--set', `DEVELOPER_NAME=${name}`, '--set', `APP_NAME_SUFFIX=${suffix}`];
    const right = ['--set', 'ALWAYS_READY=no', '--set', 'OWN_DOMAIN=fairview.school.example'];
    expect(await here.run(...given(), ...longest, ...right)).toBe(0);
  });

  test('with a value that the toolkit could not put into its files', async () => {
    const here = machine();
    expect(await here.run('--set', 'DEVELOPER_NAME=The "Lark" Trust')).toBe(1);
    expect(here.said.at(-1)).toMatch(/DEVELOPER_NAME may not have a quotation mark/);
  });

  // Each would be noticed only when much has been made: by Azure, by Teams, or by an app that nobody can set up.
  test.each([
    ['FIRST_ADMINISTRATOR', 'head@school.example', 'az ad user show --id head@school.example --query id'],
    ['SECOND_OWNER', 'deputy@school.example', 'az ad user show --id deputy@school.example --query id'],
    ['DEVELOPER_NAME', 'Larkmoor and Westbridge Academies', 'at most 32 characters'],
    ['APP_NAME_SUFFIX', '-of-Larkmoor-Westbridge', 'at most 22 characters'],
    ['ALERT_ADDRESS', 'it', 'a mail address'],
    ['PREFLIGHT_PERSON', 'someone', 'a mail address'],
    ['MAIL_SENDER', 'office', 'a mail address or none'],
    ['SHAREPOINT_NAME', 'larkmoor.sharepoint.com', 'what stands before .sharepoint.com'],
    ['SHAREPOINT_NAME', 'larkmoor-my', 'without -my'],
    ['SHAREPOINT_NAME', 'None', 'or none'],
    ['OWN_DOMAIN', 'https://fairview.school.example', 'such as fairview.school.example, or none'],
    ['ALWAYS_READY', 'Yes', 'yes or no'],
  ])('with %s %s, which it cannot be: says what it has to be, and has made nothing', async (key, value, says) => {
    const here = machine();
    expect(await here.run(...given(), '--set', `${key}=${value}`)).toBe(1);
    expect(here.said.at(-1)).toMatch(
      new RegExp(`^NO {2}Not right in env/.env.real: ${key} is “${value}”; it has to be `),
    );
    expect(here.said.at(-1)).toContain(says);
    expect(made(here.calls())).toEqual([]);
  });

  test.each([
    ['AZURE_RESOURCE_GROUP_NAME', 'fair$(touch x)'],
    ['AZURE_RESOURCE_GROUP_NAME', 'fair;reboot'],
    ['AZURE_SUBSCRIPTION_ID', '%PATH%'],
    ['APP_NAME_SUFFIX', 'a$(whoami)'],
    ['MAIL_SENDER', 'office@school.example & calc'],
    ['SECOND_OWNER', 'id|more'],
    ['SECOND_OWNER', '@/etc/passwd'],
    ['AZURE_RESOURCE_GROUP_NAME', '--help'],
    ['PREFLIGHT_PERSON', '-x@school.example'],
    ['DEVELOPER_NAME', '${{SECRET_GRAPH_NOTIFICATION}}'],
    ['DEVELOPER_NAME', 'Larkmoor\u202etsurT'],
  ])(
    'with %s %s, which a shell, the Azure CLI or the toolkit would act on: no program is started with it',
    async (key, value) => {
      const here = machine();
      expect(await here.run(...given())).toBe(0);
      here.calls();
      const file = join(here.folder, 'env', '.env.real');
      writeFileSync(
        file,
        `${readFileSync(file, 'utf8').replace(new RegExp(`^${key}=.*$`, 'm'), '')}\n${key}=${value}\n`,
      );
      expect(await here.run()).toBe(1);
      expect(here.said.at(-1)).toMatch(new RegExp(`^NO  ${key} in env/.env.real has a sign in it`));
      expect(here.calls()).toEqual(['az version', 'atk']);
    },
  );

  // microsoft/app-manifest, teams/v1.29: developer.name has a maxLength of 32, name.short one of 30.
  test.each([
    ['DEVELOPER_NAME', 'The Larkmoor Catholic Schools Trust', 'The Larkmoor Catholic Schools Tr'],
    ['APP_NAME_SUFFIX', '-trial-of-the-spring-of', '-trial-of-the-spring-o'],
  ])('with a %s longer than Teams takes: it is refused before anything is made', async (key, long, longest) => {
    const here = machine();
    expect(await here.run(...given(), '--set', `${key}=${long}`)).toBe(1);
    expect(here.said.at(-1)).toMatch(
      new RegExp(`^NO  Not right in env/.env.real: ${key} is .*at most \\d+ characters`),
    );
    expect(made(here.calls())).toEqual([]);
    expect(await here.run(...given(), '--set', `${key}=${longest}`)).toBe(0);
  });

  test('with another run at work on this machine: the second one does nothing; one that was killed keeps nobody away', async () => {
    const here = machine();
    const both = await Promise.all([here.run(...given()), here.run(...given())]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(here.said).toContainEqual(expect.stringMatching(/^NO {2}Another run is at work on “real” on this machine/));
    expect(here.everyCall.filter((words) => words.join(' ').startsWith('atk provision'))).toHaveLength(1);
    const killed = spawnSync(process.execPath, ['--version']);
    for (const holder of [String(killed.pid), '']) {
      writeFileSync(join(here.folder, 'env', '.env.real.lock'), holder);
      expect(await here.run()).toBe(0);
    }
    expect(existsSync(join(here.folder, 'env', '.env.real.lock'))).toBe(false);
  });

  test('with settings of another installation exported: no program is told of them', async () => {
    const here = machine();
    // The toolkit's own code: “'process.env' has higher priority than '.env.xxx'”.
    const exported = [
      'TEAMS_APP_ID',
      'AAD_APP_CLIENT_ID',
      'AZURE_RESOURCE_GROUP_NAME',
      'SECRET_GRAPH_NOTIFICATION',
      'RECORDS_STORAGE_NAME',
      'TAB_DOMAIN',
      'TEAMS_APP_PUBLISHED_APP_ID',
      'DEVELOPER_NAME',
      'PREFLIGHT_PERSON',
    ];
    const told: object[] = [];
    const environment = { PATH: '/bin', ...Object.fromEntries(exported.map((name) => [name, 'of-the-trial'])) };
    const run: Machine['run'] = async (program) => {
      told.push(program.environment);
      return here.its.run(program);
    };
    expect(await install({ ...here.its, environment, run }, ['--env', 'real', ...given()])).toBe(0);
    expect(told[0]).toEqual({ PATH: '/bin' });
    expect(JSON.stringify(told)).not.toContain('of-the-trial');
  });

  test('under the name of the local environment in other letters: it is refused', async () => {
    const here = machine();
    expect(await install(here.its, ['--env', 'Local'])).toBe(1);
    expect(here.said.at(-1)).toMatch(/cannot be the name of an installation/);
  });

  test('with a quoted value that would be read as another one: it is refused', async () => {
    const here = machine();
    expect(await here.run(...given(), '--set', "DEVELOPER_NAME='Larkmoor'")).toBe(1);
    expect(here.said.at(-1)).toMatch(/^NO  DEVELOPER_NAME cannot be kept/);
  });

  test('settings and secret can be read by whoever installs alone', async () => {
    const here = machine();
    await here.run(...given());
    for (const name of ['.env.real', '.env.real.user'])
      expect(statSync(join(here.folder, 'env', name)).mode & 0o077).toBe(0);
  });

  test.each([
    ['it@trust.example', /belongs to Larkmoor Trust .*as it@trust\.example\. .*atk auth login m365.*az login --tenant/],
    ['it@sub.school.example', /as it@sub\.school\.example\./],
    ['it@school.example(Another Trust)', /as it@school\.example in Another Trust\./],
  ])(
    'with a Microsoft 365 account of another tenant, %s: says what to do, and has made nothing',
    async (account, says) => {
      const here = machine({ toolkitM365: account });
      expect(await here.run(...given())).toBe(1);
      expect(here.said.at(-1)).toMatch(/^NO {2}Azure and Microsoft 365 must be one tenant/);
      expect(here.said.at(-1)).toMatch(says);
      expect(made(here.calls())).toEqual([]);
    },
  );

  test.each(['IT@School.example', 'it@larkmoor.onmicrosoft.com', 'it@agency.example(Larkmoor Trust)'])(
    'a Microsoft 365 account of the subscription’s tenant, %s, is taken',
    async (toolkitM365) => {
      const here = machine({ toolkitM365 });
      expect(await here.run(...given())).toBe(0);
      expect(here.said.join('\n')).not.toContain('could not tell');
    },
  );

  test.each<[string, Partial<Tenant>]>([
    ['Graph does not say the domains', { organization: undefined }],
    ['it is a guest', { toolkitM365: 'it_agency.example#EXT#@larkmoor.onmicrosoft.com' }],
    ['the toolkit does not know the tenant’s name', { toolkitM365: 'it@agency.example(undefined)' }],
  ])(
    'an account that cannot be judged, since %s: says so, and the registration’s tenant is checked',
    async (_, changed) => {
      const here = machine({ ...changed, registeredIn: 'tenant-of-microsoft-365' });
      expect(await here.run(...given())).toBe(1);
      expect(here.said.join('\n')).toMatch(/could not tell whether it\S+ is of the tenant tenant-of-the-school/);
      expect(here.said.at(-1)).toMatch(/They have to be one/);
    },
  );

  test('with a subscription of another tenant: says so as soon as the registration’s is known', async () => {
    const here = machine({ registeredIn: 'tenant-of-microsoft-365' });
    expect(await here.run(...given())).toBe(1);
    expect(here.said.at(-1)).toMatch(/They have to be one/);
    expect(made(here.calls())).toEqual(['az group create', 'atk provision']);
  });

  test.each(['--back', '--deploy', '--undo'])(
    'with %s, where there is no installation of this name',
    async (option) => {
      const here = machine();
      expect(await here.run('--env', 'rael', option)).toBe(1);
      expect(here.said).toEqual([expect.stringMatching(/There is no installation “rael”/)]);
      expect(existsSync(join(here.folder, 'env', '.env.rael'))).toBe(false);
    },
  );

  test('in the name of the simulated tenant', async () => {
    const here = machine();
    expect(await here.run('--env', 'local')).toBe(1);
    expect(here.said.at(-1)).toMatch(/cannot be the name of an installation/);
  });
});

describe('upgrades and the way back', () => {
  test('the last three packages are kept, and the one before is deployed again, twice', async () => {
    const here = machine();
    await here.run(...given());
    for (const fingerprint of ['bbbb0002', 'cccc0003', 'dddd0004']) {
      here.setBuilt(fingerprint);
      expect(await here.run('--deploy')).toBe(0);
    }
    const kept = () =>
      Object.keys(here.tenant.blobs)
        .filter((name) => name.endsWith('.zip'))
        .toSorted();
    expect(kept().map((name) => name.slice(-12))).toEqual(['bbbb0002.zip', 'cccc0003.zip', 'dddd0004.zip']);
    expect(await here.run('--back')).toBe(0);
    expect(here.tenant.running).toBe(kept()[1]);
    expect(await here.run('--back')).toBe(0);
    expect(here.tenant.running).toBe(kept()[0]);
    expect(await here.run('--back')).toBe(1);
    expect(here.said.at(-1)).toMatch(/no package before/);
  });

  test('the same build after a way back is the package that it was, so that there is a way back again', async () => {
    const here = machine();
    await here.run(...given());
    here.setBuilt('bbbb0002');
    await here.run('--deploy');
    await here.run('--back');
    await here.run('--deploy');
    const zips = Object.keys(here.tenant.blobs).filter((name) => name.endsWith('.zip'));
    expect(zips.map((name) => name.slice(-12)).toSorted()).toEqual(['aaaa0001.zip', 'bbbb0002.zip']);
    await here.run('--back');
    expect(here.tenant.running).toMatch(/aaaa0001\.zip$/);
  });

  test('what Teams shows has changed: its version is raised, and it is published', async () => {
    const here = machine();
    await here.run(...given());
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.0');
    here.calls();
    await here.run('--set', 'DEVELOPER_NAME=Larkmoor School');
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.1');
    expect(made(here.calls())).toEqual(['atk provision', 'atk publish', 'az storage blob upload']);
  });

  test('a Teams app that was published by an earlier version of the steps is published anew under a raised version', async () => {
    const here = machine();
    await here.run(...given(), '--set', 'TEAMS_APP_PUBLISHED_APP_ID=in-catalogue');
    expect(here.settings()['TEAMS_APP_VERSION']).toBe('1.0.1');
  });

  test('a setting that a newer version brings has its default, and the file’s own lines stay', async () => {
    const here = machine();
    await here.run(...given());
    const template = here.read('env/template.env');
    writeFileSync(join(here.folder, 'env', 'template.env'), `${template}\nBRAND_NEW=none\n`);
    writeFileSync(join(here.folder, 'env', '.env.real'), `# Ours.\n${here.read('env/.env.real')}`);
    await here.run();
    expect(here.settings()['BRAND_NEW']).toBe('none');
    expect(here.read('env/.env.real')).toContain('# Ours.\n');
  });

  test('on another machine: settings come from the account of the deployments, and the secret from the app', async () => {
    const here = machine();
    await here.run(...given());
    const there = machine(here.tenant);
    expect(await there.run('--from', 'hoststorage')).toBe(0);
    expect(there.settings()).toEqual(here.settings());
    expect(there.read('env/.env.real.user')).toBe(here.read('env/.env.real.user'));
    expect(made(there.calls())).toEqual(['az storage blob upload']);
  });

  test('on another machine by somebody who has never installed it: an Owner, who may not read the account yet', async () => {
    const here = machine();
    await here.run(...given());
    const there = machine({ ...here.tenant, me: 'successor', containerRoles: [] });
    expect(await there.run('--from', 'hoststorage')).toBe(0);
    expect(there.settings()).toEqual(here.settings());
    const [granted] = there.everyCall.filter((words) => words.join(' ').startsWith('az role assignment create'));
    expect(granted).toContain(
      '/subscriptions/subscription/resourceGroups/fairview/providers/Microsoft.Storage/storageAccounts/hoststorage/blobServices/default/containers/packages',
    );
    expect(granted).toContain('successor');
  });

  test('on another machine, without the Azure CLI: says how to get it, and leaves no file', async () => {
    const there = machine({}, []);
    expect(await there.run('--from', 'hoststorage')).toBe(1);
    expect(there.said).toEqual([expect.stringContaining('NO  The Azure CLI (az) is not here. Install it: ')]);
    expect(existsSync(join(there.folder, 'env', '.env.real'))).toBe(false);
  });

  test('a test installation stands beside the real one, with files and a name of its own', async () => {
    const here = machine();
    await here.run(...given());
    await here.run(
      ...given(),
      '--env',
      'trial',
      '--set',
      'APP_NAME_SUFFIX=-test',
      '--set',
      'AZURE_RESOURCE_GROUP_NAME=fairview-trial',
    );
    expect(here.said.join('\n')).toContain('-DisplayName "Fairview-test"');
    expect([here.settings()['APP_NAME_SUFFIX'], here.settings('trial')['APP_NAME_SUFFIX']]).toEqual(['', '-test']);
    expect(here.read('env/.env.real.user')).not.toBe(here.read('env/.env.trial.user'));
  });

  test('taking it away is said with its own values, and not done', async () => {
    const here = machine();
    await here.run(...given());
    here.calls();
    expect(await here.run('--undo')).toBe(0);
    expect(here.said.join('\n')).toContain("RoleAssigneeName -eq 'enterprise-application'");
    const said = here.said.join('\n');
    // What holds the next back goes first: a lock holds roles, a role that is given holds its definition.
    const inOrder = ['az lock delete', 'az role assignment delete', 'az role definition delete', 'az group delete'];
    expect(inOrder.map((each) => said.indexOf(each))).toEqual(
      inOrder.map((each) => said.indexOf(each)).toSorted((one, other) => one - other),
    );
    expect(inOrder.filter((each) => !said.includes(each))).toEqual([]);
    expect(said).toContain('az group delete --name fairview --subscription subscription');
    expect(here.calls()).toEqual([]);
    expect(existsSync(join(here.folder, 'env', '.env.real'))).toBe(true);
  });
});
