import { keysIn } from '#domain/typed.ts';
import { type TableName, TABLES } from '#functions/storage/tables.ts';
import { type Manifest, type Part, verifyArchive } from './archive.ts';
import { Refused } from './key.ts';
import { type CopiedRow, rowOfLine } from './rows.ts';

/** A checked copy of a school, and its register of destruction. */
export type Copy = { path: string; identities: readonly string[]; manifest: Manifest; register: CopiedRow[] };

/** The parts of a copy. A file’s name becomes its address in storage. */
const PART =
  /^(README\.txt|tables\/[A-Za-z]+\/\d{6,}\.jsonl|files\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[\w-]+(\/[\w-]+)*)$/;

/** Opens a copy and checks the whole of it. Throws `Refused`. */
export async function openCopy(path: string, identities: readonly string[]): Promise<Copy> {
  const register: CopiedRow[] = [];
  // Every row is read here, so that a copy that cannot be restored is refused before anything is removed for it.
  const look = ({ name, bytes }: { name: string; bytes: Buffer }) => {
    const table = tableOf({ name });
    if (table === undefined) return;
    const rows = readRows(path, bytes);
    if (table === 'Destructions') register.push(...rows);
  };
  const manifest = await verifyArchive(path, { identities, look });
  if (manifest.kind !== 'copy') throw new Refused(`${path} was made for reading and is no copy to be restored.`);
  if (!manifest.parts.every(({ name }) => PART.test(name)))
    throw new Refused(`${path} was not written by Fairview: it has a part that no copy has.`);
  return { path, identities, manifest, register };
}

function readRows(path: string, content: Buffer): CopiedRow[] {
  try {
    return rowsIn({ content });
  } catch {
    throw new Refused(`${path} was not written by Fairview: it has a row that cannot be read.`);
  }
}

/** The table whose rows are in a part; undefined where it holds no rows, or those of a table that is no longer used. */
export function tableOf({ name }: Pick<Part, 'name'>): TableName | undefined {
  const [folder, table] = name.split('/');
  return folder === 'tables' ? keysIn(TABLES).find((each) => each === table) : undefined;
}

/** The rows in a part of a table. */
export const rowsIn = ({ content }: { content: Buffer }) =>
  content.toString('utf8').split('\n').filter(Boolean).map(rowOfLine);
