import type { ThemeName } from './teams.ts';

/**
 * The theme before Teams has answered. The address names it (`{app.theme}` in the manifest), and the server has put it on
 * the page; where it does not, what the person has chosen for the whole computer is the best guess.
 */
export function themeAtStart(): ThemeName {
  const named = document.documentElement.dataset['theme'];
  if (named === 'default' || named === 'dark' || named === 'contrast') return named;
  if (window.matchMedia('(forced-colors: active)').matches) return 'contrast';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
