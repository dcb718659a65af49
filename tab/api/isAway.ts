import type { Problem } from './client.ts';

/** Whether nothing is known but that there was no connection, or that the server is not well. */
export function isAway({ code, status }: Problem): boolean {
  return code !== 'notAssigned' && (status === 0 || status >= 500);
}
