import type { LocalPerson } from './localPerson.ts';
import type { World } from './world.ts';

type RecordDirectoryChangeArgs = { world: World; oid: string; now: LocalPerson | null };

/** Notes that somebody in the directory has changed or (null) has left. */
export function recordDirectoryChange({ world: { state, keep }, oid, now }: RecordDirectoryChangeArgs): void {
  state.directory.push({ sequence: (state.directory.at(-1)?.sequence ?? 0) + 1, oid, now });
  keep();
}
