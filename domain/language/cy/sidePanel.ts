import type { Translated } from '../translated.ts';

/** The panel beside a Teams meeting. */
export const SIDE_PANEL = {
  'Today’s meetings': 'Cyfarfodydd heddiw',
  'You have no meeting about a review today. Nothing is shown beside other meetings.':
    'Nid oes gennych gyfarfod am adolygiad heddiw. Ni ddangosir dim wrth ochr cyfarfodydd eraill.',
  Agenda: 'Yr agenda',
  Actions: 'Camau gweithredu',
  'The note can be written here as soon as the meeting begins.':
    'Gellir ysgrifennu’r nodyn yma cyn gynted ag y bydd y cyfarfod yn dechrau.',
} as const satisfies Record<string, Translated>;
