import type { Answer } from '../exchange.ts';

type ConnectorErrorArgs = {
  status: number;
  code: string;
  message: string;
  headers?: Record<string, string> | undefined;
};

/** A refusal in the Bot Connector's form. */
export function connectorError({ status, code, message, headers = {} }: ConnectorErrorArgs): Answer {
  return { status, headers, body: { error: { code, message } } };
}
