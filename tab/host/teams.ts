import { app, authentication, teamsCore } from '@microsoft/teams-js';

import { forgetPlace } from './lastPlace.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** What Teams tells the tab when it opens. */
export type HostContext = {
  theme: ThemeName;
  /** The language of Teams, such as "cy-GB". */
  locale: string;
  /** The person's oid. It proves nothing: only the token does. */
  oid: string;
  /** The place that a card's link leads to, such as `reviews/{id}/statement`. */
  place: string;
  /** The chat of the meeting beside which the side panel is open. */
  chatId: string | undefined;
};

/** How long Teams may take to answer before the page says that it is outside Teams. Milliseconds. */
const PATIENCE = 5_000;

/** Joins the host (Teams, Outlook, Microsoft 365). Answers undefined outside a host. */
export async function joinHost(onTheme: (theme: ThemeName) => void): Promise<HostContext | undefined> {
  if (window.parent === window) return undefined;
  const joined = await Promise.race([app.initialize().then(() => true), wait(PATIENCE).then(() => false)]);
  if (!joined) return undefined;
  app.notifyAppLoaded();
  void app.registerOnThemeChangeHandler((theme) => onTheme(themeFrom(theme)));
  if (teamsCore.isSupported())
    teamsCore.registerBeforeUnloadHandler((readyToUnload) => {
      forgetPlace();
      readyToUnload();
      return true;
    });
  const context = await app.getContext();
  return {
    theme: themeFrom(context.app.theme),
    locale: context.app.locale,
    oid: context.user?.id ?? '',
    place: context.page.subPageId ?? '',
    chatId: context.chat?.id,
  };
}

/** Tells the host that the page is ready to be seen. */
export function tellReady(): void {
  void app.notifySuccess();
}

/** The token that proves who is signed in; the host keeps it while it lasts. */
export function signInToken(): Promise<string> {
  return authentication.getAuthToken();
}

/** Opens Microsoft's own page, on which the person allows what Fairview needs. */
export async function askForConsent(url: string): Promise<void> {
  await authentication.authenticate({ url, width: 480, height: 560 });
}

/** The place that Microsoft's page leads back to: closes the small window it was in. */
export async function finishConsent(): Promise<void> {
  await app.initialize();
  authentication.notifySuccess();
}

function themeFrom(theme: string): ThemeName {
  return theme === 'dark' || theme === 'contrast' ? theme : 'default';
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
