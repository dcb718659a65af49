import type { MessageKind } from '#domain/review/messageKey.ts';
import type { Card } from './layout.ts';
import type { Subject } from './subject.ts';

/** One kind of card. */
export type CardKind = {
  /** Undefined where what it was about is gone; left out of what stands outside of any review, and has cards of its own. */
  draw?: (subject: Subject) => Card | undefined;
  /** What a notification shows of it on a locked screen: what kind of thing waits, and nothing about anybody. */
  preview: string;
  /** It goes to people who see nothing of the review beside: what they are told, the policy gives them. */
  forOthers?: true;
};

/** The cards of one part of a review. */
export type Cards = { [Kind in MessageKind]?: CardKind };
