import { oidOf } from '../school/people.ts';
import { form, id } from './pieces.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import type { CardStory, Step } from './tell.ts';
import type { Words } from './words.ts';

const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;
const COLLEAGUE = 40;
const HEADTEACHER = 1;
const SENIOR_LEADER = 2;
const HEAD_OF_MATHS = 6;
const MATHS_TEACHER = 16;
const HASH = 'f'.repeat(64);
const start = (local: string) => `${local}:00Z`;

/** The four other policies: what they have and the Kent model has not. */
export function otherStories(say: Words, line: Words): CardStory[] {
  const office = { reviewee: RECEPTIONIST, reviewer: OFFICE_MANAGER, approver: HEADTEACHER };
  return [
    {
      ...office,
      pack: 'trust-associate-staff',
      opened: '2026-01-12T09:00',
      steps: [
        ...series(line),
        ...papers(say),
        ...adjusted(say, line),
        ...support(say),
        ...visited(say, line),
        ...askings('colleagues', say),
      ],
    },
    {
      ...office,
      pack: 'support-staff',
      staffGroup: 'support',
      opened: '2026-09-01T09:00',
      steps: [...agenda(say, line), ...toSign(say), ...agreedWording(say)],
    },
    { ...office, pack: 'conversations', opened: '2026-09-01T09:00', steps: [...words(say), ...askings('team', say)] },
    {
      pack: 'maths-school',
      reviewee: MATHS_TEACHER,
      reviewer: HEAD_OF_MATHS,
      approver: HEADTEACHER,
      opened: '2026-09-01T09:00',
      steps: [...joined(say, line), ...askings('around', say)],
    },
  ];
}

function series(line: Words): Step[] {
  const one = (meetingId: string, local: string): ReviewEvent => ({
    type: 'meetingScheduled',
    meetingId,
    kind: 'termlyMeeting',
    start: start(local),
    minutes: 45,
    place: line('Office'),
    bring: [],
    shortNotice: false,
    seriesId: id(100),
  });
  return [
    [
      '2026-01-14T10:00',
      OFFICE_MANAGER,
      one(id(101), '2026-05-12T14:00'),
      one(id(102), '2026-09-15T14:00'),
      one(id(103), '2026-12-08T14:00'),
    ],
    [
      '2026-01-15T10:00',
      RECEPTIONIST,
      { type: 'meetingAcknowledged', meetingId: id(101) },
      { type: 'meetingAcknowledged', meetingId: id(102) },
    ],
    [
      '2026-01-16T10:00',
      OFFICE_MANAGER,
      { type: 'meetingCancelled', meetingId: id(103), reason: line('The office is closed.'), inOutlook: false },
    ],
  ];
}

function papers(say: Words): Step[] {
  const answers = form({ policy: 'trust-associate-staff', name: 'preparation', say });
  return [
    ['2026-01-20T10:00', RECEPTIONIST, { type: 'paperShared', paperId: 'revieweePreparation', version: 1, answers }],
    ['2026-01-20T11:00', OFFICE_MANAGER, { type: 'paperShared', paperId: 'reviewerPreparation', version: 1, answers }],
    ['2026-01-21T11:00', OFFICE_MANAGER, { type: 'paperShared', paperId: 'reviewerPreparation', version: 2, answers }],
  ];
}

function adjusted(say: Words, line: Words): Step[] {
  return [
    [
      '2026-01-26T10:00',
      RECEPTIONIST,
      {
        type: 'objectiveSaved',
        objectiveId: id(110),
        title: line('Visitors are signed in within a minute'),
        success: say('Measured twice a term.'),
        by: '2026-11-30',
        linkKind: 'Job description',
        linkedTo: line('Reception'),
        reason: null,
      },
    ],
    ['2026-01-27T10:00', OFFICE_MANAGER, { type: 'objectivesSent', to: oidOf(HEADTEACHER) }],
    [
      '2026-01-28T10:00',
      RECEPTIONIST,
      { type: 'objectivesContested', comment: say('It depends on the door, not on me.') },
    ],
    [
      '2026-01-29T10:00',
      HEADTEACHER,
      { type: 'objectivesDetermined', reason: say('The door will be mended by Easter.') },
    ],
    ['2026-01-30T10:00', RECEPTIONIST, { type: 'determinedCommented', comment: say('Then it can be done.') }],
  ];
}

