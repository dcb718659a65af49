import type { MessageKind } from '#domain/review/messageKey.ts';
import type { Line } from './gatheredCard.ts';
import type { Card } from './layout.ts';
import type { Subject } from './subject.ts';

/** One kind of card. */
export type CardKind = {
  /**
   * Draws the card; undefined where its subject is gone. Kinds that are about no review have cards of their own, and
   * leave it out.
   */
  draw?: (subject: Subject) => Card | undefined;
  /** Its line in a morning message, for a kind that can go in one. */
  line?: (subject: Subject) => Line | undefined;
  /** What a notification shows of it on a locked screen: what kind of thing waits, and nothing about anybody. */
  preview: string;
  /** It goes to people who see nothing else of the review; the policy says what they are told. */
  forOthers?: true;
};

/** The cards of one part of a review. */
export type Cards = { [Kind in MessageKind]?: CardKind };
