import type { Translated } from '../translated.ts';

/** What happened in a review, and who looked. */
export const HISTORY = {
  'Reading the history': 'Yn darllen yr hanes',
  'What happened': 'Beth ddigwyddodd',
  'The history is whole: nothing in it has been changed since it was written.':
    'Mae’r hanes yn gyflawn: nid oes dim ynddo wedi’i newid ers iddo gael ei ysgrifennu.',
  'Warning: this history has been changed after it was written.':
    'Rhybudd: mae’r hanes hwn wedi’i newid ar ôl iddo gael ei ysgrifennu.',
  'Who looked': 'Pwy edrychodd',
  'Everybody but the two of you leaves an entry here.': 'Mae pawb heblaw’r ddau ohonoch yn gadael cofnod yma.',
  'Nobody else has looked so far.': 'Nid oes neb arall wedi edrych hyd yma.',
} as const satisfies Record<string, Translated>;