function support(say: Words): Step[] {
  const plan = {
    planId: id(121),
    answers: form({ policy: 'trust-associate-staff', name: 'supportPlan', say }),
    formVersion: null,
  };
  return [
    [
      '2026-02-02T10:00',
      OFFICE_MANAGER,
      {
        type: 'concernRaised',
        concernId: id(120),
        about: say('Letters leave a day late.'),
        help: say('An hour without the telephone.'),
      },
    ],
    [
      '2026-02-03T10:00',
      RECEPTIONIST,
      { type: 'concernAnswered', concernId: id(120), text: say('The hour would help.') },
    ],
    [
      '2026-02-10T10:00',
      OFFICE_MANAGER,
      { type: 'concernSettled', concernId: id(120), note: say('They leave on the day now.') },
    ],
    ['2026-02-16T10:00', OFFICE_MANAGER, { type: 'supportPlanWritten', version: 1, reason: null, ...plan }],
    [
      '2026-02-17T10:00',
      RECEPTIONIST,
      { type: 'supportPlanCommented', planId: id(121), version: 1, text: say('Six weeks are short.') },
    ],
    [
      '2026-02-18T10:00',
      OFFICE_MANAGER,
      { type: 'supportPlanWritten', version: 2, reason: say('Eight weeks instead of six.'), ...plan },
    ],
    [
      '2026-02-19T10:00',
      RECEPTIONIST,
      { type: 'supportPlanInForce', planId: id(121), version: 2, withoutAgreement: null },
    ],
    [
      '2026-03-05T10:00',
      OFFICE_MANAGER,
      {
        type: 'supportProgressGiven',
        planId: id(121),
        progressId: id(122),
        standing: 'someProgress',
        note: say('Better on Mondays.'),
      },
    ],
    [
      '2026-03-06T10:00',
      RECEPTIONIST,
      { type: 'supportProgressAnswered', planId: id(121), progressId: id(122), text: say('Fridays are hard.') },
    ],
    [
      '2026-04-13T10:00',
      OFFICE_MANAGER,
      { type: 'supportPlanExtended', planId: id(121), reason: say('Three weeks were lost.') },
    ],
    [
      '2026-05-18T10:00',
      OFFICE_MANAGER,
      { type: 'supportPlanEnded', planId: id(121), outcome: 'capability', note: say('It was not enough.') },
    ],
    [
      '2026-05-19T10:00',
      OFFICE_MANAGER,
      {
        type: 'capabilityProposed',
        proposalId: id(123),
        spokenOn: '2026-05-19',
        note: say('The plan did not help enough.'),
      },
    ],
    [
      '2026-05-20T10:00',
      HEADTEACHER,
      { type: 'capabilityDecided', proposalId: id(123), begins: false, note: say('One more term of support first.') },
    ],
  ];
}

function askings(view: string, say: Words): Step[] {
  const of = [oidOf(COLLEAGUE), oidOf(41)];
  const asked = (askingId: string, needsAgreement: boolean) =>
    ({
      type: 'viewsAskedFor',
      askingId,
      view,
      of,
      purpose: say('How the front desk works for you'),
      meetingId: null,
      needsAgreement,
    }) as const;
  const policy = { colleagues: 'trust-associate-staff', team: 'conversations', around: 'maths-school' }[view] ?? '';
  return [
    ['2026-10-05T10:00', OFFICE_MANAGER, asked(id(130), true)],
    [
      '2026-10-06T10:00',
      RECEPTIONIST,
      { type: 'askingDecided', askingId: id(130), agreed: false, comment: say('Not this term, please.') },
    ],
    ['2026-10-07T10:00', OFFICE_MANAGER, asked(id(131), true)],
    ['2026-10-08T10:00', RECEPTIONIST, { type: 'askingDecided', askingId: id(131), agreed: true, comment: null }],
    [
      '2026-10-09T10:00',
      COLLEAGUE,
      { type: 'viewGiven', askingId: id(131), answers: form({ policy, name: 'view', say }) },
    ],
    ['2026-10-09T11:00', 41, { type: 'viewDeclined', askingId: id(131) }],
    ['2026-10-12T10:00', OFFICE_MANAGER, asked(id(132), false)],
    ['2026-10-13T10:00', OFFICE_MANAGER, { type: 'askingWithdrawn', askingId: id(132) }],
  ];
}

