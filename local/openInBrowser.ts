import { spawn } from 'node:child_process';
import { platform } from 'node:os';

const OPENERS: Record<string, readonly [string, ...string[]]> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens an address in the person's browser, where there is one. Otherwise the printed address is enough. */
export function openInBrowser(address: string): void {
  const [command, ...args] = OPENERS[platform()] ?? [];
  if (!command) return;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
