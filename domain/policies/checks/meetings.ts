import type { Obligation, PolicyPack } from '../policyPack.ts';
import { MEETING_KINDS, type MeetingKind, type Trigger } from '../vocabulary.ts';

/** Whether a trigger is a meeting of some kind. */
export function isMeeting(trigger: Trigger): trigger is MeetingKind {
  return MEETING_KINDS.some((kind) => kind === trigger);
}

/** Whether something can happen under a policy: a meeting only if the policy has it. */
export function canHappen(trigger: Trigger, { meetings }: Pick<PolicyPack, 'meetings'>): boolean {
  return !isMeeting(trigger) || meetings[trigger] !== undefined;
}

type CommonTriggerArgs = { a: Obligation; b: Obligation; pack: PolicyPack };

/** Something that can happen and starts both duties. */
export function commonTrigger({ a, b, pack }: CommonTriggerArgs): Trigger | undefined {
  return a.starts.find((trigger) => b.starts.includes(trigger) && canHappen(trigger, pack));
}

/** Whether a duty is to arrange or hold a meeting of a kind. */
export function isAboutMeeting({ doneWhen, meeting }: Obligation, kind: MeetingKind): boolean {
  return meeting === kind && (doneWhen === 'meetingArranged' || doneWhen === 'meetingHeld');
}