function agenda(say: Words, line: Words): Step[] {
  const meetingId = id(140);
  return [
    [
      '2026-09-07T10:00',
      OFFICE_MANAGER,
      {
        type: 'meetingScheduled',
        meetingId,
        kind: 'planningMeeting',
        start: start('2026-09-28T14:00'),
        minutes: 45,
        place: line('Office'),
        bring: [],
        shortNotice: false,
      },
    ],
    [
      '2026-09-08T10:00',
      RECEPTIONIST,
      { type: 'agendaPointAdded', meetingId, pointId: id(141), text: say('Holidays in summer') },
    ],
    [
      '2026-09-09T10:00',
      OFFICE_MANAGER,
      { type: 'agendaPointAdded', meetingId, pointId: id(142), text: say('The new telephones') },
    ],
    ['2026-09-10T10:00', OFFICE_MANAGER, { type: 'agendaPointRemoved', meetingId, pointId: id(142) }],
    ['2026-09-11T10:00', RECEPTIONIST, { type: 'agendaPointRemoved', meetingId, pointId: id(141) }],
    [
      '2026-09-28T16:00',
      OFFICE_MANAGER,
      {
        type: 'actionAgreed',
        actionId: id(143),
        text: line('Write the list for the desk'),
        ownerOid: oidOf(RECEPTIONIST),
        due: '2026-10-09',
        meetingId,
      },
    ],
    [
      '2026-10-12T10:00',
      RECEPTIONIST,
      { type: 'actionClosed', actionId: id(143), done: true, comment: say('It hangs above the telephone.') },
    ],
    [
      '2026-10-12T11:00',
      OFFICE_MANAGER,
      {
        type: 'actionAgreed',
        actionId: id(144),
        text: line('Order the second telephone'),
        ownerOid: oidOf(OFFICE_MANAGER),
        due: '2026-10-23',
        meetingId: null,
      },
    ],
    [
      '2026-10-26T11:00',
      OFFICE_MANAGER,
      { type: 'actionClosed', actionId: id(144), done: false, comment: say('There is no money for it this year.') },
    ],
  ];
}

function toSign(say: Words): Step[] {
  const answers = form({ policy: 'support-staff', name: 'individualPlan', say });
  const signed = (party: 'reviewer' | 'reviewee') =>
    ({
      type: 'paperSigned',
      paperId: 'individualPlan',
      version: 1,
      party,
      textHash: HASH,
      text: party === 'reviewer' ? say('Individual plan. Goals for the year.') : null,
    }) as const;
  return [
    ['2026-10-13T10:00', RECEPTIONIST, { type: 'paperShared', paperId: 'individualPlan', version: 1, answers }],
    ['2026-10-14T10:00', OFFICE_MANAGER, signed('reviewer')],
    ['2026-10-15T10:00', RECEPTIONIST, signed('reviewee')],
    ['2026-10-16T10:00', RECEPTIONIST, { type: 'paperShared', paperId: 'individualPlan', version: 2, answers }],
  ];
}

function agreedWording(say: Words): Step[] {
  const answers = form({ policy: 'support-staff', name: 'statement', say });
  return [
    ['2026-10-19T10:00', OFFICE_MANAGER, { type: 'statementDrafted', version: 1, answers }],
    ['2026-10-20T10:00', RECEPTIONIST, { type: 'statementAgreed', version: 1, textHash: HASH }],
    [
      '2026-10-21T10:00',
      OFFICE_MANAGER,
      { type: 'statementSigned', version: 1, party: 'reviewer', textHash: HASH, text: say('Annual review.') },
    ],
  ];
}

