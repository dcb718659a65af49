import type { Form, FormField } from '#domain/forms/form.ts';

/** The longest id that is made from a text, in characters. */
const LONGEST = 40;

/** How an id begins until it is made from its text: no final id has a hyphen. */
const NEW = 'new-';

type Column = NonNullable<FormField['columns']>[number];

/** An id for a new question or cell, until the form is saved. */
export function newId(): string {
  return `${NEW}${crypto.randomUUID()}`;
}

/**
 * The form as it is saved. New questions and cells get an id from their text ("How did it go?" becomes `howDidItGo`)
 * that no other has. Existing ones keep theirs, however they are reworded.
 */
export function withIds(form: Form): Form {
  return { ...form, fields: named(form.fields, 'question').map(withCellIds) };
}

function withCellIds(field: FormField): FormField {
  return field.columns ? { ...field, columns: named<Column>(field.columns, 'cell') } : field;
}

function named<Item extends { id: string; label: string }>(items: readonly Item[], fallback: string): Item[] {
  const taken = new Set(items.map(({ id }) => id));
  return items.map((item) => {
    if (!isNew(item.id)) return item;
    const id = free(idFrom(item.label, fallback), taken);
    taken.add(id);
    return { ...item, id };
  });
}

/** An id in camel case from the words of a text. */
function idFrom(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F’']/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const [first = fallback, ...rest] = /^\d/.test(words[0] ?? '') ? [fallback, ...words] : words;
  let id = first.slice(0, LONGEST);
  for (const word of rest) {
    if (id.length + word.length > LONGEST) break;
    id += word.charAt(0).toUpperCase() + word.slice(1);
  }
  return id;
}

/** The id; where it is taken or is a property of every object, with the first number that makes it unique. */
function free(id: string, taken: ReadonlySet<string>): string {
  const isFree = (each: string) => !taken.has(each) && !(each in {});
  if (isFree(id)) return id;
  let number = 2;
  while (!isFree(`${id}${number}`)) number += 1;
  return `${id}${number}`;
}

const isNew = (id: string) => id.startsWith(NEW);
