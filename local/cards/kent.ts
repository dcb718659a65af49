import { oidOf } from '../school/people.ts';
import { form, id, statementSigned } from './pieces.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import type { CardStory, Step } from './tell.ts';
import type { Words } from './words.ts';

const HEADTEACHER = 1;
const ANOTHER_LEADER = 3;
const COORDINATOR = 4;
const REVIEWER = 5;
const TEACHER = 12;
const CHAIR = 51;
const GOVERNOR = 53;
const start = (local: string) => `${local}:00Z`;

/** The Kent model: a teacher’s year with everything that can happen in it. */
export function kentStories(say: Words, line: Words): CardStory[] {
  const base = {
    pack: 'kent-model',
    reviewee: TEACHER,
    reviewer: REVIEWER,
    approver: HEADTEACHER,
    opened: '2026-09-01T09:00',
  };
  return [
    { ...base, steps: [...meetings(say, line), ...visits(say, line), ...ofStatement(say, line)] },
    { ...base, steps: [...gathered(say, line), ...access(say), ...development(say), ...objectives(say, line)] },
    { ...base, steps: [...standsStill(say), ...reviewers(say, line), ...closing(say)] },
    { ...base, reviewee: HEADTEACHER, reviewer: CHAIR, approver: CHAIR, steps: headteacher(say) },
    {
      ...base,
      opened: '2027-01-11T09:00',
      since: '2027-01-11',
      steps: [
        [
          '2027-01-13T10:00',
          HEADTEACHER,
          {
            type: 'firstCycleFixed',
            end: '2028-08-31',
            reason: say('Too little time is left for a cycle of its own.'),
          },
        ],
      ],
    },
  ];
}

function meetings(say: Words, line: Words): Step[] {
  const scheduled = (meetingId: string, local: string, shortNotice: boolean): ReviewEvent => ({
    type: 'meetingScheduled',
    meetingId,
    kind: 'planningMeeting',
    start: start(local),
    minutes: 60,
    place: line('Meeting room 2'),
    bring: [line('Your job description'), line('Last year’s objectives')],
    shortNotice,
  });
  return [
    ['2026-09-07T10:00', REVIEWER, scheduled(id(1), '2026-09-21T14:30', false)],
    [
      '2026-09-08T10:00',
      TEACHER,
      {
        type: 'anotherTimeProposed',
        meetingId: id(1),
        comment: say('I teach Year 9 until four.'),
        start: start('2026-09-22T15:00'),
      },
    ],
    [
      '2026-09-09T10:00',
      REVIEWER,
      {
        type: 'meetingMoved',
        meetingId: id(1),
        start: start('2026-09-22T15:00'),
        minutes: 60,
        place: line('Meeting room 2'),
        shortNotice: false,
        inOutlook: false,
      },
    ],
    ['2026-09-09T11:00', TEACHER, { type: 'meetingAcknowledged', meetingId: id(1) }],
    ['2026-09-10T11:00', REVIEWER, scheduled(id(2), '2026-09-11T14:30', true)],
    ['2026-09-10T12:00', TEACHER, { type: 'noticeWaived', meetingId: id(2) }],
    [
      '2026-09-10T13:00',
      REVIEWER,
      {
        type: 'meetingCancelled',
        meetingId: id(2),
        reason: say('The hall is needed for the open evening.'),
        inOutlook: false,
      },
    ],
    [
      '2026-09-23T10:00',
      REVIEWER,
      { type: 'noteWritten', meetingId: id(1), answers: form('kent-model', 'conversation', say) },
    ],
    [
      '2026-09-23T11:00',
      TEACHER,
      {
        type: 'noteCommented',
        meetingId: id(1),
        replyId: id(3),
        text: say('We also spoke of cover for the course in November.'),
      },
    ],
    [
      '2026-09-24T11:00',
      REVIEWER,
      {
        type: 'wordsSaid',
        wordsId: id(4),
        kind: 'followUp',
        text: say('The seating plan made the difference in the second half.'),
      },
    ],
    [
      '2026-09-24T12:00',
      TEACHER,
      { type: 'wordsAnswered', wordsId: id(4), replyId: id(5), text: say('It did. I will keep it until Christmas.') },
    ],
  ];
}

