/** The server refused or failed; the message is for people. */
export class AskError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Sends a request to this window's own server under `/local/`. A refusal is thrown with the server's words. */
export async function ask<Answer>(
  path: string,
  { method = 'GET', body }: { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; body?: object } = {},
): Promise<Answer> {
  let answer: Response;
  try {
    answer = await fetch(`/local/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new AskError(0, 'The demonstration does not answer. Is it still running?');
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What the server of this window answers.
  const said = (await answer.json()) as Answer & { detail?: string };
  if (!answer.ok) throw new AskError(answer.status, said.detail ?? `The demonstration answered ${answer.status}.`);
  return said;
}

/** The words to show a person for an error. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Something went wrong.';
}
