import { dateInWords } from '../../calendar/inWords.ts';
import { openChange } from '../objectives/objective.ts';
import type { Review } from '../review.ts';
import type { DocumentOf } from './document.ts';
import { type FrameContext, frameOf, headOf } from './frame.ts';
import { objectivesIn, sectionsOfObjectives } from './objectivesIn.ts';
import { WORDS, type Words } from './words.ts';

type ObjectivesDocumentArgs = { review: Review; context: FrameContext; words?: Words | undefined };

/**
 * The objectives as they are sent, approved, determined or, in a revision, signed by both (KM-36, KM-49, TA-12, KS-16).
 * It holds all of them, and in a revision also the reason for the change and what stood before.
 */
export function objectivesDocument({
  review,
  context,
  words = WORDS,
}: ObjectivesDocumentArgs): DocumentOf<'objectives'> {
  const { objectives } = review;
  const change = openChange(objectives);
  const list = objectivesIn(objectives.list);
  const before = change ? objectivesIn(objectives.versions[change.from]?.list ?? []) : [];
  const frame = frameOf({ review, frame: { form: null, version: objectives.versions.length + 1 }, context });
  const { pack } = context;
  const told = { pack, words };
  return {
    ...frame,
    kind: 'objectives',
    content: {
      list,
      change: change
        ? { id: change.id, reason: change.reason, why: change.why, metOn: change.opened?.metOn ?? null, before }
        : null,
    },
    sections: [
      headOf({ frame, title: words.objectives.open, told }),
      ...(change
        ? [
            {
              id: 'change',
              heading: words.whyChanged,
              level: 2 as const,
              blocks: [
                { text: change.why },
                ...(change.opened ? [{ label: words.metOn, text: dateInWords(change.opened.metOn) }] : []),
              ],
            },
          ]
        : []),
      ...sectionsOfObjectives({ list, given: { id: 'objectives', heading: words.objectives.open }, told }),
      ...(change ? sectionsOfObjectives({ list: before, given: { id: 'before', heading: words.before }, told }) : []),
    ],
  };
}
