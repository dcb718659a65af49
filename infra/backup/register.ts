import type { Copy } from './copy.ts';
import type { Place } from './place.ts';
import { type CopiedRow, copiedRow } from './rows.ts';

type LastRegisterArgs = { place: Place; copy: Copy; newest: readonly CopiedRow[] | undefined };

/**
 * The register of destruction as it was last known: the copy's own, then that of the newest copy and that which still
 * stands. A destruction that the copy shows as begun may have been withdrawn; then the later ones do not have it. Where
 * there is none of those, it is undecided: its review is restored, and the app decides.
 */
export async function lastRegister({ place, copy, newest }: LastRegisterArgs) {
  const later = [...(newest ?? []), ...(await standing(place))];
  const begun = copy.register.filter((row) => !isClean(row));
  return {
    destroyed: new Map([...copy.register.filter(isClean), ...later].map((row) => [row.rowKey, row])),
    undecided: later.length > 0 ? [] : begun,
  };
}

const isClean = ({ columns }: CopiedRow) => columns['isClean']?.value === 'true';

/**
 * The lines of the register to write. Of what was destroyed after the copy was made, the app's next run over the records
 * removes the rest: lists, and cards in people's chats.
 */
export function registerAnew({ register }: Copy, destroyed: ReadonlyMap<string, CopiedRow>): CopiedRow[] {
  const wasClean = new Set(register.filter(isClean).map(({ rowKey }) => rowKey));
  const again = { isClean: { type: 'Boolean', value: 'false' } };
  return [...destroyed.values()].map((row) =>
    wasClean.has(row.rowKey) ? row : { ...row, columns: { ...row.columns, ...again } },
  );
}

/** The register that stands in an installation. */
async function standing({ tables }: Place): Promise<CopiedRow[]> {
  const rows = (await tables('Destructions')).listEntities({ disableTypeConversion: true });
  return (await Array.fromAsync(rows)).map(copiedRow);
}
