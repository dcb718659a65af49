import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { az } from './az.ts';
import { type Machine, Stop } from './machine.ts';

/**
 * The settings of one installation, in `env/.env.<name>`: what a person was asked, and what the toolkit's steps have
 * written. Read anew whenever it is asked, since the toolkit writes too.
 */
export type Settings = {
  name: string;
  path: string;
  /** A setting that has to be there by now; a Stop says what is missing. */
  get: (key: string) => string;
  find: (key: string) => string | undefined;
  set: (key: string, value: string) => void;
};

/** What each setting is, as a person is asked for it. */
const QUESTIONS: Record<string, string> = {
  AZURE_SUBSCRIPTION_ID: 'Id of the Azure subscription (az account list)',
  AZURE_RESOURCE_GROUP_NAME: 'Name of the resource group; it is made if it is not there',
  DEVELOPER_NAME: 'Name of the school or trust, as Teams shows it (at most 32 characters)',
  FIRST_ADMINISTRATOR: 'Object id of the person who sets the school up (az ad user show --id ADDRESS --query id)',
  SECOND_OWNER: 'Object id of a second owner of the app registration, found the same way',
  ALERT_ADDRESS: 'Mail address that is written to when something goes wrong with the app',
  PREFLIGHT_PERSON: 'Mail address of somebody of the staff, whose mailbox the preflight looks at',
};

/** The one setting that may be empty, as the toolkit has it too. */
const MAY_BE_EMPTY = 'APP_NAME_SUFFIX';

/**
 * What a setting may consist of. Settings are handed to programs, on Windows by way of a shell, and stand in the commands that
 * people are asked to copy; so none has a sign that a shell would act on. None begins like an option or, as the Azure CLI reads
 * it, like the name of a file.
 */
