import type { Fact } from '#domain/policies/vocabulary.ts';
import { type Duty, obligations } from '#domain/review/obligations.ts';
import { asSoonAsPossible } from './gatheredCard.ts';
import { type CardElement, facts } from './layout.ts';
import { type Subject, when } from './subject.ts';

/** The deadline for what a card asks for; undefined once it is done, or where the policy sets no deadline. */
export function dueOf(subject: Subject, fact: Fact): CardElement | undefined {
  const { review, message, context } = subject;
  const duty = obligations(review, context).find(
    ({ doneWhen, owedByOid, state }) =>
      doneWhen === fact && owedByOid === message.to && ['ahead', 'owed', 'overdue'].includes(state),
  );
  if (!duty) return undefined;
  const due = dueInWords(duty, subject);
  if (duty.openedAfter !== null) return facts([['Due', asSoonAsPossible(due)]]);
  return facts([[duty.state === 'overdue' ? 'Overdue since' : 'Due', due]]);
}

/** A deadline in everyday words: a duty that lasts until midnight is due by the end of the day. */
export function dueInWords({ due }: Pick<Duty, 'due'>, subject: Pick<Subject, 'context'>): string {
  return when(due, subject).replace(/, 23:59$/, ', by the end of the day');
}
