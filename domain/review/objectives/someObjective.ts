import type { Situation } from '../situation.ts';
import { SOME_WORDS, SOMETHING_NEW } from '../command.ts';
import { otherWords } from '../otherWords.ts';
import { todayAt } from '../today.ts';
import type { SaidOfObjective } from './content.ts';

/** What somebody might say of an existing objective or of a new one. It differs from the present content. */
export function someObjective(
  objectiveId: string | undefined,
  { review, context }: Pick<Situation, 'review' | 'context'>,
): SaidOfObjective {
  const known = review.objectives.list.find(({ id }) => id === objectiveId);
  const today = todayAt(context);
  const { linkedTo, kinds } = context.pack.objectives;
  return {
    objectiveId: objectiveId ?? SOMETHING_NEW,
    title: otherWords(known?.title),
    success: known?.success ?? SOME_WORDS,
    // The last day of the cycle is within every timescale, as long as it has not passed.
    by: review.cycle.end < today ? today : review.cycle.end,
    linkKind: linkedTo[0] ?? '',
    linkedTo: SOME_WORDS,
    reason: SOME_WORDS,
    milestone: SOME_WORDS,
    kind: kinds.find(({ id }) => id === known?.kind)?.id ?? null,
    ...(known?.groups && { groups: known.groups }),
  };
}
