import { SOME_WORDS } from '#domain/review/command.ts';
import { otherWords } from '#domain/review/otherWords.ts';
import { oidOf } from '../school/people.ts';
import { type Course, id, type Step } from './course.ts';

/** Who does what: numbers of the roster. */
const HEADTEACHER = 1;
const SENIOR_LEADER = 2;
const ANOTHER_LEADER = 3;
const REVIEWER = 5;
const HEAD_OF_MATHS = 6;
const TEACHER = 12;
const MATHS_TEACHER = 16;
const COORDINATOR = 33;
const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;
const COLLEAGUE = 40;
const ANOTHER_COLLEAGUE = 41;
const CHAIR = 51;
const ANOTHER_GOVERNOR = 52;
const GOVERNOR = 53;
const CHECKER = 54;

const THE_APP = 0;

const note = SOME_WORDS;
/** Sent back because the plans are not like those of others. */
const ONE_UNMET = ['consistency', 'policy', 'equality', 'schoolPlan'].map((each, index) => ({
  id: each,
  met: index > 0,
  note: index > 0 ? null : SOME_WORDS,
}));
const OTHER_WORDS = otherWords(SOME_WORDS);
const kent = { pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' };
const office = { reviewee: RECEPTIONIST, reviewer: OFFICE_MANAGER, opened: '2026-09-01T09:00' };
const meeting = { meetingId: id(1) };
const short = { meetingId: id(2) };
const visit = { observationId: id(3) };
const anotherVisit = { observationId: id(4) };

const meetings: Step[] = [
  [
    '2026-09-07T11:00',
    REVIEWER,
    'scheduleMeeting',
    {
      kind: 'planningMeeting',
      start: '2026-09-08T15:30',
      noticeReason: 'The room is free only then.',
    },
  ],
  ['2026-09-07T12:00', TEACHER, 'acknowledgeMeeting'],
  ['2026-09-07T13:00', REVIEWER, 'cancelMeeting'],
  ['2026-09-07T14:00', HEADTEACHER, 'remind'],
  ['2026-09-08T10:00', REVIEWER, 'scheduleMeeting', { kind: 'planningMeeting', bring: [SOME_WORDS] }],
  ['2026-09-09T10:00', TEACHER, 'proposeAnotherTime', { start: '2026-09-24T15:30' }],
  ['2026-09-10T10:00', REVIEWER, 'moveMeeting', { start: '2026-09-24T15:30' }],
  ['2026-09-10T11:00', TEACHER, 'acknowledgeMeeting'],
  ['2026-09-25T10:00', REVIEWER, 'writeNote'],
  ['2026-09-25T11:00', TEACHER, 'commentOnNote'],
  ['2026-09-28T11:00', REVIEWER, 'sayWords'],
  ['2026-09-28T12:00', TEACHER, 'answerWords'],
];

const visits: Step[] = [
  ['2026-10-12T10:00', REVIEWER, 'planObservation', { ...visit, start: '2026-11-10T10:00' }],
  ['2026-10-13T10:00', TEACHER, 'proposeForObservation', { ...visit, focus: OTHER_WORDS }],
  ['2026-10-14T10:00', REVIEWER, 'rewriteObservation', { ...visit, focus: OTHER_WORDS }],
  [
    '2026-10-14T12:00',
    REVIEWER,
    'planObservation',
    { ...anotherVisit, observerOid: oidOf(ANOTHER_LEADER), start: '2026-11-17T10:00' },
  ],
  ['2026-10-14T13:00', TEACHER, 'agreeObservation', anotherVisit],
  ['2026-10-14T14:00', REVIEWER, 'planObservation', { observationId: id(5), start: '2026-12-01T10:00' }],
  ['2026-10-14T15:00', REVIEWER, 'cancelObservation', { observationId: id(5) }],
  ['2026-11-10T12:00', REVIEWER, 'planFeedbackMeeting', visit],
  ['2026-11-12T16:00', REVIEWER, 'recordFeedbackMeeting', visit],
  ['2026-11-13T10:00', REVIEWER, 'recordFeedback', visit],
  ['2026-11-13T12:00', TEACHER, 'closeFeedback', visit],
  ['2026-11-18T10:00', ANOTHER_LEADER, 'recordFeedback', anotherVisit],
  ['2026-11-18T12:00', ANOTHER_LEADER, 'passOnObservation', anotherVisit],
  ['2026-11-18T13:00', TEACHER, 'closeFeedback', { ...anotherVisit, comment: null }],
  ['2026-11-20T10:00', HEADTEACHER, 'recordDropIn'],
  ['2026-11-23T10:00', REVIEWER, 'proposeFurtherObservation'],
  ['2026-11-24T10:00', TEACHER, 'answerFurtherObservation'],
];

const statement: Step[] = [
  ['2026-11-25T10:00', REVIEWER, 'draftStatement'],
  ['2026-11-26T10:00', TEACHER, 'commentOnStatement', { changesWanted: true }],
  ['2026-11-26T12:00', REVIEWER, 'draftStatement'],
  ['2026-11-26T13:00', TEACHER, 'commentOnStatement'],
  ['2026-11-27T10:00', REVIEWER, 'signStatement'],
  ['2026-11-27T12:00', TEACHER, 'signStatement'],
  [
    '2026-12-01T10:00',
    HEADTEACHER,
    'moderateStatement',
    { outcome: 'newStatement', findings: ONE_UNMET, reasons: SOME_WORDS },
  ],
  ['2026-12-01T11:00', REVIEWER, 'reviseStatement'],
  ['2026-12-02T10:00', REVIEWER, 'draftStatement'],
  ['2026-12-03T10:00', REVIEWER, 'signStatement'],
  ['2026-12-03T12:00', TEACHER, 'signStatement'],
  ['2026-12-03T15:00', HEADTEACHER, 'moderateStatement', { reasons: SOME_WORDS }],
  ['2026-12-04T10:00', TEACHER, 'raiseAppeal'],
  ['2026-12-07T10:00', REVIEWER, 'recordTalk'],
  ['2026-12-08T10:00', TEACHER, 'lodgeAppeal'],
  ['2026-12-09T10:00', HEADTEACHER, 'nameHearer', { oid: oidOf(GOVERNOR) }],
  ['2026-12-10T10:00', GOVERNOR, 'setHearing'],
  ['2026-12-16T17:00', GOVERNOR, 'decideAppeal', { outcome: 'partlyUpheld', newStatement: true }],
  ['2026-12-16T18:00', REVIEWER, 'draftStatement'],
  ['2026-12-16T19:00', REVIEWER, 'signStatement'],
  ['2026-12-16T20:00', TEACHER, 'signStatement'],
  ['2026-12-17T10:00', TEACHER, 'raiseAppeal', { subject: 'timescales' }],
  ['2026-12-17T12:00', TEACHER, 'withdrawAppeal'],
  ['2026-12-17T14:00', TEACHER, 'raiseAppeal', { subject: 'timescales' }],
  ['2026-12-17T15:00', REVIEWER, 'recordTalk', { settled: true }],
];

const gathered: Step[] = [
  ['2026-09-07T09:00', REVIEWER, 'scheduleMeeting', { kind: 'planningMeeting' }],
  ['2026-09-07T10:00', TEACHER, 'attachLink'],
  ['2026-09-08T10:00', REVIEWER, 'proposeEvidence', { criteria: [SOME_WORDS] }],
  ['2026-09-09T10:00', REVIEWER, 'proposeEvidence', { kinds: ['Work samples'] }],
  ['2026-09-10T10:00', TEACHER, 'agreeEvidence'],
  ['2026-09-11T10:00', REVIEWER, 'addEvidence'],
  ['2026-09-12T10:00', TEACHER, 'sharePaper'],
  ['2026-09-14T10:00', REVIEWER, 'sharePack', { criteria: [SOME_WORDS] }],
  ['2026-09-15T10:00', TEACHER, 'sharePaper', { answers: { pastYear: OTHER_WORDS } }],
  ['2026-09-15T11:00', TEACHER, 'removeDocument'],
  ['2026-09-15T12:00', REVIEWER, 'withdrawEvidence'],
];

/** The line manager, where somebody else reviews, asks to be let in. */
const access: Step[] = [
  ['2026-09-07T10:00', ANOTHER_LEADER, 'planObservation', { ...visit, start: '2026-09-21T10:00' }],
  ['2026-09-21T12:00', ANOTHER_LEADER, 'passOnObservation'],
  ['2026-09-16T10:00', REVIEWER, 'askForAccess'],
  ['2026-09-17T10:00', HEADTEACHER, 'decideAccess', { give: false, note }],
  ['2026-09-18T10:00', REVIEWER, 'askForAccess'],
  ['2026-09-21T10:00', HEADTEACHER, 'decideAccess', { give: true }],
  ['2026-10-21T10:00', HEADTEACHER, 'endAccess'],
];

const development: Step[] = [
  ['2026-10-22T10:00', TEACHER, 'enterNeed'],
  ['2026-10-23T10:00', REVIEWER, 'promiseNeed'],
  ['2026-12-01T10:00', COORDINATOR, 'provideNeed', { note }],
  ['2026-12-02T10:00', REVIEWER, 'enterNeed'],
  ['2026-12-02T11:00', REVIEWER, 'promiseNeed'],
  ['2026-12-03T10:00', COORDINATOR, 'declineNeed'],
  ['2026-12-04T10:00', REVIEWER, 'enterNeed'],
  ['2026-12-05T10:00', REVIEWER, 'withdrawNeed'],
];

const objectives: Step[] = [
  ['2026-10-05T10:00', TEACHER, 'saveObjective', { objectiveId: id(6) }],
  ['2026-10-05T11:00', TEACHER, 'saveObjective'],
  ['2026-10-06T10:00', TEACHER, 'sendObjectives'],
  ['2026-10-07T10:00', REVIEWER, 'returnObjectives'],
  ['2026-10-08T10:00', TEACHER, 'sendObjectives'],
  ['2026-10-09T10:00', REVIEWER, 'approveObjectives'],
  ['2026-11-09T10:00', TEACHER, 'askForRevision'],
  ['2026-11-10T10:00', REVIEWER, 'openRevision'],
  ['2026-11-11T10:00', TEACHER, 'saveObjective', { objectiveId: id(6), title: 'Another title' }],
  ['2026-11-12T10:00', TEACHER, 'signChanges'],
  ['2026-11-13T10:00', REVIEWER, 'signChanges'],
  ['2026-11-16T10:00', REVIEWER, 'askForRevision'],
  ['2026-11-16T12:00', REVIEWER, 'withdrawRevision'],
];

const determined: Step[] = [
  ['2026-10-05T10:00', TEACHER, 'saveObjective'],
  ['2026-10-05T11:00', TEACHER, 'sendObjectives'],
  ['2026-10-05T12:00', REVIEWER, 'returnObjectives'],
  ['2026-10-07T10:00', REVIEWER, 'determineObjectives'],
  ['2026-10-08T10:00', TEACHER, 'commentOnDetermined'],
];

const standsStill: Step[] = [
  ['2026-10-09T10:00', REVIEWER, 'proposeCapability'],
  ['2026-10-12T10:00', HEADTEACHER, 'suspendReview', { reason: 'capability' }],
  ['2026-11-06T10:00', HEADTEACHER, 'resumeReview'],
  ['2026-11-09T10:00', HEADTEACHER, 'keepReviewGoing', { reason: 'capability' }],
  ['2026-11-10T10:00', REVIEWER, 'recommendPay'],
  ['2026-11-11T10:00', HEADTEACHER, 'returnPay'],
  ['2026-11-12T10:00', REVIEWER, 'recommendPay'],
  ['2026-11-13T10:00', HEADTEACHER, 'passPayOn', { comment: note }],
  ['2026-11-13T11:00', HEADTEACHER, 'giveAccess', { as: 'payGovernors', oid: oidOf(CHAIR) }],
  ['2026-11-16T10:00', CHAIR, 'decidePay'],
  ['2026-11-20T10:00', HEADTEACHER, 'changeReviewer', { case: 'absent', toOid: oidOf(ANOTHER_LEADER) }],
  ['2026-11-23T10:00', HEADTEACHER, 'decideNewPost'],
  ['2026-11-24T10:00', TEACHER, 'requestReviewer'],
  ['2026-11-25T10:00', HEADTEACHER, 'grantReviewerRequest'],
];

/** The cycle is closed, the next one opened, and a step of the closed one taken up again. */
const closing = (step: 'statement' | 'objectives'): Step[] => [
  ['2027-09-10T10:00', REVIEWER, 'closeCycle'],
  ['2027-09-10T11:00', THE_APP, 'noteNextReview'],
  ['2027-09-13T10:00', HEADTEACHER, 'reopenReview'],
  ['2027-09-14T10:00', HEADTEACHER, 'reopenStep', { step }],
];

const headteachers: Step[] = [
  [
    '2026-10-05T10:00',
    CHAIR,
    'setPanel',
    { memberOids: [oidOf(CHAIR), oidOf(ANOTHER_GOVERNOR)], leadOid: oidOf(CHAIR), note },
  ],
  ['2026-10-06T10:00', CHAIR, 'setPanel', { memberOids: [oidOf(CHAIR), oidOf(GOVERNOR)], leadOid: oidOf(CHAIR) }],
  ['2026-10-07T10:00', HEADTEACHER, 'requestReviewer'],
  ['2026-10-08T10:00', CHAIR, 'declineReviewerRequest'],
  ['2026-10-09T10:00', CHAIR, 'nameChecker', { oid: oidOf(CHECKER) }],
  ['2026-10-09T11:00', CHAIR, 'scheduleMeeting'],
  ['2026-11-12T10:00', CHAIR, 'draftStatement'],
  ['2026-11-13T10:00', CHAIR, 'signStatement'],
  ['2026-11-13T12:00', HEADTEACHER, 'signStatement'],
  ['2026-11-14T10:00', CHECKER, 'moderateStatement', { outcome: 'concerns', reasons: SOME_WORDS }],
];

const series = { kind: 'termlyMeeting', seriesId: id(7) };

const support: Step[] = [
  ['2026-01-14T10:00', OFFICE_MANAGER, 'scheduleMeeting', { ...series, start: '2026-05-12T14:00' }],
  ['2026-01-14T10:00', OFFICE_MANAGER, 'scheduleMeeting', { ...series, start: '2026-09-15T14:00' }],
  ['2026-01-14T10:00', OFFICE_MANAGER, 'scheduleMeeting', { ...series, ...short, start: '2026-12-08T14:00' }],
  ['2026-01-15T10:00', RECEPTIONIST, 'acknowledgeSeries'],
  ['2026-01-16T10:00', OFFICE_MANAGER, 'cancelMeeting', short],
  ['2026-01-20T10:00', RECEPTIONIST, 'sharePaper'],
  ['2026-01-20T11:00', OFFICE_MANAGER, 'sharePaper'],
  ['2026-01-21T11:00', OFFICE_MANAGER, 'sharePaper', { answers: { lastYear: OTHER_WORDS } }],
  ['2026-01-26T10:00', OFFICE_MANAGER, 'saveObjective'],
  ['2026-01-27T10:00', OFFICE_MANAGER, 'sendObjectives'],
  ['2026-01-28T10:00', RECEPTIONIST, 'disagreeWithObjectives'],
  ['2026-01-29T10:00', HEADTEACHER, 'approveObjectives'],
  ['2026-02-02T10:00', OFFICE_MANAGER, 'raiseConcern', { help: SOME_WORDS }],
  ['2026-02-03T10:00', RECEPTIONIST, 'replyToConcern'],
  ['2026-02-10T10:00', OFFICE_MANAGER, 'settleConcern'],
  ['2026-02-16T10:00', OFFICE_MANAGER, 'writeSupportPlan'],
  ['2026-02-17T10:00', RECEPTIONIST, 'commentOnSupportPlan'],
  ['2026-02-18T10:00', OFFICE_MANAGER, 'startSupportPlan'],
  ['2026-02-18T11:00', OFFICE_MANAGER, 'writeSupportPlan'],
  ['2026-02-19T10:00', RECEPTIONIST, 'agreeSupportPlan'],
  ['2026-03-05T10:00', OFFICE_MANAGER, 'giveProgress', { standing: 'someProgress' }],
  ['2026-03-06T10:00', RECEPTIONIST, 'answerProgress'],
  ['2026-04-13T10:00', OFFICE_MANAGER, 'extendSupportPlan'],
  ['2026-05-18T10:00', OFFICE_MANAGER, 'endSupportPlan', { outcome: 'capability' }],
  ['2026-05-19T10:00', OFFICE_MANAGER, 'proposeCapability'],
  ['2026-05-20T10:00', HEADTEACHER, 'declineCapability'],
  [
    '2026-06-01T10:00',
    OFFICE_MANAGER,
    'planObservation',
    { observerOid: oidOf(SENIOR_LEADER), start: '2026-06-15T10:00' },
  ],
  ['2026-06-16T10:00', SENIOR_LEADER, 'recordFeedback'],
];

/** Two are asked for their view: one gives it, the other would rather not; and another asking is withdrawn. */
function views({ by, view, of, agrees }: { by: number; view: string; of: [number, number]; agrees?: number }): Step[] {
  const [first, second] = of;
  return [
    ['2026-10-07T10:00', by, 'askForViews', { askingId: id(8), view, of: of.map(oidOf) }],
    ...(agrees === undefined ? [] : [['2026-10-08T10:00', agrees, 'agreeToAsking'] as const]),
    ['2026-10-09T10:00', first, 'giveView'],
    ['2026-10-09T11:00', second, 'declineView'],
    ['2026-10-12T10:00', by, 'askForViews', { askingId: id(9), view }],
    ['2026-10-13T10:00', by, 'withdrawAsking', { askingId: id(9) }],
  ];
}

const refused: Step[] = [
  ['2026-10-05T10:00', OFFICE_MANAGER, 'askForViews'],
  ['2026-10-06T10:00', RECEPTIONIST, 'declineAsking', { comment: SOME_WORDS }],
];

const handedOver: Step[] = [
  ['2026-10-05T10:00', ANOTHER_LEADER, 'askForViews'],
  ['2026-10-06T10:00', RECEPTIONIST, 'agreeToAsking'],
  ['2026-10-07T10:00', HEADTEACHER, 'changeReviewer'],
];

const agenda: Step[] = [
  [
    '2026-09-07T10:00',
    OFFICE_MANAGER,
    'scheduleMeeting',
    { ...meeting, kind: 'planningMeeting', start: '2026-09-28T14:00' },
  ],
  ['2026-09-08T10:00', RECEPTIONIST, 'addAgendaPoint'],
  ['2026-09-09T10:00', OFFICE_MANAGER, 'addAgendaPoint'],
  ['2026-09-10T10:00', OFFICE_MANAGER, 'removeAgendaPoint'],
  ['2026-09-11T10:00', RECEPTIONIST, 'removeAgendaPoint'],
  ['2026-09-28T16:00', OFFICE_MANAGER, 'agreeAction', meeting],
  ['2026-10-12T10:00', RECEPTIONIST, 'closeAction', { comment: SOME_WORDS }],
  ['2026-10-12T11:00', OFFICE_MANAGER, 'agreeAction', { ownerOid: oidOf(OFFICE_MANAGER) }],
  ['2026-10-26T11:00', OFFICE_MANAGER, 'closeAction', { done: false }],
  ['2026-10-27T10:00', RECEPTIONIST, 'sharePaper'],
  ['2026-10-28T10:00', OFFICE_MANAGER, 'signPaper'],
  ['2026-10-29T10:00', RECEPTIONIST, 'signPaper'],
  ['2026-10-30T10:00', RECEPTIONIST, 'sharePaper'],
  ['2026-10-30T11:00', OFFICE_MANAGER, 'scheduleMeeting', { kind: 'reviewMeeting' }],
  ['2026-12-02T10:00', OFFICE_MANAGER, 'draftStatement'],
  ['2026-12-03T10:00', RECEPTIONIST, 'agreeStatement'],
  ['2026-12-03T11:00', OFFICE_MANAGER, 'draftStatement', { answers: { reviewerComments: OTHER_WORDS } }],
  ['2026-12-03T12:00', RECEPTIONIST, 'agreeStatement'],
  ['2026-12-04T10:00', OFFICE_MANAGER, 'signStatement'],
];

const words: Step[] = [
  ['2026-09-14T10:00', HEADTEACHER, 'sayWords', { kind: 'praise' }],
  ['2026-09-14T12:00', OFFICE_MANAGER, 'answerWords'],
  ['2026-09-15T12:00', OFFICE_MANAGER, 'sayWords', { kind: 'feedback' }],
  ['2026-09-16T12:00', HEADTEACHER, 'raiseConcern'],
];

const joined: Step[] = [
  ['2026-09-07T09:00', SENIOR_LEADER, 'scheduleMeeting', { kind: 'reviewMeeting', start: '2026-09-28T14:30' }],
  [
    '2026-09-07T10:00',
    SENIOR_LEADER,
    'scheduleMeeting',
    { ...meeting, kind: 'midYearReview', start: '2027-02-08T14:30' },
  ],
  ['2026-09-08T10:00', SENIOR_LEADER, 'askToJoin', meeting],
  ['2026-09-09T10:00', SENIOR_LEADER, 'endJoining', meeting],
  ['2026-09-10T10:00', HEAD_OF_MATHS, 'saveObjective'],
  ['2026-09-11T10:00', SENIOR_LEADER, 'sendObjectives'],
  ['2026-09-11T11:00', HEADTEACHER, 'returnObjectives'],
  ['2026-09-11T12:00', SENIOR_LEADER, 'sendObjectives'],
  ['2026-09-14T10:00', HEADTEACHER, 'approveObjectives'],
  ['2026-09-17T10:00', SENIOR_LEADER, 'sharePaper', { paperId: 'midYear' }],
];

/** Cycles under each policy in which everything happens that a card tells somebody of. */
export const COURSES: readonly Course[] = [
  { ...kent, steps: [...meetings, ...statement, ...closing('statement')] },
  { ...kent, steps: visits },
  { ...kent, steps: gathered },
  { ...kent, steps: [...objectives, ...closing('objectives')] },
  { ...kent, steps: development },
  { ...kent, steps: [...determined, ...standsStill] },
  { ...kent, reviewer: ANOTHER_LEADER, steps: access },
  {
    ...kent,
    reviewee: HEADTEACHER,
    reviewer: CHAIR,
    approver: CHAIR,
    values: { headteacherCheck: 'governors' },
    steps: headteachers,
  },
  {
    ...kent,
    opened: '2027-01-11T09:00',
    since: '2027-01-11',
    steps: [['2027-01-13T10:00', HEADTEACHER, 'fixFirstCycle', { reason: SOME_WORDS }]],
  },
  {
    ...office,
    pack: 'trust-associate-staff',
    opened: '2026-01-12T09:00',
    steps: [
      ...support,
      ...refused,
      ...views({ by: OFFICE_MANAGER, view: 'colleagues', of: [COLLEAGUE, ANOTHER_COLLEAGUE], agrees: RECEPTIONIST }),
    ],
  },
  {
    ...office,
    pack: 'trust-associate-staff',
    reviewer: ANOTHER_LEADER,
    steps: handedOver,
  },
  { ...office, pack: 'support-staff', staffGroup: 'support', steps: agenda },
  {
    reviewee: OFFICE_MANAGER,
    reviewer: HEADTEACHER,
    opened: '2026-09-01T09:00',
    pack: 'conversations',
    steps: [...words, ...views({ by: OFFICE_MANAGER, view: 'team', of: [RECEPTIONIST, COLLEAGUE] })],
  },
  {
    pack: 'maths-school',
    reviewee: HEAD_OF_MATHS,
    reviewer: SENIOR_LEADER,
    opened: '2026-09-01T09:00',
    steps: [...joined, ...views({ by: SENIOR_LEADER, view: 'around', of: [MATHS_TEACHER, 17] })],
  },
];
