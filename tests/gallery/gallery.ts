// npm run gallery: photographs every page of the tab in each theme and size into docs/gallery, from the demonstration
// school. It fails if a page shows no heading, or if axe finds a fault.
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { oidOf } from '#local/school/people.ts';
import type { HomeView } from '#domain/views/home.ts';
import { AT_REST, chooseTheme, tabFaults } from '../browser/axe.ts';
import { startBrowser } from '../browser/chromium.ts';
import { comeTo, type PersonWindow, tabOf, windowOf } from '../browser/person.ts';
import { TEACHER } from '../testSchool.ts';
import { PAGES } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'gallery');

const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' };

/** Windows by name; the side panel is as wide as Teams makes it beside a meeting. Pictures are reduced by `scale`. */
const SIZES = {
  desktop: { width: 1280, height: 900, scale: 0.6 },
  phone: { width: 390, height: 844, scale: 0.7 },
  panel: { width: 320, height: 800, scale: 0.7 },
};

/** Long enough for the demonstration school to be set up on a slow machine. Milliseconds. */
const PATIENCE = 600_000;

const only = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => only.length === 0 || only.includes(name));

const { origin, stop } = await startSchool(process.env['PORT'] ?? '4790');
const browser = await startBrowser();
const faults: string[] = [];
try {
  if (only.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const review = await reviewOf(TEACHER);
  for (const [size, window] of Object.entries(SIZES))
    for (const who of new Set(pages.map((page) => page.who))) {
      const person = await windowOf(browser, origin, who, window);
      for (const { name, place } of pages.filter((page) => page.who === who)) {
        await comeTo(person, place.replace('{review}', review));
        for (const [as, theme] of Object.entries(THEMES)) {
          await chooseTheme(person.page, theme);
          await photograph(person, { as: `${name}-${size}-${as}`, ...window });
          faults.push(...(await tabFaults({ ...person, theme })).map((fault) => `${name}, ${size}, ${as}: ${fault}`));
        }
      }
      await person.close();
    }
  await writeFile(join(folder, 'README.md'), indexPage());
} finally {
  await browser.close();
  stop();
}
if (faults.length > 0) throw new Error(faults.join('\n'));

type Photograph = { as: string; width: number; height: number; scale: number };

async function photograph(person: PersonWindow, { as, width, height, scale }: Photograph): Promise<void> {
  await person.tab.getByRole('heading', { level: 1 }).waitFor();
  await person.page.waitForLoadState('networkidle');
  await person.tab.locator('.fui-Skeleton').waitFor({ state: 'detached' });
  await tabOf(person)?.evaluate(AT_REST);
  const session = await person.page.context().newCDPSession(person.page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 60,
    clip: { x: 0, y: 0, width, height, scale },
  });
  await session.detach();
  await writeFile(join(folder, `${as}.webp`), Buffer.from(data, 'base64'));
}

function indexPage(): string {
  const rows = PAGES.map(({ name }) => {
    const pictures = Object.keys(SIZES).flatMap((size) =>
      Object.keys(THEMES).map((theme) => `[${size}, ${theme}](${name}-${size}-${theme}.webp)`),
    );
    return `## ${name}\n\n![${name}](${name}-desktop-light.webp)\n\n${pictures.join(' · ')}\n`;
  });
  return `# Every page\n\nMade by \`npm run gallery\` from the demonstration school.\n\n${rows.join('\n')}`;
}

async function reviewOf(number: number): Promise<string> {
  const asked = await fetch(`${origin}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ oid: oidOf(number) }),
  });
  const { token } = (await asked.json()) as { token: string };
  const home = await fetch(`${origin}/api/home`, { headers: { Authorization: `Bearer ${token}` } });
  const [own] = ((await home.json()) as HomeView).own;
  if (!own) throw new Error('The teacher has no review.');
  return own.reviewId;
}

/** Starts the demonstration school afresh in a process of its own, and waits until it runs. */
async function startSchool(port: string): Promise<{ origin: string; stop: () => void }> {
  const app = spawn(process.execPath, [join(root, 'local', 'start.mjs'), '--fresh'], {
    cwd: root,
    env: { ...process.env, PORT: port, BROWSER: 'none' },
  });
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      app.kill('SIGTERM');
      reject(new Error('The demonstration school did not start in time.'));
    }, PATIENCE);
    app.stdout.on('data', (text: Buffer) => {
      if (!text.toString().includes('Fairview runs at')) return;
      clearTimeout(late);
      resolve();
    });
    app.once('exit', (code) => reject(new Error(`The demonstration school ended with ${String(code)}.`)));
  });
  return { origin: `http://localhost:${port}`, stop: () => app.kill('SIGTERM') };
}
