import { offsetInWords } from '../calendar/deadline.ts';
import { monthAndDayInWords } from '../calendar/inWords.ts';
import { eventName } from './deadlines.ts';
import type { Moment, Obligation } from './obligation.ts';
import type { PolicyPack } from './policyPack.ts';

/**
 * When a duty is due in the policy's words, without any date: "within 5 working days after the planning meeting", "by
 * 31 October", "in the first month of the cycle".
 */
export function dueInWords(pack: PolicyPack, { due, notBefore, starts }: Obligation): string {
  const events = [...new Set(starts.map((event) => eventName(pack, event)))].join(' or the ');
  const from =
    notBefore && 'onOrAfterTrigger' in notBefore ? `from ${monthAndDayInWords(notBefore.onOrAfterTrigger)} ` : '';
  return `${from}${momentInWords(due, events)}`;
}

function momentInWords(due: Moment, events: string): string {
  if ('onOrAfterTrigger' in due) return `by ${monthAndDayInWords(due.onOrAfterTrigger)}`;
  if ('noticeForMeetingOn' in due)
    return `in time for ${due.workingDays} working days’ notice of a meeting by ${monthAndDayInWords(due.noticeForMeetingOn)}`;
  if ('endOfMonth' in due)
    return due.endOfMonth === 0
      ? `in the month of the ${events}`
      : `by the end of month ${due.endOfMonth + 1}, counted from the ${events}`;
  if ('endOfCycleOfMonths' in due) return 'by the end of the cycle';
  if ('endOfTerm' in due) return `by the end of the ${due.endOfTerm} term`;
  if (due.amount === 0) return due.direction === 'before' ? `before the ${events}` : `straight after the ${events}`;
  const span = offsetInWords(due).replace(/ (before|after)$/, '');
  if (due.direction === 'before') return `at least ${span} before the ${events}`;
  return `within ${span} after the ${events}`;
}
