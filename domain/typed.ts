/** Whether something has fields that can be asked for by their names; a list has its numbers. */
export function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

/** A field of something whose shape is not known; undefined where it has no fields, or not that one. */
export function fieldIn(value: unknown, name: PropertyKey): unknown {
  return isRecord(value) ? value[name] : undefined;
}

/** The keys of a table whose type names all that it has. */
export function keysIn<Table extends object>(table: Table): (keyof Table & string)[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- A table of ours has no keys but those of its type.
  return Object.keys(table) as (keyof Table & string)[];
}

/** Whether a word is a key of a table. */
export function isKeyOf<Table extends object>(table: Table, word: PropertyKey): word is keyof Table {
  return Object.hasOwn(table, word);
}

/** Of each entry of a table one of its fields, under the same key. */
export function eachField<Table extends Readonly<Record<string, object>>, Field extends keyof Table[keyof Table]>(
  table: Table,
  field: Field,
): { [Key in keyof Table]: Table[Key][Field] } {
  const fields = keysIn(table).map((key) => [key, fieldIn(table[key], field)]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each entry gives what its own type says of the field.
  return Object.fromEntries(fields) as { [Key in keyof Table]: Table[Key][Field] };
}
