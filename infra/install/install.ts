import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { azEnded } from './az.ts';
import { alone } from './alone.ts';
import { withoutExported } from './environment.ts';
import { leftForPeople } from './leftForPeople.ts';
import { type Machine, Stop, run, runProgram, show } from './machine.ts';
import { bringSettings, deployBuilt, goBack, keepSettings } from './packages.ts';
import { provision } from './provision.ts';
import { publish } from './publish.ts';
import { completeRegistration } from './registration.ts';
import { type Settings, askSettings, keepSecret, openSettings } from './settings.ts';
import { checkRights, checkSignedIn, checkTools } from './tools.ts';
import { undoing } from './undo.ts';

const HELP = `npm run install:tenant -- --env NAME

Installs Fairview into a tenant, or upgrades it there. Run again, it goes on where it stood: every step looks at what is
there first.

  --env NAME         the installation: its settings are in env/.env.NAME
  --set KEY=value    writes a setting; may be given several times
  --from ACCOUNT     brings the settings of an installation that was made elsewhere, from its storage account
  --deploy           only deploys the package that the build made
  --back             only deploys the package that was deployed before the one that runs
  --undo             says how everything is taken away again; does nothing`;

/** The whole command. Answers the code that the process ends with: 1 where a person has to put something right first. */
export async function install(given: Machine, args: string[]): Promise<number> {
  const machine = withoutExported(given);
  try {
    const { values } = parseArgs({
      args,
      options: {
        env: { type: 'string' },
        set: { type: 'string', multiple: true, default: [] },
        from: { type: 'string' },
        deploy: { type: 'boolean', default: false },
        back: { type: 'boolean', default: false },
        undo: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help || values.env === undefined) {
      machine.say(HELP);
      return values.help ? 0 : 1;
    }
    if (values.from !== undefined) await bringSettings(machine, { name: values.env, account: values.from });
    const isNew = !values.undo && !values.deploy && !values.back;
    const settings = openSettings(machine, { name: values.env, isNew });
    if (values.undo) {
      machine.say(undoing(settings));
      return 0;
    }
    return await alone(settings, async () => {
      await checkTools(machine);
      if (values.deploy || values.back) return deployOnly(machine, { settings, back: values.back });
      await askSettings(machine, { settings, given: values.set });
      return installAll(machine, settings);
    });
  } catch (error) {
    if (!(error instanceof Stop || isAboutOptions(error))) throw error;
    machine.say(`NO  ${error.message}`);
    return 1;
  }
}

/** An option that there is not, or one without its value: Node's own words say which. */
const isAboutOptions = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

async function deployOnly(
  machine: Machine,
  { settings, back }: { settings: Settings; back: boolean },
): Promise<number> {
  const me = await checkSignedIn(machine, settings);
  await (back ? goBack : deployBuilt)(machine, { settings, me });
  await waitForHealth(machine, settings);
  return 0;
}

async function installAll(machine: Machine, settings: Settings): Promise<number> {
  const me = await checkSignedIn(machine, settings);
  await checkRights(machine, { settings, me });
  await keepSecret(machine, settings);
  await provision(machine, settings);
  // The toolkit has written the tenant of the registration by now.
  await checkSignedIn(machine, settings);
  const registration = await completeRegistration(machine, settings);
  await build(machine);
  await deployBuilt(machine, { settings, me });
  await waitForHealth(machine, settings);
  await publish(machine, settings);
  await keepSettings(machine, { settings, me });
  const left = await preflight(machine, settings);
  machine.say(leftForPeople(settings, registration));
  machine.say(
    left
      ? 'The preflight says NO above: do what is left, and run this again.'
      : 'The preflight has nothing against letting people in.',
  );
  return left ? 1 : 0;
}

async function build(machine: Machine): Promise<void> {
  machine.say('… building');
  const { code, out, err } = await run(machine, ['npm', 'run', 'build']);
  if (code !== 0) throw new Stop(`The build failed:\n${out}${err}`);
}

/** What the log is asked. Azure streams no log of a Flex Consumption plan: github.com/Azure/azure-functions-core-tools/issues/4585. */
const ERRORS = 'union AppTraces, AppExceptions | where SeverityLevel >= 3 | top 20 by TimeGenerated';

/** Waits until the app runs and reaches its storage: the roles of its identities take up to ten minutes to spread. */
async function waitForHealth(machine: Machine, settings: Settings): Promise<void> {
  const origin = settings.find('PUBLIC_ORIGIN') ?? `https://${settings.get('TAB_DOMAIN')}`;
  const address = `${origin}/api/health`;
  let said = '';
  for (let tries = 0; tries < 60; tries += 1) {
    said = await fetch(address, { signal: AbortSignal.timeout(15_000) }).then(
      async (response) => (response.ok ? '' : `${response.status} ${(await response.text()).slice(0, 300)}`.trim()),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (said === '') {
      machine.say(`ok  ${address}`);
      return;
    }
    if (tries === 0) machine.say(`   waiting for ${address} (${said}) …`);
    await machine.wait(15);
  }
  throw new Stop(
    `${address} says ${said} after a quarter of an hour. The app’s log names a missing setting or role, some minutes later: in the Azure portal, fairview-logs, Logs, ${ERRORS}`,
  );
}

/** Runs the preflight in the name of who installs; answers whether it says NO. */
async function preflight(machine: Machine, settings: Settings): Promise<boolean> {
  const token = await azEnded(machine, [
    'account',
    'get-access-token',
    '--resource-type',
    'ms-graph',
    '--query',
    'accessToken',
  ]);
  if (token.code !== 0) {
    machine.say(`NO  The preflight gets no token for Graph: ${token.err.trim()}`);
    return true;
  }
  const environment = { ...machine.environment, GRAPH_TOKEN: z.string().parse(JSON.parse(token.out)) };
  const { code } = await show({ ...machine, environment }, [
    'node',
    'infra/preflight.ts',
    '--env',
    settings.name,
    settings.get('PREFLIGHT_PERSON'),
  ]);
  return code !== 0;
}

if (import.meta.main) {
  const isPerson = process.stdin.isTTY;
  const keyboard = isPerson ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  process.exitCode = await install(
    {
      folder: join(import.meta.dirname, '..', '..'),
      environment: process.env,
      run: runProgram,
      say: console.log,
      ask: async (question) => keyboard?.question(question),
      wait: (seconds) => wait(seconds * 1000),
      now: () => new Date(),
    },
    process.argv.slice(2),
  );
  keyboard?.close();
}