function visits(say: Words, line: Words): Step[] {
  const agreed = {
    purpose: say('Performance management'),
    focus: say('Questioning in discussion'),
    activities: say('A discussion of chapter four, then writing alone'),
    group: line('Year 9, set 2'),
    documentsAsked: say('The plan of the unit'),
  };
  const planned = (observationId: string, observer: number, local: string) =>
    ({
      type: 'observationPlanned',
      observationId,
      observerOid: oidOf(observer),
      start: start(local),
      minutes: 45,
      ...agreed,
    }) as const;
  const day = '2026-11-10T10:00';
  return [
    ['2026-10-12T10:00', REVIEWER, planned(id(10), REVIEWER, day)],
    [
      '2026-10-13T10:00',
      TEACHER,
      {
        type: 'observationProposed',
        observationId: id(10),
        focus: say('How pupils use feedback'),
        activities: say('Redrafting'),
        why: say('We begin redrafting that week.'),
      },
    ],
    [
      '2026-10-14T10:00',
      REVIEWER,
      { type: 'observationRewritten', observationId: id(10), asProposed: true, ...agreed },
    ],
    ['2026-10-14T12:00', REVIEWER, planned(id(11), ANOTHER_LEADER, '2026-11-17T10:00')],
    ['2026-10-14T13:00', TEACHER, { type: 'observationAgreed', observationId: id(11) }],
    ['2026-10-14T14:00', REVIEWER, planned(id(12), REVIEWER, '2026-12-01T10:00')],
    [
      '2026-10-14T15:00',
      REVIEWER,
      {
        type: 'observationCancelled',
        observationId: id(12),
        reason: say('It falls on the day of the visit to the theatre.'),
      },
    ],
    [
      '2026-11-10T12:00',
      REVIEWER,
      { type: 'feedbackMeetingPlanned', observationId: id(10), start: start('2026-11-12T15:00'), minutes: 30 },
    ],
    [
      '2026-11-12T16:00',
      REVIEWER,
      { type: 'feedbackMeetingHeld', observationId: id(10), heldAt: start('2026-11-12T15:00') },
    ],
    [
      '2026-11-13T10:00',
      REVIEWER,
      { type: 'feedbackRecorded', observationId: id(10), answers: form('kent-model', 'observationFeedback', say) },
    ],
    [
      '2026-11-13T12:00',
      TEACHER,
      { type: 'feedbackClosed', observationId: id(10), comment: say('The point about wait time is fair.') },
    ],
    [
      '2026-11-18T10:00',
      ANOTHER_LEADER,
      { type: 'feedbackRecorded', observationId: id(11), answers: form('kent-model', 'observationFeedback', say) },
    ],
    [
      '2026-11-18T12:00',
      ANOTHER_LEADER,
      {
        type: 'observationPassedOn',
        observationId: id(11),
        text: say('Strong routines; a course on questioning would help.'),
        to: [oidOf(REVIEWER), oidOf(COORDINATOR)],
      },
    ],
    ['2026-11-18T13:00', TEACHER, { type: 'feedbackClosed', observationId: id(11), comment: null }],
    [
      '2026-11-20T10:00',
      REVIEWER,
      {
        type: 'dropInRecorded',
        observationId: id(13),
        observerOid: oidOf(REVIEWER),
        start: start('2026-11-20T09:00'),
        minutes: 10,
        focus: say('The start of the lesson'),
      },
    ],
    [
      '2026-11-23T10:00',
      REVIEWER,
      {
        type: 'furtherObservationProposed',
        agreementId: id(14),
        metOn: '2026-11-23',
        minutes: 45,
        focus: say('Questioning, once more'),
      },
    ],
    ['2026-11-24T10:00', TEACHER, { type: 'furtherObservationAnswered', agreementId: id(14), agreed: true }],
  ];
}

