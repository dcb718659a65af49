import type { FixedText } from '../../language/translate.ts';
import type { WordKind } from '../../policies/vocabulary.ts';

/** What each kind of words is called on its form, and where it is refused. */
export const WORDS_LABELS: Record<WordKind, FixedText> = {
  praise: 'What was good',
  feedback: 'Your feedback',
  followUp: 'What you talked about or want to note',
};
