import type { FileHosts } from '#contract/answers.ts';

/**
 * Where the demonstration school's OneDrive and SharePoint answer: at names of their own, as Microsoft's do, so that they
 * are other origins than the app. Browsers take every name below localhost for this machine.
 */
export function fileHostsAt(origin: string): FileHosts {
  const { port } = new URL(origin);
  return { oneDrive: `http://larkmoor-my.localhost:${port}`, sites: `http://larkmoor.localhost:${port}` };
}
