import { inLog } from './inLog.ts';

/**
 * From now on an error that is written to a console shows its kind and its place, and nothing of its text. The app
 * itself writes none, but libraries do: the bot's SDK writes whatever it could not read of a token that a stranger sent.
 */
export function logWithoutText(console: Pick<Console, 'error' | 'warn'>): void {
  for (const level of ['error', 'warn'] as const) {
    const write = console[level].bind(console);
    console[level] = (...given: unknown[]) =>
      write(...given.map((each) => (each instanceof Error ? inLog(each) : each)));
  }
}