function ofStatement(say: Words, line: Words): Step[] {
  const answers = form('kent-model', 'statement', say);
  return [
    ['2026-11-25T10:00', REVIEWER, { type: 'statementDrafted', version: 1, answers }],
    [
      '2026-11-26T10:00',
      TEACHER,
      {
        type: 'statementCommented',
        version: 1,
        comment: say('The second objective reads harsher than we put it.'),
        changesWanted: true,
      },
    ],
    [
      '2026-11-26T12:00',
      REVIEWER,
      { type: 'statementDrafted', version: 1, answers: { ...answers, support: say('Two half days.') } },
    ],
    [
      '2026-11-26T13:00',
      TEACHER,
      { type: 'statementCommented', version: 1, comment: say('Thank you.'), changesWanted: false },
    ],
    ...statementSigned({
      version: 1,
      reviewer: [REVIEWER, '2026-11-27T10:00'],
      reviewee: [TEACHER, '2026-11-27T12:00'],
      text: say('Planning and review statement.'),
    }),
    [
      '2026-11-27T13:00',
      TEACHER,
      {
        type: 'statementCopied',
        version: 1,
        copies: [
          { to: oidOf(TEACHER), as: 'copy', rule: 'KM-44', clause: '5' },
          { to: oidOf(HEADTEACHER), as: 'original', rule: 'KM-44', clause: '5' },
          { to: oidOf(COORDINATOR), as: 'report', rule: 'KM-44', clause: '5' },
        ],
      },
    ],
    [
      '2026-12-01T10:00',
      HEADTEACHER,
      {
        type: 'statementModerated',
        version: 1,
        outcome: 'newStatement',
        findings: [],
        reasons: say('The third objective is not measurable.'),
      },
    ],
    [
      '2026-12-01T11:00',
      REVIEWER,
      { type: 'statementRevised', version: 2, reason: say('Instructed by the headteacher.') },
    ],
    ['2026-12-02T10:00', REVIEWER, { type: 'statementDrafted', version: 2, answers }],
    ...statementSigned({
      version: 2,
      reviewer: [REVIEWER, '2026-12-03T10:00'],
      reviewee: [TEACHER, '2026-12-03T12:00'],
      text: say('Planning and review statement, second version.'),
    }),
    [
      '2026-12-03T15:00',
      HEADTEACHER,
      {
        type: 'statementModerated',
        version: 2,
        outcome: 'agreed',
        findings: [],
        reasons: say('Consistent with the others.'),
      },
    ],
    [
      '2026-12-04T10:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(20),
        subject: 'statement',
        entry: line('The second objective'),
        reasons: say('It was not what we agreed.'),
        talkFirst: true,
      },
    ],
    [
      '2026-12-07T10:00',
      REVIEWER,
      {
        type: 'appealTalkedOver',
        appealId: id(20),
        on: '2026-12-07',
        note: say('We read the notes together and still see it otherwise.'),
        settled: false,
      },
    ],
    ['2026-12-08T10:00', TEACHER, { type: 'appealLodged', appealId: id(20) }],
    [
      '2026-12-09T10:00',
      HEADTEACHER,
      {
        type: 'accessGiven',
        grantId: id(21),
        oid: oidOf(GOVERNOR),
        sees: 'statement',
        purpose: say('To hear the appeal'),
        rule: 'KM-58',
        clause: '8',
      },
      { type: 'appealHearerNamed', appealId: id(20), oid: oidOf(GOVERNOR), grantId: id(21) },
    ],
    [
      '2026-12-10T10:00',
      GOVERNOR,
      { type: 'appealHearingSet', appealId: id(20), start: start('2026-12-16T16:00'), place: line('Conference room') },
    ],
    [
      '2026-12-16T17:00',
      GOVERNOR,
      {
        type: 'appealDecided',
        appealId: id(20),
        outcome: 'partlyUpheld',
        reasons: say('The date was not agreed; the measure was.'),
        newVersion: 3,
      },
    ],
    [
      '2026-12-17T10:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(22),
        subject: 'timescales',
        entry: line('The date of the first objective'),
        reasons: say('It is too near.'),
        talkFirst: true,
      },
    ],
    ['2026-12-17T12:00', TEACHER, { type: 'appealWithdrawn', appealId: id(22) }],
    [
      '2026-12-17T14:00',
      TEACHER,
      {
        type: 'appealRaised',
        appealId: id(23),
        subject: 'timescales',
        entry: line('The date of the third objective'),
        reasons: say('It is too near.'),
        talkFirst: true,
      },
    ],
    [
      '2026-12-17T15:00',
      REVIEWER,
      { type: 'appealTalkedOver', appealId: id(23), on: '2026-12-17', note: say('Easter will do.'), settled: true },
    ],
  ];
}