const PLAIN = /^(?![@-])[\p{L}\p{N}_.@()+/:-]*$/u;
const ADDRESS = /^(?![@-])[\p{L}\p{N}_.@+'-]*$/u;
const SHAPES: Record<string, RegExp> = {
  APP_NAME_SUFFIX: /^[\p{L}\p{N}_.() -]*$/u,
  // The toolkit fills in what stands in ${{…}}.
  DEVELOPER_NAME: /^(?!.*\$\{\{)[^"\\\p{C}]*$/u,
  ALERT_ADDRESS: ADDRESS,
  MAIL_SENDER: ADDRESS,
  PREFLIGHT_PERSON: ADDRESS,
};
const shapeOf = (key: string) => SHAPES[key] ?? PLAIN;

/** Whether a value can be what its key means, and what it has to be. Wrong ones would be noticed only when much has been made. */
type SettingMeaning = { is: RegExp; be: (value: string) => string };

const OBJECT_ID: SettingMeaning = {
  is: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  be: (value) =>
    `somebody’s object id${value.includes('@') ? `, as this command says: az ad user show --id ${value} --query id` : ''}`,
};
const MAIL_ADDRESS: SettingMeaning = { is: /^[^@]+@[^@]+\.[^@]+$/, be: () => 'a mail address' };

const MEANINGS: Record<string, SettingMeaning> = {
  // Teams takes a name of 30 characters, of which “Fairview” has eight.
  APP_NAME_SUFFIX: { is: /^.{0,22}$/, be: () => 'at most 22 characters long' },
  DEVELOPER_NAME: { is: /^.{1,32}$/, be: () => 'at most 32 characters long: Teams takes no more' },
  FIRST_ADMINISTRATOR: OBJECT_ID,
  SECOND_OWNER: OBJECT_ID,
  ALERT_ADDRESS: MAIL_ADDRESS,
  PREFLIGHT_PERSON: MAIL_ADDRESS,
  MAIL_SENDER: { is: /^none$|^[^@]+@[^@]+\.[^@]+$/, be: () => 'a mail address or none' },
  SHAREPOINT_NAME: {
    is: /^(?!.*-my$)[a-z0-9-]+$/,
    be: () =>
      'what stands before .sharepoint.com in the addresses of the school’s files, in small letters and without -my, or none',
  },
  OWN_DOMAIN: {
    is: /^none$|^([a-z0-9-]+\.){2,}[a-z]{2,}$/,
    be: () => 'a domain below the school’s own, such as fairview.school.example, or none',
  },
  ALWAYS_READY: { is: /^(yes|no)$/, be: () => 'yes or no' },
};

/** Sees that every setting can be what it means; a Stop names all that cannot. */
function checkMeanings(settings: Settings): void {
  const wrong = Object.entries(MEANINGS).flatMap(([key, { is, be }]) => {
    const value = settings.find(key) ?? '';
    return is.test(value) ? [] : [`${key} is “${value}”; it has to be ${be(value)}.`];
  });
  if (wrong.length > 0) throw new Stop(`Not right in env/.env.${settings.name}: ${wrong.join(' ')}`);
}

/** Opens the settings of this environment; where there are none, those of a new installation are made of the template. */
export function openSettings({ folder }: Machine, { name, isNew }: { name: string; isNew: boolean }): Settings {
  if (!/^[\w-]+$/.test(name) || name.toLowerCase() === 'local')
    throw new Stop(`“${name}” cannot be the name of an installation: letters, digits, - and _ alone, and not “local”.`);
  const path = join(folder, 'env', `.env.${name}`);
  if (!existsSync(path)) {
    if (!isNew) throw new Stop(`There is no installation “${name}” on this machine: env/.env.${name} is not there.`);
    const template = readFileSync(join(folder, 'env', 'template.env'), 'utf8');
    writeFileSync(path, `${template}\nTEAMSFX_ENV=${name}\n`);
  }
  const find = (key: string) => {
    const value = parseEnv(readFileSync(path, 'utf8'))[key] || undefined;
    if (value !== undefined && !shapeOf(key).test(value))
      throw new Stop(`${key} in env/.env.${name} has a sign in it that no such setting has: ${value}`);
    return value;
  };
  return {
    name,
    path,
    find,
    get: (key) => {
      const value = find(key);
      if (value === undefined) throw new Stop(`${key} is missing in env/.env.${name}.`);
      return value;
    },
    set: (key, value) => {
      // The toolkit puts values into JSON as they are.
      if (/["\\\r\n]/.test(value))
        throw new Stop(`${key} may not have a quotation mark, a backslash or a line break in it.`);
      writeSetting(path, { key, value });
      if ((find(key) ?? '') !== value) throw new Stop(`${key} cannot be kept in a file of settings as it is: ${value}`);
    },
  };
}

/**
 * Puts a value into a file of settings, in its place where the key stands already; everything else stays as it is. The file
 * is replaced as a whole, so that nothing is lost where this is cut off, and nobody else can read it.
 */
export function writeSetting(path: string, { key, value }: { key: string; value: string }): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const line = `${key}=${/[#\s]/.test(value) ? `"${value}"` : value}`;
  const place = new RegExp(`^${key}=.*$`, 'm');
  const after = place.test(text)
    ? text.replace(place, () => line)
    : `${text.replace(/\n*$/, '\n').trimStart()}${line}\n`;
  writeFileSync(`${path}.new`, after, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Asks for every setting of the template that is still empty, takes those that were given along, and sees that all can be right. */
export async function askSettings(
  machine: Machine,
  { settings, given }: { settings: Settings; given: string[] },
): Promise<void> {
  for (const each of given) {
    const [, key, value] = /^(\w+)=(.*)$/s.exec(each) ?? [];
    if (key === undefined || value === undefined) throw new Stop(`--set takes KEY=value, not “${each}”.`);
    settings.set(key, value);
  }
  const template = readFileSync(join(machine.folder, 'env', 'template.env'), 'utf8');
  const missing: string[] = [];
  for (const [, key = '', value = ''] of template.matchAll(/^(\w+)=(.*)$/gm)) {
    if (settings.find(key) !== undefined || key === MAY_BE_EMPTY) continue;
    if (value !== '') {
      // A newer version's template has a setting that this installation's file has not yet.
      settings.set(key, value);
      continue;
    }
    const answer = (await machine.ask(`${QUESTIONS[key] ?? key}: `))?.trim();
    if (answer) settings.set(key, answer);
    else missing.push(key);
  }
  if (missing.length > 0)
    throw new Stop(
      `Missing in env/.env.${settings.name}: ${missing.join(', ')}. Write them there, or give --set KEY=value.`,
    );
  // The toolkit writes a suffix of its own, the environment's name, where the key is not there at all.
  if (settings.find(MAY_BE_EMPTY) === undefined) settings.set(MAY_BE_EMPTY, '');
  checkMeanings(settings);
}

const values = z.array(z.object({ name: z.string(), value: z.string() }));

/**
 * Sees that the one secret is on this machine: what Graph repeats in its change notifications. Made once; an app that runs
 * already has it, and subscriptions that run know it.
 */
export async function keepSecret(machine: Machine, settings: Settings): Promise<void> {
  const path = `${settings.path}.user`;
  const known = existsSync(path) ? parseEnv(readFileSync(path, 'utf8'))[SECRET] : undefined;
  if (known) return;
  const app = settings.find('FUNCTION_APP_RESOURCE_ID');
  if (app === undefined) {
    writeSetting(path, { key: SECRET, value: randomBytes(32).toString('hex') });
    return;
  }
  const name = app.split('/').at(-1) ?? '';
  const group = settings.get('AZURE_RESOURCE_GROUP_NAME');
  const all = await az(
    machine,
    ['functionapp', 'config', 'appsettings', 'list', '--name', name, '--resource-group', group],
    values,
  );
  const value = all.find((each) => each.name === 'GRAPH_NOTIFICATION_SECRET')?.value;
  if (!value)
    throw new Stop(`${SECRET} is missing in env/.env.${settings.name}.user, and the app does not know it either.`);
  writeSetting(path, { key: SECRET, value });
  machine.say('   the secret was taken from the app that runs');
}

const SECRET = 'SECRET_GRAPH_NOTIFICATION';
