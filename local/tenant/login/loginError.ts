import { randomUUID } from 'node:crypto';
import type { Answer } from '../exchange.ts';

/** A refusal in Entra's words, as msal reads it. The text begins with the AADSTS number. */
export function loginError({
  error,
  code,
  text,
  status = 400,
  suberror,
}: {
  error: string;
  code: number;
  text: string;
  status?: number;
  suberror?: string;
}): Answer {
  const trace = randomUUID();
  const correlation = randomUUID();
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${code}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      ...(suberror && { suberror }),
    },
  };
}
