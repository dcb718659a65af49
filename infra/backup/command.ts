import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { isSystemError } from './archive.ts';
import { openKeys, Refused } from './key.ts';
import { openDemonstration, openDeployed, type Place } from './place.ts';

/** The options by which each command is told the installation. */
export const whereOptions = {
  /** The name of an installation: `real` for `env/.env.real`. */
  env: { type: 'string' },
  /** What `npm start` keeps on this machine. */
  local: { type: 'boolean', default: false },
} as const;

/** The folder of the environment files. */
const FOLDER = join(import.meta.dirname, '..', '..', 'env');

/**
 * Reads the settings of an environment into `process.env`. What the file says counts, whatever somebody has exported: that
 * may be of another installation. Throws `Refused`.
 */
export function readEnvironment(name: string | undefined, folder = FOLDER): void {
  if (name === undefined) return;
  const path = join(folder, `.env.${name}`);
  if (!existsSync(path)) throw new Refused(`There is no ${path}.`);
  for (const [key, value] of Object.entries(parseEnv(readFileSync(path, 'utf8')))) if (value) process.env[key] = value;
}

/** Opens the installation that somebody named. Throws `Refused`. */
export function openNamed({ env, local }: { env?: string | undefined; local: boolean }): Promise<Place> {
  if (local === (env !== undefined))
    throw new Refused('Say which installation: --env <name> for env/.env.<name>, or --local for this machine.');
  return local ? openDemonstration() : openDeployed(process.env);
}

/** The recipient for whom copies are encrypted. Throws `Refused`. */
export function recipientIn(env: Record<string, string | undefined>): string {
  const recipient = env['BACKUP_RECIPIENT'];
  if (!recipient)
    throw new Refused('BACKUP_RECIPIENT is missing in the environment. “npm run backup -- --new-key” makes a key.');
  return recipient;
}

/** The keys that some files with shares open. Throws `Refused`. */
export async function keysFrom(files: readonly string[]): Promise<string[]> {
  if (files.length === 0)
    throw new Refused('Name the files with the shares of the key: --share <file> --share <file>.');
  const opened = await openKeys(files.map((file) => readFileSync(file, 'utf8')));
  return opened.map(({ identity }) => identity);
}

/** Runs a command and sets the exit code. What the operator can put right is said without anything around it. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const isOurs = error instanceof Refused || isSystemError(error) || (error instanceof TypeError && 'code' in error);
    console.error(isOurs ? error.message : error);
    process.exitCode = 1;
  }
}
