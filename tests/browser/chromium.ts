import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Where browsers are usually found on a machine that has one. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
];

const PACKED_LIBRARIES = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '@sparticuz',
  'chromium',
  'bin',
  'al2023.tar.br',
);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--lang=en-GB',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Only this machine can be reached: requests to anything else fail at once, as without a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost',
];

let shared: Promise<Browser> | undefined;

/** The one browser of all test files that run in this process; it ends with the process. */
export function theBrowser(): Promise<Browser> {
  shared ??= startBrowser();
  return shared;
}

/**
 * Starts a real browser. On Linux that is the one that comes as a package, so that nothing has to be installed by hand.
 * Elsewhere it is the machine's own Chrome or Edge or, where there is none, the one that Playwright fetches.
 */
export async function startBrowser(): Promise<Browser> {
  const executablePath =
    process.env['FAIRVIEW_CHROMIUM'] ??
    (await packagedChromium()) ??
    INSTALLED.find((path) => existsSync(path)) ??
    fetchedChromium();
  return chromium.launch({ executablePath, args: [...FLAGS, '--headless=shell'], env: environment() });
}

async function packagedChromium(): Promise<string | undefined> {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const path = await packaged.executablePath();
  if (missesLibraries(path)) await inflate(PACKED_LIBRARIES);
  return path;
}

/** Whether the machine lacks libraries that the browser needs; the package contains them. */
function missesLibraries(path: string): boolean {
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}

/**
 * The browser's environment. On Linux its own parts, such as a date field, take their language from there and from nothing
 * else. The package's libraries are found in it once they are unpacked.
 */
function environment(): Record<string, string> {
  const libraries = join(tmpdir(), 'al2023', 'lib');
  return {
    ...(process.env as Record<string, string>),
    LC_ALL: 'en_GB.UTF-8',
    ...(existsSync(libraries) && { LD_LIBRARY_PATH: libraries }),
  };
}

function fetchedChromium(): string {
  console.log('Fetching a browser for the tests …');
  execFileSync(
    process.execPath,
    [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium-headless-shell'],
    { stdio: 'inherit' },
  );
  return chromium.executablePath();
}
