import type { Answer } from '../exchange.ts';

/** A refusal in the Bot Connector's shape. */
export function connectorError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Answer {
  return { status, headers, body: { error: { code, message } } };
}
