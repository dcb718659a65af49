import { dayAndDistance } from '#domain/calendar/deadlineInWords.ts';
import type { Fact } from '#domain/policies/vocabulary.ts';
import { deadlineFor } from '#domain/views/deadlineFor.ts';
import { type Duty, obligations } from '#domain/review/obligations.ts';
import { type CardElement, facts } from './layout.ts';
import type { Subject } from './subject.ts';
import { ourPolicy, whyThisDate } from './why.ts';

/** The deadline for what a card asks for; undefined once it is done, or where the policy sets no deadline. */
export function dueOf(subject: Subject, fact: Fact): CardElement | undefined {
  const duty = openDuty(subject, fact);
  return duty && dueFact(duty, subject);
}

type WhyOfArgs = { fact: Fact; otherwise: Parameters<typeof ourPolicy>[0] };

/** The clause behind what a card asks for: that of its deadline where it has one. */
export function whyOf(subject: Subject, { fact, otherwise }: WhyOfArgs): CardElement[] {
  const duty = openDuty(subject, fact);
  return duty ? whyThisDate(duty, subject) : ourPolicy(otherwise, subject);
}

function openDuty({ review, message, context }: Subject, fact: Fact): Duty | undefined {
  return obligations(review, context).find(
    ({ doneWhen, owedByOid, state }) =>
      doneWhen === fact && owedByOid === message.to && ['ahead', 'owed', 'overdue'].includes(state),
  );
}

/** What is said of a deadline that nobody could keep. */
export const PASSED_BEFORE = 'This date passed before the review opened. Nobody is late.';

/** A deadline as a fact: "Due: Friday 9 October, in 4 working days". */
export function dueFact(duty: Pick<Duty, 'due' | 'owedByOid' | 'openedAfter'>, subject: Subject): CardElement {
  const { day } = deadlineOf(duty, subject);
  return facts([['Due', duty.openedAfter === null ? dueInWords(duty, subject) : `${day}. ${PASSED_BEFORE}`]]);
}

/** "Friday 9 October, in 4 working days". */
export function dueInWords(duty: Pick<Duty, 'due' | 'owedByOid'>, subject: Pick<Subject, 'context'>): string {
  return dayAndDistance(deadlineOf(duty, subject));
}

/** A deadline's day, and how far off it is in the working days of whoever owes it. */
export function deadlineOf(
  { due, owedByOid }: Pick<Duty, 'due' | 'owedByOid'>,
  { context }: Pick<Subject, 'context'>,
): ReturnType<typeof deadlineFor> {
  return deadlineFor({ due, oid: owedByOid }, context);
}