function gathered(say: Words, line: Words): Step[] {
  return [
    [
      '2026-09-07T09:00',
      REVIEWER,
      {
        type: 'meetingScheduled',
        meetingId: id(30),
        kind: 'planningMeeting',
        start: start('2026-09-21T14:30'),
        minutes: 60,
        place: line('Room E1'),
        bring: [],
        shortNotice: false,
      },
    ],
    [
      '2026-09-07T10:00',
      TEACHER,
      {
        type: 'documentAttached',
        documentId: id(31),
        kind: 'jobDescription',
        title: line('Job description'),
        link: 'https://larkmoor.sharepoint.com/job.docx',
        file: null,
      },
    ],
    [
      '2026-09-08T10:00',
      REVIEWER,
      {
        type: 'evidenceProposed',
        revision: 1,
        kinds: [line('Work samples'), line('Results in May')],
        criteria: [line('Teachers’ standards')],
      },
    ],
    [
      '2026-09-09T10:00',
      REVIEWER,
      { type: 'evidenceProposed', revision: 2, kinds: [line('Work samples')], criteria: [line('Teachers’ standards')] },
    ],
    ['2026-09-10T10:00', TEACHER, { type: 'evidenceAgreed', revision: 2 }],
    [
      '2026-09-11T10:00',
      REVIEWER,
      {
        type: 'evidenceAdded',
        evidenceId: id(32),
        kind: line('Work samples'),
        what: line('Books of Year 9'),
        text: say('Feedback is dated and acted on.'),
        collectedOn: '2026-09-11',
        from: line('Rachel Thornley'),
        howKnown: say('She led the work scrutiny.'),
      },
    ],
    [
      '2026-09-12T10:00',
      TEACHER,
      { type: 'paperShared', paperId: 'selfReview', version: 1, answers: form('kent-model', 'selfReview', say) },
    ],
    [
      '2026-09-14T10:00',
      REVIEWER,
      {
        type: 'packShared',
        meetingId: id(30),
        criteria: [line('Teachers’ standards')],
        note: say('The figures are in the second sheet.'),
      },
    ],
    [
      '2026-09-15T10:00',
      TEACHER,
      { type: 'paperShared', paperId: 'selfReview', version: 2, answers: form('kent-model', 'selfReview', say) },
    ],
    ['2026-09-15T11:00', TEACHER, { type: 'documentRemoved', documentId: id(31) }],
    [
      '2026-09-15T12:00',
      REVIEWER,
      { type: 'evidenceWithdrawn', evidenceId: id(32), reason: say('It was about another class.') },
    ],
  ];
}

function access(say: Words): Step[] {
  return [
    [
      '2026-09-16T10:00',
      ANOTHER_LEADER,
      { type: 'accessAsked', requestId: id(40), purpose: say('To plan cover for the year') },
    ],
    [
      '2026-09-17T10:00',
      HEADTEACHER,
      { type: 'accessDecided', requestId: id(40), given: false, note: say('The timetable says it all.') },
    ],
    [
      '2026-09-18T10:00',
      ANOTHER_LEADER,
      { type: 'accessAsked', requestId: id(41), purpose: say('To plan who leads which group') },
    ],
    [
      '2026-09-21T10:00',
      HEADTEACHER,
      { type: 'accessDecided', requestId: id(41), given: true, note: null },
      {
        type: 'accessGiven',
        grantId: id(42),
        oid: oidOf(ANOTHER_LEADER),
        sees: 'whole',
        purpose: say('To plan who leads which group'),
        rule: 'KM-52',
        clause: '7',
      },
    ],
    ['2026-10-21T10:00', HEADTEACHER, { type: 'accessEnded', grantId: id(42) }],
  ];
}

