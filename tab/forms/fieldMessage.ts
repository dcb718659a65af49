import type { Problem } from '../api/client.ts';

type Message = { validationState?: 'error'; validationMessage?: string };

/** The server's message about one field, in the form that Fluent's `Field` shows. */
export function fieldMessage(problem: Problem | null, field: string): Message {
  const found = problem?.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`));
  return found ? { validationState: 'error', validationMessage: found.message } : {};
}

/**
 * The server's message about a moment, at one of its two fields: the time where only the time is empty, else the date.
 */
export function momentMessage(
  problem: Problem | null,
  { date, time }: { date: string; time: string },
): { date: Message; time: Message } {
  const message = fieldMessage(problem, 'start');
  return date !== '' && time === '' ? { date: {}, time: message } : { date: message, time: {} };
}
