import type { LocalPerson } from './localPerson.ts';
import type { World } from './world.ts';

/** Notes that somebody in the directory is different now, or (null) has left. */
export function recordDirectoryChange({ state, keep }: World, oid: string, now: LocalPerson | null): void {
  state.directory.push({ sequence: (state.directory.at(-1)?.sequence ?? 0) + 1, oid, now });
  keep();
}