function development(say: Words): Step[] {
  const need = (needId: string, text: string, promised: boolean): ReviewEvent => ({
    type: 'needEntered',
    needId,
    source: { kind: 'person' },
    promised,
    need: say(text),
    route: 'course',
    priority: 'objective',
    priorityNote: say('Reading'),
    by: '2027-03-31',
  });
  return [
    ['2026-10-22T10:00', TEACHER, need(id(50), 'A course on teaching writing', false)],
    ['2026-10-23T10:00', REVIEWER, { type: 'needPromised', needId: id(50), by: '2027-03-31' }],
    [
      '2026-12-01T10:00',
      COORDINATOR,
      { type: 'needProvided', needId: id(50), on: '2026-11-30', note: say('One day at the university.') },
    ],
    ['2026-12-02T10:00', REVIEWER, need(id(51), 'A partner to plan with', true)],
    [
      '2026-12-03T10:00',
      COORDINATOR,
      { type: 'needDeclined', needId: id(51), why: say('Nobody is free this term; asked again in spring.') },
    ],
    ['2026-12-04T10:00', REVIEWER, need(id(52), 'First aid', true)],
    ['2026-12-05T10:00', TEACHER, { type: 'needWithdrawn', needId: id(52) }],
  ];
}

function objectives(say: Words, line: Words): Step[] {
  const saved = (objectiveId: string, title: string) =>
    ({
      type: 'objectiveSaved',
      objectiveId,
      title: line(title),
      success: say('Seen in samples each term.'),
      by: '2027-05-28',
      linkKind: 'School improvement plan',
      linkedTo: line('Priority 2: every pupil reads well'),
      reason: null,
    }) as const;
  return [
    [
      '2026-10-05T10:00',
      TEACHER,
      saved(id(60), 'Year 9 read a whole novel each term'),
      saved(id(61), 'Moderated writing is within a grade'),
      saved(id(62), 'Lead the reading group'),
    ],
    ['2026-10-06T10:00', TEACHER, { type: 'objectivesSent', to: oidOf(REVIEWER) }],
    ['2026-10-07T10:00', REVIEWER, { type: 'objectivesReturned', comment: say('Say which novels.') }],
    ['2026-10-08T10:00', TEACHER, { type: 'objectivesSent', to: oidOf(REVIEWER) }],
    ['2026-10-09T10:00', REVIEWER, { type: 'objectivesApproved' }],
    [
      '2026-11-09T10:00',
      TEACHER,
      {
        type: 'revisionAsked',
        changeId: id(63),
        reason: null,
        why: say('I have taken over another class.'),
        improvement: false,
      },
    ],
    ['2026-11-10T10:00', REVIEWER, { type: 'revisionOpened', changeId: id(63), metOn: '2026-11-10' }],
    ['2026-11-11T10:00', TEACHER, saved(id(60), 'Year 9 and Year 10 read a whole novel each term')],
    ['2026-11-12T10:00', TEACHER, { type: 'changesSigned', party: 'reviewee' }],
    ['2026-11-13T10:00', REVIEWER, { type: 'changesSigned', party: 'reviewer' }],
    [
      '2026-11-16T10:00',
      REVIEWER,
      { type: 'revisionAsked', changeId: id(64), reason: null, why: say('The timetable changes.'), improvement: false },
    ],
    ['2026-11-16T12:00', REVIEWER, { type: 'revisionWithdrawn', changeId: id(64) }],
    [
      '2026-11-17T10:00',
      TEACHER,
      { type: 'objectivesSent', to: oidOf(REVIEWER), disagreement: say('Three are too many.') },
    ],
    [
      '2026-11-18T10:00',
      REVIEWER,
      { type: 'objectivesDetermined', reason: say('Without them the plan of the school is not met.') },
    ],
    [
      '2026-11-19T10:00',
      TEACHER,
      { type: 'determinedCommented', comment: say('I will do my best, and say in spring how it goes.') },
    ],
  ];
}

