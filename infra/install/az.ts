import { z } from 'zod';
import { type Ended, type Machine, Stop, run } from './machine.ts';

/** Asks the Azure CLI; answers what it says, in this shape. Whatever it refuses is a Stop in its own words. */
export async function az<T>(machine: Machine, args: string[], shape: z.ZodType<T>): Promise<T> {
  const ended = await azEnded(machine, args);
  if (ended.code !== 0) throw refused(args, ended);
  return shape.parse(ended.out.trim() === '' ? null : JSON.parse(ended.out));
}

/** Lets the Azure CLI do something of which nothing is read. */
export async function azDo(machine: Machine, args: string[]): Promise<void> {
  const ended = await azEnded(machine, args);
  if (ended.code !== 0) throw refused(args, ended);
}

/** How the Azure CLI ends, where a refusal says something too. A Stop where it is not on this computer. */
export async function azEnded(machine: Machine, args: string[]): Promise<Ended> {
  const ended = await run(machine, ['az', ...args, '--output', 'json', '--only-show-errors']);
  if (ended.code === 127)
    throw new Stop(
      'The Azure CLI (az) is not here. Install it: https://learn.microsoft.com/cli/azure/install-azure-cli',
    );
  return ended;
}

/** The object id of who is signed in. */
export function whoInstalls(machine: Machine): Promise<string> {
  return az(machine, ['ad', 'signed-in-user', 'show', '--query', 'id'], z.string());
}

/**
 * Lets the Azure CLI do something that may be refused while a role that has just been given is spreading, which takes up to
 * ten minutes: tries again each half minute for a quarter of an hour.
 */
export async function azOnceRolesSpread(machine: Machine, args: string[]): Promise<Ended> {
  for (let tries = 0; ; tries += 1) {
    const ended = await azEnded(machine, args);
    if (ended.code === 0) return ended;
    if (!isSpreading(ended) || tries === TRIES) throw refused(args, ended);
    if (tries === 0) machine.say('   waiting for a role to spread (up to ten minutes) …');
    await machine.wait(30);
  }
}

/** The roles that somebody (an object id) holds at a scope, by groups and from above it too. */
export function rolesAt(machine: Machine, { me, scope }: { me: string; scope: string }): Promise<string[]> {
  const whose = ['--assignee', me, '--scope', scope, '--include-inherited', '--include-groups'];
  const names = ['--query', '[].roleDefinitionName'];
  return az(machine, ['role', 'assignment', 'list', ...whose, ...names], z.array(z.string()));
}

const TRIES = 30;

/**
 * What storage says to somebody whose role has not arrived, and what Flex Consumption says where the app's own has not
 * (BlobUploadFailedException, with storage's 403 inside).
 */
function isSpreading({ err }: Ended): boolean {
  return /AuthorizationPermissionMismatch|You do not have the required permissions|BlobUploadFailedException/.test(err);
}

function refused(args: string[], { code, err }: Ended): Stop {
  const said = err.trim() || `it ended with ${code}`;
  return new Stop(`az ${args.slice(0, 4).join(' ')}: ${said}`);
}
