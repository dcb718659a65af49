import type { Clock } from '#domain/clock.ts';
import type { Settings } from './settings.ts';

/** What the rooms below need from the place they run in. */
export type Platform = { settings: Settings; clock: Clock };

/** Registers every HTTP route, timer and queue trigger with the Functions host. The only list of them. */
export function registerFunctions(platform: Platform): void {
  void platform;
}
