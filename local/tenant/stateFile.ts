import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TenantState, newTenantState } from './tenantState.ts';

const PAUSE_MILLISECONDS = 200;

export type StateFile = {
  state: TenantState;
  /** Writes soon; many changes in quick succession become one write. */
  keep: () => void;
  /** Writes at once what is not yet written. */
  flush: () => void;
};

/** The tenant's state as it was left in a file, or a new one. Without a file it exists only in memory. */
export function openStateFile(file: string | undefined): StateFile {
  const state = file !== undefined && existsSync(file) ? readState(file) : newTenantState();
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    if (timer === undefined || file === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(file), { recursive: true });
    // Written under another name first, so that a crash during writing leaves the old file intact.
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
  };

  const keep = () => {
    if (file === undefined || timer !== undefined) return;
    timer = setTimeout(flush, PAUSE_MILLISECONDS);
    timer.unref();
  };

  return { state, keep, flush };
}

function readState(file: string): TenantState {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Written by this app; of another version it is refused.
  const kept = JSON.parse(readFileSync(file, 'utf8')) as TenantState;
  if (kept.version !== 1) throw new Error(`${file} is of another version of the simulated tenant. Start with --fresh.`);
  return kept;
}
