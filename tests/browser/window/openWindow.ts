import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { type LocalApi, createLocalApi } from '#local/api.ts';
import { conversationIdOf } from '#local/tenant/connector/teamsIds.ts';
import type { CardJson } from '#local/tenant/chatMessage.ts';
import { theBrowser } from '../chromium.ts';
import { MONDAY, type OpenTenant, openTenant } from '../../local/tenant/openTenant.ts';

/** What the bot was sent. The test sets its answer to the press of a button. */
export type StandInBot = {
  heard: Record<string, unknown>[];
  answer: () => object | Promise<object>;
};

export type OpenWindow = {
  tenant: OpenTenant['tenant'];
  origin: string;
  bot: StandInBot;
  /** What replaces the tab from now on: teams-js in an empty page, or a page that never reports. */
  serveTab: (kind: 'teams' | 'silent') => void;
  /** The bot writes to somebody; answers the activity's id. */
  botWrites: (oid: string, message: { text?: string; card?: CardJson; summary?: string }) => Promise<string>;
  /** A window as somebody, at an app. */
  openAs: (oid: string | undefined, app?: string, options?: Options) => Promise<Page>;
  close: () => Promise<void>;
};

type Options = { theme?: 'default' | 'dark' | 'contrast'; width?: number; height?: number };

/**
 * The built window in a real browser, with the real tenant and the real `/local` API. The bot and the tab's page are
 * replaced, so that these tests are about the window alone; the replacement page has the real teams-js.
 */
export async function openWindow(): Promise<OpenWindow> {
  const root = join(import.meta.dirname, '..', '..', '..');
  const script = await teamsPage(root);
  let now = Temporal.Instant.from(MONDAY);
  const clock = { now: () => now };
  const opened = await openTenant({ clock });
  const { tenant, origin } = opened;
  const api: LocalApi = createLocalApi({
    clock,
    tenant,
    windowFolder: join(root, 'dist', 'local-window'),
    async moveClock(to) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      now = to;
    },
  });
  const bot: StandInBot = { heard: [], answer: () => ({}) };
  let tab: 'teams' | 'silent' = 'teams';

  opened.answerElse(async (req, res) => {
    if (await api.handle(req, res)) return;
    if (req.url === '/api/messages') {
      const chunks: Buffer[] = [];
      for await (const chunk of req) chunks.push(chunk as Buffer);
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
      bot.heard.push(activity);
      const answer = activity['type'] === 'invoke' ? await bot.answer() : {};
      res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
      return;
    }
    if (req.url?.startsWith('/tab/teams.js')) {
      res.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
      return;
    }
    if (req.url?.startsWith('/tab/')) {
      const page = `<!doctype html><html lang="en"><title>Tab</title><main><h1>The tab</h1></main>`;
      const loads = tab === 'teams' || req.url.includes('dialog') ? '<script src="/tab/teams.js"></script>' : '';
      res.writeHead(200, { 'Content-Type': 'text/html' }).end(page + loads);
      return;
    }
    res.writeHead(404).end();
  });

  const browser = await theBrowser();

  return {
    tenant,
    origin,
    bot,
    serveTab: (kind) => void (tab = kind),
    async botWrites(oid, { text, card, summary }) {
      if (!tenant.isInstalled(oid)) await tenant.install(oid);
      const token = await tenant.mintToken({ audience: 'connector' });
      const answer = await fetch(
        `${origin}/tenant/connector/v3/conversations/${encodeURIComponent(conversationIdOf(oid))}/activities`,
        {
          method: 'POST',
          headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({
            type: 'message',
            text,
            summary,
            ...(card && { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] }),
          }),
        },
      );
      if (!answer.ok) throw new Error(`The connector answered ${answer.status}: ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    },
    async openAs(oid, app = 'chat', { theme = 'default', width = 1280, height = 860 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.addInitScript((chosen) => {
        if (localStorage.getItem('fairview.window.theme') === null)
          localStorage.setItem('fairview.window.theme', chosen);
      }, theme);
      await page.goto(`${origin}/local/${oid ? `?as=${oid}&app=${app}` : ''}`);
      return page;
    },
    async close() {
      api.close();
      await opened.close();
    },
  };
}

/** A page that only starts the real teams-js; tests call it through `teams`. */
async function teamsPage(root: string): Promise<string> {
  const { outputFiles } = await bundle({
    stdin: {
      contents: `
        import * as teams from '@microsoft/teams-js';
        window.teams = teams;
        window.heard = [];
        window.ready = teams.app.initialize().then(() => {
          teams.app.registerOnThemeChangeHandler((theme) => window.heard.push('theme ' + theme));
          teams.app.notifyAppLoaded();
          teams.app.notifySuccess();
        });`,
      resolveDir: root,
    },
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles?.[0]?.text ?? '';
}

/** The page in a frame once its teams-js has started. */
export async function frameOf(page: Page, title = 'Fairview'): Promise<Frame> {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${title}.`);
  await frame.waitForFunction('window.ready');
  await frame.evaluate('window.ready');
  return frame;
}
