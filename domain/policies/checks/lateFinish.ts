import { sentence } from '../../sentence.ts';
import { Temporal } from 'temporal-polyfill';
import { deadline, offsetInWords } from '../../calendar/deadline.ts';
import { dateInWords } from '../../calendar/inWords.ts';
import { addDays, isWorkingDay, workingDayOnOrBefore, type WorkingDays } from '../../calendar/workingDays.ts';
import { eventName } from '../deadlines.ts';
import type { Finding } from '../finding.ts';
import type { Obligation } from '../policyPack.ts';
import type { MeetingKind } from '../vocabulary.ts';
import { countedOn, cyclesOf, daysOf, dueDateFrom, exampleGroup, runningStart, yearsLater } from './example.ts';
import { lastDayForNotice, noticeFor, noticeInWords } from './notice.ts';
import { canHappen, isAboutMeeting, isMeeting } from './meetings.ts';
import { dutiesIn, groupName, groupsFor, groupsForBoth, type PolicyProposal } from './proposal.ts';
import { inRow } from '../../sentence.ts';
import { cite, dutyInWords, rulesOf } from './wording.ts';

/** What must be complete for a whole review to be complete. */
const FINISHES: readonly Obligation['doneWhen'][] = [
  'statementDrafted',
  'statementSignedByReviewer',
  'statementSignedByReviewee',
  'objectivesDecided',
];

type Following = Obligation & { due: Extract<Obligation['due'], { amount: number }> };

/**
 * The last day for a meeting so that everything after it ends by a fixed date. KM-06 by Saturday 31
 * October 2026 and KM-43 ten working days, with half-term in between: Friday 9 October.
 */
export function lateFinish(proposal: PolicyProposal): Finding[] {
  return dutiesIn(proposal).flatMap((whole) => {
    const meeting = meetingBefore(whole, proposal);
    const group = exampleGroup(groupsFor(whole, proposal), proposal);
    if (!meeting || group === undefined) return [];
    return cyclesOf([group], proposal).map((cycle) => lastMeeting({ whole, ...meeting, group, cycle }, proposal));
  });
}

/** The meeting before a fixed date, and the longest duty between the two; undefined for another duty. */
export function meetingBefore(
  whole: Obligation,
  proposal: PolicyProposal,
): { kind: MeetingKind; slowest: Following } | undefined {
  if ('amount' in whole.due || !whole.starts.includes('cycleStart') || !FINISHES.includes(whole.doneWhen))
    return undefined;
  const following = dutiesIn(proposal)
    .filter((duty): duty is Following => 'amount' in duty.due && duty.due.direction === 'after' && !duty.optional)
    .filter((duty) => groupsForBoth({ a: duty, b: whole, proposal }).length > 0);
  const ending = following.find(({ doneWhen }) => doneWhen === whole.doneWhen);
  const kind = ending?.starts.find((trigger) => isMeeting(trigger) && canHappen(trigger, proposal.pack));
  if (!ending || kind === undefined || !isMeeting(kind)) return undefined;
  const after = following.filter(
    ({ needs, figureIsOurs, starts }) => needs === ending.id && !figureIsOurs && starts.includes(kind),
  );
  const slowest = [ending, ...after].reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a));
  return { kind, slowest };
}

const DAYS_OF_UNIT = { clockHours: 1 / 24, days: 1, workingDays: 1.4, weeks: 7, months: 30, years: 365 };

const lengthOf = ({ due }: Following) => due.amount * DAYS_OF_UNIT[due.unit];

type FinishQuestion = {
  whole: Obligation;
  kind: MeetingKind;
  slowest: Following;
  group: string;
  cycle: { starts: string };
};

