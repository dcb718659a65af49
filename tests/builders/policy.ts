import type { z } from 'zod';
import type { AdoptedPolicy } from '#domain/policies/adoption.ts';
import type { PolicyProposal } from '#domain/policies/checks/proposal.ts';
import type { LimitOf } from '#domain/policies/limit.ts';
import { type Obligation, type PolicyPack, policyPackSchema } from '#domain/policies/policyPack.ts';
import { riverYear } from './calendar.ts';
import { personOid, someSchool } from './person.ts';

const form = (id: string) => ({
  id,
  title: 'Form',
  fields: [{ id: 'text', label: 'Text', kind: 'text' as const, required: false, rule: 'RS-90', clause: '90' }],
});

const SMALLEST: z.input<typeof policyPackSchema> = {
  id: 'river-school',
  title: 'Review policy of River School',
  source: 'River School',
  version: '2026-09-01',
  summary: 'A small policy.',
  wording: {
    reviewee: 'reviewee',
    reviewer: 'reviewer',
    statement: 'statement',
    headteacher: 'headteacher',
    approver: 'headteacher',
    observation: 'observation',
  },
  settings: [],
  values: {},
  staffGroups: [
    { id: 'teacher', name: 'Teachers' },
    { id: 'headteacher', name: 'Headteacher' },
    { id: 'support', name: 'Support staff' },
  ],
  covers: { rule: 'RS-01', clause: '1', staffGroups: ['teacher', 'headteacher', 'support'], text: 'Everybody.' },
  exceptions: [],
  cycles: [
    { rule: 'RS-02', clause: '2', staffGroups: ['teacher', 'headteacher', 'support'], starts: '09-01', ends: '08-31' },
  ],
  cycleCases: [],
  stages: [
    { id: 'met', title: 'Meeting held', doneWhen: 'meetingHeld', meeting: 'planningMeeting' },
    { id: 'signed', title: 'Signed', doneWhen: 'statementSignedByReviewer' },
  ],
  meetings: {},
  objectives: {
    rule: 'RS-03',
    clause: '3',
    approvedBy: 'approver',
    linkedTo: ['School plan'],
    kinds: [],
    levels: [],
    text: 'Objectives are agreed.',
  },
  obligations: [],
  limits: [],
  scales: [],
  ladders: {
    days: { workingDaysBefore: [5, 2, 1], nextInLineAfterWorkingDays: 2 },
    hours: { hoursBefore: [24, 4], nextInLineAfterWorkingDays: 1 },
  },
  forms: { observationFeedback: form('observationFeedback'), statement: form('statement') },
  signatures: { rule: 'RS-04', clause: '4', text: 'Both sign.' },
  appendedComments: { rule: 'RS-04', clause: '4', text: 'Comments may be added.' },
  suspensions: [],
  access: { rule: 'RS-05', clause: '5', wholeReview: ['reviewee', 'reviewer'], text: 'The two.', table: [] },
  retention: {
    rule: 'RS-06',
    clause: '6',
    years: 6,
    from: 'cycleEnd',
    destroy: 'mayAfter',
    owedBy: 'approver',
    text: 'At least six years.',
  },
  provisions: [],
};

/** A small policy without faults, with a test's changes. */
export function somePack(changes: Partial<z.input<typeof policyPackSchema>> = {}): PolicyPack {
  return policyPackSchema.parse({ ...SMALLEST, ...changes });
}

/** A duty of ten working days after the planning meeting, with a test's changes. */
export function someDuty(changes: Partial<Obligation> & { id: string }): Obligation {
  return {
    rule: 'RS-10',
    clause: '10',
    topic: 'statement',
    duty: `Do ${changes.id}`,
    owedBy: 'reviewer',
    starts: ['planningMeeting'],
    due: workingDays(10),
    doneWhen: 'recorded',
    ladder: 'days',
    ...changes,
  };
}

export const workingDays = (amount: number) => ({ amount, unit: 'workingDays', direction: 'after' }) as const;

/** A meeting of an hour. */
export function someMeeting(name: string, changes: { repeats?: boolean; minutes?: number; clause?: string } = {}) {
  return { rule: 'RS-11', clause: '11', name, minutes: 60, bring: [], agenda: [], ...changes };
}

/** Five working days' notice of the planning meeting, without exception. */
export const someNotice: LimitOf<'meetingNotice'> = {
  rule: 'RS-12',
  clause: '12',
  topic: 'meetings',
  force: 'must',
  kind: 'meetingNotice',
  meetings: ['planningMeeting'],
  amount: 5,
  unit: 'workingDays',
  text: 'Five working days’ notice.',
};

/** A policy about to be adopted from 1 September 2026 for everybody it covers, by River School's calendar. */
export function someProposal(pack: PolicyPack, changes: Partial<Omit<PolicyProposal, 'pack'>> = {}): PolicyProposal {
  return {
    pack,
    from: '2026-09-01',
    staffGroups: pack.covers.staffGroups,
    site: null,
    calendar: riverYear,
    people: someSchool,
    others: [],
    ...changes,
  };
}

/** A policy that is already in force. */
export function inForce(pack: PolicyPack, changes: Partial<AdoptedPolicy> = {}): AdoptedPolicy {
  return {
    id: pack.id,
    version: '2025-09-01',
    from: '2025-09-01',
    adoptedAt: '2025-08-25T09:00:00Z',
    adoptedBy: personOid(1),
    site: null,
    staffGroups: pack.covers.staffGroups,
    values: {},
    file: {},
    pack,
    ...changes,
  };
}
