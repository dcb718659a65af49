import type { Finding } from '../finding.ts';
import type { PolicyPack } from '../policyPack.ts';
import { approverOfHeadteacher } from './approverOfHeadteacher.ts';
import { arrangedTooLate } from './arrangedTooLate.ts';
import { calendarTooShort } from './calendarTooShort.ts';
import { centralServices } from './centralServices.ts';
import { coveredTwice } from './coveredTwice.ts';
import { cycleGap } from './cycleGap.ts';
import { cycleOfNobody } from './cycleOfNobody.ts';
import { dayOverHoliday } from './dayOverHoliday.ts';
import { dueBeforeItOpens } from './dueBeforeItOpens.ts';
import { dueBeforeNotice } from './dueBeforeNotice.ts';
import { dutyOfNobody } from './dutyOfNobody.ts';
import { figuresOfOurs } from './figuresOfOurs.ts';
import { fixedDateOutsideWork } from './fixedDateOutsideWork.ts';
import { formalMeetings } from './formalMeetings.ts';
import { withGaps } from './gaps.ts';
import { groupOfNobody } from './groupOfNobody.ts';
import { hoursOutsideWork } from './hoursOutsideWork.ts';
import { impossibleNotice } from './impossibleNotice.ts';
import { lateFinish } from './lateFinish.ts';
import { lateInCycle } from './lateInCycle.ts';
import { leftOut } from './leftOut.ts';
import { moreReviewees, withoutLineManager } from './lineManagers.ts';
import { meetingTooShort, meetingWithoutDate } from './meetingRules.ts';
import { needsSameMoment } from './needsSameMoment.ts';
import { neverStarts } from './neverStarts.ts';
import { nobodyMayObserve } from './nobodyMayObserve.ts';
import { noReminderAhead } from './noReminderAhead.ts';
import { tooManyObjectives, unknownKind } from './objectiveRules.ts';
import { panelOfGovernors } from './panelOfGovernors.ts';
import type { PolicyCheck, PolicyProposal } from './proposal.ts';
import { retentionClash, unnamedRetention } from './retentionRules.ts';
import { twoDeadlines } from './twoDeadlines.ts';
import { undecidedBlank } from './undecidedBlank.ts';
import { unknownGroup } from './unknownGroup.ts';
import { waitInCircle } from './waitInCircle.ts';
import { waitsForNobody } from './waitsForNobody.ts';
import { waitsSameMoment } from './waitsSameMoment.ts';
import { withoutCycle } from './withoutCycle.ts';

/** Every check. Findings of the same weight are shown in this order. */
const CHECKS: readonly PolicyCheck[] = [
  needsSameMoment,
  formalMeetings,
  twoDeadlines,
  waitInCircle,
  dueBeforeItOpens,
  impossibleNotice,
  arrangedTooLate,
  dueBeforeNotice,
  lateInCycle,
  tooManyObjectives,
  unknownKind,
  meetingTooShort,
  coveredTwice,
  leftOut,
  cycleGap,
  withoutCycle,
  dutyOfNobody,
  centralServices,
  approverOfHeadteacher,
  panelOfGovernors,
  nobodyMayObserve,
  moreReviewees,
  waitsForNobody,
  neverStarts,
  meetingWithoutDate,
  unknownGroup,
  cycleOfNobody,
  unnamedRetention,
  retentionClash,
  calendarTooShort,
  lateFinish,
  fixedDateOutsideWork,
  waitsSameMoment,
  hoursOutsideWork,
  dayOverHoliday,
  noReminderAhead,
  withoutLineManager,
  groupOfNobody,
  undecidedBlank,
  figuresOfOurs,
];

const WEIGHT: Record<Finding['kind'], number> = { conflict: 0, gap: 1, note: 2 };

/**
 * What a school should know before it adopts a policy: rules that clash, gaps, and things worth a note. Each
 * finding has its clauses, a worked example by the school's own calendar, and advice. Conflicts come first. The Kent
 * model from 1 September 2026: KM-46 needs the final statement of KM-43, and both end on the tenth working day.
 */
export function findingsIn(pack: PolicyPack, proposal: Omit<PolicyProposal, 'pack'>): Finding[] {
  const calculated = CHECKS.flatMap((check) => check({ ...proposal, pack }));
  return withGaps(calculated, { ...proposal, pack }).toSorted((a, b) => WEIGHT[a.kind] - WEIGHT[b.kind]);
}
