import type { FixedText } from '#domain/language/translate.ts';
import type { About } from './stream.ts';

/** What a note is about, on its chip. */
export const CHIP: Record<About, FixedText> = {
  seen: 'Seen',
  responses: 'Response',
  learning: 'Learning',
  activities: 'Activity',
};

/** What to write about it. */
export const PROMPT: Record<About, FixedText> = {
  seen: 'What happens',
  responses: 'How pupils or others respond',
  learning: 'Evidence of learning',
  activities: 'The activity that begins',
};
