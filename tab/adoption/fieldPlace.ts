import { type Fault, faultSaying } from '../forms/fault.ts';

/** The id of the element that holds a field, so that a fault found elsewhere can lead there. */
export const fieldPlace = (field: string) => `adoption-field-${field}`;

/** Moves the focus to a field: to its chosen control, or else to its first. */
export function focusField(field: string): void {
  const place = document.getElementById(fieldPlace(field));
  const control =
    place?.querySelector<HTMLElement>('input:checked') ??
    place?.querySelector<HTMLElement>('input, select, textarea, button');
  control?.focus();
  place?.scrollIntoView({ block: 'center' });
}

export type FieldMessages = ReadonlyMap<string, string>;

/** The message at one field, in the form of Fluent's `Field`. */
export function messageAt(messages: FieldMessages, field: string): Fault {
  const message = messages.get(field);
  return message === undefined ? {} : faultSaying(message);
}

/** Moves the focus to whichever of several fields comes first on the page. */
export function focusFirst(fields: readonly string[]): void {
  const places = new Set(fields.map(fieldPlace));
  const first = [...document.querySelectorAll(`[id^="${fieldPlace('')}"]`)].find(({ id }) => places.has(id));
  if (first) focusField(first.id.slice(fieldPlace('').length));
}
