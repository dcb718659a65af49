import { inject } from 'vitest';

/**
 * The connection string of an account that nobody else uses or has used in this run: empty storage that needs no start.
 */
export async function emptyStorage(): Promise<string> {
  const response = await fetch(inject('storage'));
  const text = await response.text();
  if (!response.ok || text === '') throw new Error(`There is no storage: ${text || 'every account is taken'}`);
  return text;
}
