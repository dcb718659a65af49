import { Problem } from './client.ts';

/** The id under which each thing was asked for that has had no certain answer yet. */
const unanswered = new Map<string, string>();

/**
 * Asks under an id that stays the same until there is a certain answer: what is asked again after a lost answer, or after a
 * fault of the server, is done once. `what` tells this asking from others.
 */
export async function askOnce<Answer>(what: unknown, ask: (id: string) => Promise<Answer>): Promise<Answer> {
  const text = JSON.stringify(what);
  const id = unanswered.get(text) ?? crypto.randomUUID();
  unanswered.set(text, id);
  try {
    const answer = await ask(id);
    unanswered.delete(text);
    return answer;
  } catch (error) {
    if (error instanceof Problem && error.status > 0 && error.status < 500) unanswered.delete(text);
    throw error;
  }
}
