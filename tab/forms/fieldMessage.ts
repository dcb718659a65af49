import type { Problem } from '../api/client.ts';

type Message = { validationState?: 'error'; validationMessage?: string };

/** What the server said about one field, in the form that Fluent's `Field` shows it at that field. */
export function fieldMessage(problem: Problem | null, field: string): Message {
  const found = problem?.fields.find((each) => each.field === field || each.field.startsWith(`${field}.`));
  return found ? { validationState: 'error', validationMessage: found.message } : {};
}

/** What the server said about a moment, at the one of its two fields that it is about: the time where only that is empty. */
export function momentMessage(
  problem: Problem | null,
  { date, time }: { date: string; time: string },
): { date: Message; time: Message } {
  const message = fieldMessage(problem, 'start');
  return date !== '' && time === '' ? { date: {}, time: message } : { date: message, time: {} };
}
