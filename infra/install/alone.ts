import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Stop } from './machine.ts';
import type { Settings } from './settings.ts';

/**
 * Does something with an installation while no other run on this machine does: two would each make a secret, and write over
 * the other's settings. A run that was killed keeps nobody away.
 */
export async function alone<Answer>({ name, path }: Settings, act: () => Promise<Answer>): Promise<Answer> {
  const file = `${path}.lock`;
  const claim = () => writeFileSync(file, String(process.pid), { flag: 'wx' });
  try {
    claim();
  } catch (error) {
    if (!isThere(error)) throw error;
    const holder = Number(readFileSync(file, 'utf8'));
    if (isAtWork(holder))
      throw new Stop(
        `Another run is at work on “${name}” on this machine (process ${holder}). Wait until it has ended. If there is none, remove env/.env.${name}.lock.`,
      );
    rmSync(file);
    claim();
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}

const isThere = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Whether a process runs; that of somebody else, to whom nothing may be sent, does too. */
function isAtWork(id: number): boolean {
  if (!(id > 0)) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