function standsStill(say: Words): Step[] {
  return [
    [
      '2026-10-05T10:00',
      REVIEWER,
      {
        type: 'capabilityProposed',
        proposalId: id(70),
        spokenOn: '2026-10-02',
        note: say('The support did not help enough.'),
      },
    ],
    [
      '2026-10-06T10:00',
      HEADTEACHER,
      { type: 'capabilityDecided', proposalId: id(70), begins: true, note: say('It begins on Monday.') },
      { type: 'reviewSuspended', reason: 'capability', note: say('The procedure takes its place.') },
    ],
    ['2026-11-06T10:00', HEADTEACHER, { type: 'reviewResumed', note: say('The procedure has ended well.') }],
    [
      '2026-11-09T10:00',
      HEADTEACHER,
      { type: 'reviewKeptGoing', reason: 'capability', note: say('Both are dealt with together.') },
    ],
    [
      '2026-11-10T10:00',
      REVIEWER,
      { type: 'payRecommended', version: 1, answers: form('kent-model', 'pay', say), formVersion: null },
    ],
    ['2026-11-11T10:00', HEADTEACHER, { type: 'payReturned', version: 1, comment: say('The evidence is missing.') }],
    [
      '2026-11-12T10:00',
      REVIEWER,
      { type: 'payRecommended', version: 2, answers: form('kent-model', 'pay', say), formVersion: null },
    ],
    ['2026-11-13T10:00', HEADTEACHER, { type: 'payPassedOn', version: 2, comment: say('I agree.') }],
    ['2026-11-16T10:00', CHAIR, { type: 'payDecided', version: 2, agreed: true, reasons: say('As recommended.') }],
  ];
}

function reviewers(say: Words, line: Words): Step[] {
  return [
    [
      '2026-11-20T10:00',
      HEADTEACHER,
      {
        type: 'reviewerChanged',
        fromOid: oidOf(REVIEWER),
        toOid: oidOf(ANOTHER_LEADER),
        case: 'absent',
        reason: say('Away until Easter.'),
        rule: 'KM-17',
        clause: '4.2',
      },
    ],
    [
      '2026-11-23T10:00',
      HEADTEACHER,
      {
        type: 'newPostDecided',
        decisionId: id(80),
        post: line('Second in English'),
        from: '2027-01-01',
        newCycle: null,
        reason: say('The work stays much the same.'),
      },
    ],
  ];
}

function closing(say: Words): Step[] {
  return [
    [
      '2027-09-10T10:00',
      ANOTHER_LEADER,
      { type: 'cycleClosed', note: say('One observation could not take place.') },
      { type: 'nextReviewOpened', reviewId: id(90) },
    ],
    ['2027-09-13T10:00', HEADTEACHER, { type: 'reviewReopened', reason: say('The wrong date was signed.') }],
    [
      '2027-09-14T10:00',
      HEADTEACHER,
      { type: 'stepReopened', step: 'statement', reason: say('It was signed with a draft’s date.') },
    ],
    ['2027-09-14T11:00', HEADTEACHER, { type: 'stepReopened', step: 'objectives', reason: say('One was left out.') }],
  ];
}

function headteacher(say: Words): Step[] {
  return [
    [
      '2026-10-05T10:00',
      CHAIR,
      { type: 'panelSet', memberOids: [oidOf(CHAIR), oidOf(52)], leadOid: oidOf(CHAIR), note: say('Two of us.') },
    ],
    [
      '2026-10-06T10:00',
      CHAIR,
      { type: 'panelSet', memberOids: [oidOf(CHAIR), oidOf(GOVERNOR)], leadOid: oidOf(CHAIR), note: null },
    ],
    [
      '2026-10-07T10:00',
      HEADTEACHER,
      {
        type: 'reviewerRequested',
        requestId: id(91),
        aboutOid: oidOf(GOVERNOR),
        reasons: say('A relative of mine works with her.'),
      },
    ],
    [
      '2026-10-08T10:00',
      CHAIR,
      {
        type: 'reviewerRequestDecided',
        requestId: id(91),
        granted: false,
        reason: say('There is nobody else who is trained.'),
      },
    ],
    ['2026-10-09T10:00', CHAIR, { type: 'checkerNamed', oid: oidOf(54) }],
    [
      '2026-10-12T10:00',
      CHAIR,
      { type: 'statementDrafted', version: 1, answers: form('kent-model', 'statement', say) },
    ],
    ...statementSigned({
      version: 1,
      reviewer: [CHAIR, '2026-10-13T10:00'],
      reviewee: [HEADTEACHER, '2026-10-13T12:00'],
      text: say('Planning and review statement.'),
    }),
    [
      '2026-10-14T10:00',
      54,
      {
        type: 'statementModerated',
        version: 1,
        outcome: 'concerns',
        findings: [],
        reasons: say('The second objective has no date.'),
      },
    ],
  ];
}