function words(say: Words): Step[] {
  return [
    [
      '2026-09-14T10:00',
      OFFICE_MANAGER,
      {
        type: 'wordsSaid',
        wordsId: id(150),
        kind: 'praise',
        text: say('The welcome at the open evening was noticed by many.'),
      },
    ],
    [
      '2026-09-14T12:00',
      RECEPTIONIST,
      { type: 'wordsAnswered', wordsId: id(150), replyId: id(151), text: say('Thank you. Nina helped.') },
    ],
    [
      '2026-09-15T12:00',
      RECEPTIONIST,
      { type: 'wordsSaid', wordsId: id(152), kind: 'feedback', text: say('I need the rota two weeks ahead.') },
    ],
    [
      '2026-09-16T12:00',
      OFFICE_MANAGER,
      { type: 'concernRaised', concernId: id(153), about: say('Two calls were not passed on.'), help: null },
    ],
  ];
}

function joined(say: Words, line: Words): Step[] {
  const meetingId = id(160);
  return [
    [
      '2026-09-07T10:00',
      HEAD_OF_MATHS,
      {
        type: 'meetingScheduled',
        meetingId,
        kind: 'reviewMeeting',
        start: start('2026-09-28T14:30'),
        minutes: 60,
        place: line('M1'),
        bring: [],
        shortNotice: false,
      },
    ],
    [
      '2026-09-08T10:00',
      HEAD_OF_MATHS,
      {
        type: 'askedToJoin',
        meetingId,
        oid: oidOf(SENIOR_LEADER),
        reason: say('To talk over the move to another year.'),
      },
    ],
    ['2026-09-09T10:00', HEAD_OF_MATHS, { type: 'joiningEnded', meetingId, oid: oidOf(SENIOR_LEADER) }],
    [
      '2026-09-10T10:00',
      MATHS_TEACHER,
      {
        type: 'objectiveSaved',
        objectiveId: id(161),
        title: line('Year 11 reach their grades'),
        success: say('75 % at target.'),
        outstanding: say('85 % at target.'),
        by: '2027-05-28',
        linkKind: 'School attainment target',
        linkedTo: line('Mathematics'),
        reason: null,
        kind: 'achievement',
      },
    ],
    ['2026-09-11T10:00', MATHS_TEACHER, { type: 'objectivesSent', to: oidOf(HEAD_OF_MATHS) }],
    ['2026-09-14T10:00', HEAD_OF_MATHS, { type: 'objectivesApproved' }],
    [
      '2026-09-15T10:00',
      MATHS_TEACHER,
      {
        type: 'reviewerRequested',
        requestId: id(162),
        aboutOid: oidOf(HEAD_OF_MATHS),
        reasons: say('We have applied for the same post.'),
      },
    ],
    [
      '2026-09-16T10:00',
      HEADTEACHER,
      { type: 'reviewerRequestDecided', requestId: id(162), granted: true, reason: say('That is a good reason.') },
    ],
    [
      '2026-09-17T10:00',
      HEAD_OF_MATHS,
      {
        type: 'paperShared',
        paperId: 'midYear',
        version: 1,
        answers: form({ policy: 'maths-school', name: 'midYear', say }),
      },
    ],
  ];
}

function visited(say: Words, line: Words): Step[] {
  const observationId = id(170);
  return [
    [
      '2026-06-01T10:00',
      OFFICE_MANAGER,
      {
        type: 'observationPlanned',
        observationId,
        observerOid: oidOf(SENIOR_LEADER),
        start: start('2026-06-15T10:00'),
        minutes: 60,
        purpose: say('Work observation'),
        focus: say('How visitors are received'),
        activities: say('The desk on an open morning'),
        group: line('Reception'),
        documentsAsked: null,
      },
    ],
    [
      '2026-06-16T10:00',
      SENIOR_LEADER,
      {
        type: 'feedbackRecorded',
        observationId,
        answers: form({ policy: 'trust-associate-staff', name: 'observationFeedback', say }),
      },
    ],
  ];
}
