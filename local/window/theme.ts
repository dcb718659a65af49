import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { TeamsTheme } from './host/hostContext.ts';

export const THEMES: Record<TeamsTheme, { label: string; fluent: Theme }> = {
  default: { label: 'Light', fluent: teamsLightTheme },
  dark: { label: 'Dark', fluent: teamsDarkTheme },
  contrast: { label: 'High contrast', fluent: teamsHighContrastTheme },
};

const KEY = 'fairview.window.theme';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The theme last chosen in this browser, for all its windows. */
export function useTheme(): TeamsTheme {
  const kept = useSyncExternalStore(subscribe, () => localStorage.getItem(KEY));
  return kept === 'dark' || kept === 'contrast' ? kept : 'default';
}

export function chooseTheme(theme: TeamsTheme): void {
  localStorage.setItem(KEY, theme);
  listeners.forEach((listener) => listener());
}
