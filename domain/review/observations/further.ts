import { limitsOf } from '../../limits/limitsOf.ts';
import { atSchool, type Context } from '../context.ts';
import type { Decision } from '../part.ts';
import { refuse } from '../refusal.ts';
import type { Review } from '../review.ts';
import type { ObservationCommand } from './commands.ts';

type Further = Extract<ObservationCommand, { type: 'proposeFurtherObservation' | 'answerFurtherObservation' }>;

/** Writes down what a revision meeting agreed of observation beyond the plan, and confirms it (KM-73). */
export function agreeFurther(review: Review, command: Further, context: Context): Decision {
  const known = review.furtherObservation.find(({ id }) => id === command.agreementId);
  if (command.type === 'answerFurtherObservation') {
    const { agreementId, agreed } = command;
    if (!known) return refuse('notFound', 'There is no such agreement in this review.');
    if (known.answer)
      return known.answer.agreed === agreed ? [] : refuse('alreadyDone', 'This has been answered already.');
    return [{ type: 'furtherObservationAnswered', agreementId, agreed }];
  }
  if (known) return [];
  const [limit] = limitsOf(context.pack, 'furtherObservation', review.staffGroup);
  if (!limit) return refuse('notAllowed', 'This policy sets no amount of observation that could be exceeded.');
  const { agreementId, metOn, minutes, focus } = command;
  const today = atSchool(context.now, context).toPlainDate().toString();
  if (metOn > today || metOn < review.cycle.start) {
    const message =
      metOn > today ? 'Write it down once the meeting has been held.' : 'This day is before the cycle’s start.';
    return refuse('invalid', message, limit, [{ field: 'metOn', message }]);
  }
  return [{ type: 'furtherObservationProposed', agreementId, metOn, minutes, focus }];
}
