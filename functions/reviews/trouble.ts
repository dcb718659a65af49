/** Why a message did not get through, and whether trying again can help. The reason is a code, never a text of a review. */
export type Trouble = { reason: string; worthAnotherTry: boolean };

const TRY_AGAIN = new Set([408, 412, 429, 502, 503, 504]);

/**
 * Classifies a failure of the Bot Connector. 412, 429 and gateway errors pass; a person who has not installed the app
 * yet may do so; a blocked conversation and any other answer are final. No answer at all is worth another try.
 */
export function troubleOf(error: unknown): Trouble {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  const detail = codeIn(error);
  if (statusCode === undefined)
    return { reason: typeof code === 'string' ? code : 'unreachable', worthAnotherTry: true };
  if (TRY_AGAIN.has(statusCode)) return { reason: `status ${statusCode}`, worthAnotherTry: true };
  if (statusCode === 403 && detail === 'BotNotInConversationRoster') return { reason: detail, worthAnotherTry: true };
  return { reason: detail ?? `status ${statusCode}`, worthAnotherTry: false };
}

function codeIn(error: unknown): string | undefined {
  const { body } = error as { body?: { error?: { code?: unknown } } };
  return typeof body?.error?.code === 'string' ? body.error.code : undefined;
}