function lastMeeting({ whole, kind, slowest, group, cycle }: FinishQuestion, proposal: PolicyProposal): Finding {
  const { pack, from } = proposal;
  const days = daysOf(group, proposal);
  const running = runningStart(cycle, from);
  const begins = dueDateFrom({ date: running, due: whole.due, days }) >= from ? running : yearsLater(running, 1);
  const by = dueDateFrom({ date: begins, due: whole.due, days });
  const { start } = countedOn(by, proposal.calendar);
  const latest = deadline({ event: start, offset: { ...slowest.due, direction: 'before' }, days })
    .toPlainDate()
    .toString();
  const last = workingDayOnOrBefore(latest, days);
  const name = eventName(pack, kind);
  const notice = noticeFor({ kind, group, proposal });
  const takes = offsetInWords(slowest.due).replace(/ after$/, '');
  const whose = inRow(
    groupsForBoth({ a: whole, b: slowest, proposal }).map((each) => `“${groupName(each, proposal)}”`),
  );
  const rules = rulesOf([whole, slowest, ...(notice ? [notice] : [])]);
  const facts = `${dutyInWords(pack, whole)} has to be done by ${dateInWords(by)}, and ${dutyInWords(pack, slowest)} may take ${takes} after the ${name}.${daysOff({ after: latest, until: by, days })}`;
  if (last < begins)
    return {
      kind: 'conflict',
      check: 'lateFinish',
      title: `${sentence(cite(whole))} cannot be met after a ${name} in the same cycle`,
      text: `${facts} So the ${name} would have to be held by ${dateInWords(last)}, before the cycle begins on ${dateInWords(begins)}. Begin the cycle earlier, or change the date in an edited copy of the policy.`,
      rules,
    };
  return {
    kind: 'note',
    check: 'lateFinish',
    title: `The ${name} of ${whose} has to be held by ${dateInWords(last)}`,
    text: `${facts} So the ${name} has to be held by ${dateInWords(last)} for all to be finished in time.${last < from ? ' That day comes before the policy is in force: in this cycle write and sign sooner after the meeting than the policy asks, or adopt the policy from the next cycle on.' : arranging({ kind, group, last, begins }, proposal)}`,
    rules,
  };
}

/** Weekdays without work in a period, as a sentence. They are why a meeting must be earlier than one would count. */
function daysOff({ after, until, days }: { after: string; until: string; days: WorkingDays }): string {
  const length = Temporal.PlainDate.from(after).until(until, { largestUnit: 'days' }).days;
  const off = Array.from({ length }, (_, index) => addDays(after, index + 1)).filter(
    (date) => Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isWorkingDay(date, days),
  );
  const [first] = off;
  const last = off.at(-1);
  if (first === undefined || last === undefined) return '';
  const range =
    first === last ? dateInWords(first, until) : `${dateInWords(first, until)} to ${dateInWords(last, until)}`;
  return off.length === 1
    ? ` ${range} is no working day.`
    : ` By the school’s calendar ${off.length} weekdays in between (${range}) are no working days.`;
}

type Arranging = { kind: MeetingKind; group: string; last: string; begins: string };

/**
 * The date by which such a meeting must be arranged, and whether the policy's own deadline for arranging it is too
 * late.
 */
function arranging({ kind, group, last, begins }: Arranging, proposal: PolicyProposal): string {
  const notice = noticeFor({ kind, group, proposal });
  if (!notice) return '';
  const days = daysOf(group, proposal);
  const by = lastDayForNotice({ meetingOn: last, notice, days });
  const givenBy = dateInWords(workingDayOnOrBefore(by, days));
  if (by < proposal.from)
    return ` For ${noticeInWords(notice)} (${cite(notice)}) it would have been arranged by ${givenBy}, before the policy is in force: agree on shorter notice.`;
  const told = ` With ${noticeInWords(notice)} (${cite(notice)}) it is arranged by ${givenBy}.`;
  const duty = dutiesIn(proposal).find(
    (each) =>
      isAboutMeeting(each, kind) &&
      each.doneWhen === 'meetingArranged' &&
      each.starts.includes('cycleStart') &&
      groupsFor(each, proposal).includes(group),
  );
  const due = duty && dueDateFrom({ date: begins, due: duty.due, days });
  return due !== undefined && due > by
    ? `${told} The deadline for arranging it, ${dateInWords(due)}, comes too late for that: do not wait for it.`
    : told;
}
