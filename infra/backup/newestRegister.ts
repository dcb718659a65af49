import { isBefore } from '#domain/calendar/moments.ts';
import { copiesIn } from './copies.ts';
import { Refused } from './key.ts';
import { type Copy, openCopy } from './copy.ts';
import type { CopiedRow } from './rows.ts';

type NewestRegisterArgs = { folder: string; copy: Copy; say: (line: string) => void };

/**
 * The register of destruction in the newest copy of a folder that these keys open; undefined where this copy is the
 * newest. A line of the register is never removed, so the newest one has them all. Throws `Refused` where there are
 * newer copies and none can be opened.
 */
export async function newestRegister({ folder, copy, say }: NewestRegisterArgs): Promise<CopiedRow[] | undefined> {
  const newer = copiesIn(folder).filter(({ begun }) => isBefore(copy.manifest.begun, begun));
  for (const { path } of newer.toReversed())
    try {
      const { register } = await openCopy(path, copy.identities);
      say(`What was destroyed is read from ${path}.`);
      return register;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      say(error.message);
    }
  if (newer.length === 0) return undefined;
  throw new Refused(
    'There are newer copies, and none of them can be opened, so what was destroyed since is not known. Add shares of their key, or --without-newer.',
  );
}
