import { type AnyGiven, commandOf } from './commands.ts';
import { isFreeFor, type NamedKind } from './named.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Review } from './review.ts';

/** The fields of a command whose id names something new, with the kind of each. */
export function newIdsIn(type: AnyGiven['type']): { field: string; kind: NamedKind; in: string | undefined }[] {
  return Object.entries(commandOf(type).ids ?? {}).flatMap(([field, meaning]) =>
    typeof meaning === 'object' ? [{ field, kind: meaning.names, in: meaning.in }] : [],
  );
}

/** Refuses a command whose new id already names something else in the review: whoever sent it would reach beyond it. */
export function refusalOfIds(review: Review, command: AnyGiven): Refusal | undefined {
  const fields: Record<string, unknown> = command;
  const idIn = (field: string | undefined) => {
    const id = field === undefined ? undefined : fields[field];
    return typeof id === 'string' ? id : undefined;
  };
  const taken = newIdsIn(command.type).find(({ field, kind, in: parentField }) => {
    const id = idIn(field);
    const parent = idIn(parentField);
    return id !== undefined && !isFreeFor({ review, id, given: { kind, ...(parent !== undefined && { parent }) } });
  });
  return taken && refuseTakenId(taken.field);
}

/** The refusal when something new has an id that is taken. */
export function refuseTakenId(field: string): Refusal {
  const message = 'This id names something else in this review already. Load the page again, and send it once more.';
  return refuse({ refused: 'invalid', message, ref: null, fields: [{ field, message }] });
}
