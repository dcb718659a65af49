import type { CommandType } from '#domain/review/commands.ts';
import type { ReviewView } from '#domain/views/review.ts';

/** A command that something offers, and its subject: the fields of it that are fixed. */
export type Offer = { from: string; type: CommandType; about: Readonly<Record<string, unknown>> };

type Node = Readonly<Record<string, unknown>>;
/** The value of a flag, and the objects around it, the innermost first. */
type Place = { value: never; within: readonly Node[]; view: ReviewView };
type Said = readonly [type: CommandType, about?: Node];

/** Commands that need no subject. */
const says =
  (...types: CommandType[]) =>
  (): Said[] =>
    types.map((type) => [type]);

/** Commands about the object that contains the flag. */
const about =
  (field: string, ...types: CommandType[]) =>
  ({ within }: Place): Said[] =>
    types.map((type) => [type, { [field]: within[0]?.['id'] }]);

const list = (node: unknown): Node[] => (Array.isArray(node) ? (node as Node[]) : []);

/**
 * Written by hand, from what the pages do with them: what each flag of a review’s view offers. Null means that it
 * offers nothing by itself, with the reason. Fields that are not flags and still offer something are listed too.
 */
export const FLAGS: Readonly<Record<string, ((place: Place) => Said[]) | null>> = {
  'meetings[].canSchedule': ({ within }) => [['scheduleMeeting', { kind: within[0]?.['kind'] }]],
  // Possible people; `canPrepare` decides about asking them.
  'meetings[].mayJoin': null,
  'meetings[].meetings[].canChange': ({ within: [meeting] }) => [
    ['moveMeeting', { meetingId: meeting?.['id'] }],
    ...(meeting?.['over'] ? [] : [['cancelMeeting', { meetingId: meeting?.['id'] }] as const]),
  ],
  'meetings[].meetings[].canAnswer': ({ within: [meeting] }) => {
    const { id: meetingId, revision, notice } = meeting ?? {};
    const { kind } = (meeting?.['answer'] ?? {}) as { kind?: string };
    if (kind === 'acknowledged') return [];
    const yes = notice === 'short' ? 'waiveNotice' : 'acknowledgeMeeting';
    return [
      [yes, { meetingId, revision }],
      ['proposeAnotherTime', { meetingId, revision }],
    ];
  },
  'meetings[].meetings[].canPrepare': ({ within: [meeting, section] }) => [
    ['addAgendaPoint', { meetingId: meeting?.['id'] }],
    ...list(meeting?.['points'])
      .filter(({ own }) => own === true)
      .map(({ id }) => ['removeAgendaPoint', { meetingId: meeting?.['id'], pointId: id }] as const),
    ...(section?.['chooseFrom'] ? [['chooseTopics', { meetingId: meeting?.['id'] }] as const] : []),
    ...(section?.['mayJoin'] ? [['askToJoin', { meetingId: meeting?.['id'] }] as const] : []),
    ...list(meeting?.['joining'])
      .filter(({ own }) => own === true)
      .map(({ who }) => ['endJoining', { meetingId: meeting?.['id'], oid: (who as Node)['oid'] }] as const),
  ],
  'programme.rhythm.canSet': says('setRhythm'),
  'programme.proposed[]': ({ value }) => [['scheduleMeeting', { kind: (value as Node)['kind'] }]],
  'notes.canWrite': ({ within: [notes] }) => [
    ['sayWords'],
    ['agreeAction'],
    ...list(notes?.['words']).map(({ id }) => ['answerWords', { wordsId: id }] as const),
    ...list(notes?.['meetings'])
      .filter(({ note }) => note !== null)
      .map(({ id }) => ['commentOnNote', { meetingId: id }] as const),
  ],
  'notes.actions[].canClose': about('actionId', 'closeAction', 'moveAction'),
  'notes.meetings[].canWrite': about('meetingId', 'writeNote'),
  'objectives.canEdit': says('saveObjective'),
  'objectives.canRemove': says('removeObjective'),
  'objectives.canTie': says('tieToObjective'),
  'objectives.canSend': says('sendObjectives'),
  'objectives.canSendUnagreed': says('sendObjectives'),
  'objectives.canDisagree': says('disagreeWithObjectives'),
  'objectives.canDecide': says('approveObjectives', 'returnObjectives'),
  'objectives.canDetermine': says('determineObjectives'),
  'objectives.canComment': says('commentOnDetermined'),
  'objectives.canAskRevision': says('askForRevision'),
  'objectives.canOpenRevision': ({ within: [objectives] }) => ofChange('openRevision', objectives),
  'objectives.canWithdrawRevision': ({ within: [objectives] }) => ofChange('withdrawRevision', objectives),
  'objectives.canSign': says('signChanges'),
  'objectives.improvementKind': says('addImprovement'),
  'observations.canPlan': says('planObservation'),
  'observations.mayObserve': ({ value }) => (value as string[]).map((oid) => ['planObservation', { observerOid: oid }]),
  'observations.dropIns': says('recordDropIn'),
  'observations.further.canPropose': says('proposeFurtherObservation'),
  'observations.further.list[].canAnswer': about('agreementId', 'answerFurtherObservation'),
  'observations.list[].canChange': about('observationId', 'cancelObservation'),
  'observations.list[].canMove': about('observationId', 'moveObservation'),
  'observations.list[].canRewrite': about('observationId', 'rewriteObservation'),
  'observations.list[].canAgree': about('observationId', 'agreeObservation'),
  'observations.list[].canPropose': about('observationId', 'proposeForObservation'),
  'observations.list[].canLinkDocuments': about('observationId', 'linkPlanningDocument'),
  'observations.list[].canRemoveDocuments': ({ within: [visit] }) =>
    list(visit?.['documents']).map(({ id }) => [
      'removePlanningDocument',
      { observationId: visit?.['id'], documentId: id },
    ]),
  'observations.list[].canTakeNotes': about('observationId', 'recordVisitNotes'),
  'observations.list[].canPlanMeeting': about('observationId', 'planFeedbackMeeting'),
  'observations.list[].canRecordMeeting': about('observationId', 'recordFeedbackMeeting'),
  'observations.list[].canRecordFeedback': about('observationId', 'recordFeedback'),
  'observations.list[].canClose': about('observationId', 'closeFeedback'),
  'observations.list[].canPassOn': about('observationId', 'passOnObservation'),
  'observations.list[].actions[].canClose': about('actionId', 'closeAction', 'moveAction'),
  'development.canEnter': says('enterNeed'),
  'development.needs[].canChange': about('needId', 'changeNeed'),
  'development.needs[].canWithdraw': about('needId', 'withdrawNeed'),
  'development.needs[].canPromise': about('needId', 'promiseNeed'),
  'development.needs[].canProvide': about('needId', 'provideNeed'),
  'development.needs[].canDecline': about('needId', 'declineNeed'),
  'development.needs[].canRecordEffect': about('needId', 'recordEffect'),
  'statement.canDraft': says('draftStatement'),
  'statement.canComment': says('commentOnStatement'),
  'statement.canAgree': says('agreeStatement'),
  'statement.canSign': says('signStatement'),
  'statement.canRevise': says('reviseStatement'),
  // Something that a draft can contain.
  'statement.assessment.canAdd': null,
  'moderation.canModerate': ({ value }) => [['moderateStatement', { version: value }]],
  'moderation.canName': says('nameChecker'),
  'moderation.canWithdraw': ({ within: [moderation] }) =>
    list(moderation?.['checkers']).map(({ oid }) => ['withdrawChecker', { oid }]),
  'moderation.canBeNamed': ({ value }) => list(value).map(({ oid }) => ['nameChecker', { oid }]),
  'pay.canRecommend': says('recommendPay'),
  'pay.canPassOn': says('passPayOn', 'returnPay'),
  'pay.canDecide': says('decidePay'),
  'appeals.canRaise': says('raiseAppeal'),
  'appeals.list[].canTalk': about('appealId', 'recordTalk'),
  'appeals.list[].canLodge': about('appealId', 'lodgeAppeal'),
  'appeals.list[].canWithdraw': about('appealId', 'withdrawAppeal'),
  'appeals.list[].canName': about('appealId', 'nameHearer'),
  'appeals.list[].mayHear': ({ value, within: [appeal] }) =>
    list(value).map(({ oid }) => ['nameHearer', { appealId: appeal?.['id'], oid }]),
  'appeals.list[].canHear': about('appealId', 'setHearing', 'decideAppeal'),
  'access.requests[].canLetIn': ({ within: [request] }) => [
    ['decideAccess', { requestId: request?.['id'], give: true }],
  ],
  'access.requests[].canDecline': ({ within: [request] }) => [
    ['decideAccess', { requestId: request?.['id'], give: false }],
  ],
  'access.grants[].canEnd': about('grantId', 'endAccess'),
  'access.canGive': ({ value }) => list(value).map(({ as }) => ['giveAccess', { as }]),
  'support.canRaise': says('raiseConcern'),
  'support.canReply': ({ within: [support] }) => ofConcerns('replyToConcern', support),
  'support.canSettle': ({ within: [support] }) => ofConcerns('settleConcern', support),
  'support.canWrite': ({ within: [support] }) => [
    ['writeSupportPlan'],
    ...openPlans(support).flatMap(({ id, versions, periods }): Said[] => [
      ...(list(versions).at(-1)?.['inForce'] === null ? ([['startSupportPlan', { planId: id }]] as Said[]) : []),
      ...(list(periods).length > 0
        ? ([
            ['giveProgress', { planId: id }],
            ['extendSupportPlan', { planId: id }],
            ['endSupportPlan', { planId: id }],
          ] as Said[])
        : []),
    ]),
  ],
  'support.canAnswer': ({ within: [support] }) =>
    openPlans(support).flatMap(({ id }): Said[] => [
      ['agreeSupportPlan', { planId: id }],
      ['commentOnSupportPlan', { planId: id }],
    ]),
  'support.plans[].progress[].canAnswer': ({ within: [progress, plan] }) => [
    ['answerProgress', { planId: plan?.['id'], progressId: progress?.['id'] }],
  ],
  'support.capability.canPropose': says('proposeCapability'),
  'support.capability.canDecide': ({ within: [capability] }) =>
    list(capability?.['proposals'])
      .filter(({ decided }) => decided === null)
      .map(({ id }) => ['declineCapability', { proposalId: id }]),
  'preparing.papers[].canWrite': ({ within: [paper] }) => [['sharePaper', { paperId: paper?.['id'] }]],
  'preparing.papers[].canSign': ({ within: [paper] }) => [['signPaper', { paperId: paper?.['id'] }]],
  'preparing.documents.canAttach': says('attachLink'),
  'preparing.documents.list[].canRemove': about('documentId', 'removeDocument'),
  'preparing.evidence.canPropose': says('proposeEvidence'),
  'preparing.evidence.canAgree': says('agreeEvidence'),
  'preparing.evidence.canAdd': says('addEvidence'),
  'preparing.evidence.list[].canWithdraw': about('evidenceId', 'withdrawEvidence'),
  'preparing.sharing.canShare': ({ within: [sharing] }) =>
    list(sharing?.['meetings']).map(({ id }) => ['sharePack', { meetingId: id }]),
  'preparing.feedbackRequests.kinds[]': ({ value }) => [['askForViews', { view: (value as Node)['id'] }]],
  'preparing.feedbackRequests.list[].canDecide': about('askingId', 'agreeToAsking', 'declineAsking'),
  'preparing.feedbackRequests.list[].canWithdraw': about('askingId', 'withdrawAsking'),
  'asked[]': ({ value }) => [
    ['giveView', { askingId: (value as Node)['id'] }],
    ['declineView', { askingId: (value as Node)['id'] }],
  ],
  'closing.canClose': says('closeCycle'),
  'closing.canReopen': ({ value }) =>
    (value as readonly string[]).map((what) => (what === 'review' ? ['reopenReview'] : ['reopenStep', { step: what }])),
  'suspension.reasons': ({ value }) => list(value).map(({ reason }) => ['suspendReview', { reason }]),
  'suspension.canResume': says('resumeReview'),
  'suspension.canKeepGoing': ({ value }) =>
    (value as readonly string[]).map((reason) => ['keepReviewGoing', { reason }]),
  'reviewers.canAsk': says('requestReviewer'),
  'reviewers.cases[]': ({ value }) =>
    (value as Node)['case'] === 'panel' ? [] : [['changeReviewer', { case: (value as Node)['case'] }]],
  'reviewers.panel.canSet': says('setPanel'),
  'reviewers.requests[].canGrant': about('requestId', 'grantReviewerRequest'),
  'reviewers.requests[].canDecide': about('requestId', 'declineReviewerRequest'),
  'reviewers.firstCycle.canFix': says('fixFirstCycle'),
  'reviewers.newPost.can': says('decideNewPost'),
  // A duty that is done by recording it, and a series of meetings that is answered at once.
  'todos[]': ({ value }) => {
    const { yours, action, key, aboutId, state } = value as Node;
    if (yours !== true) return [];
    if (action === 'answerSeries') return [['acknowledgeSeries', { seriesId: aboutId }]];
    const isDue = state !== 'done' && state !== 'ahead' && state !== 'waiting' && state !== 'suspended';
    return action === 'recorded' && isDue ? [['recordDuty', { key }]] : [];
  },
};

/** Flags of other pages: their subject is not a command to one review, or it is offered on a page of its own. */
export const OF_OTHER_PAGES: Readonly<Record<string, string>> = {
  canKeepRegister: 'the school’s register',
  canTryAgain: 'work that was given up: tests/functions/messagesPage.test.ts asks both routes',
  canDropIn: 'a drop-in, from the home page; the command is asked in `observations.dropIns`',
  mayLaunch: 'the opening of reviews',
  mayAsk: 'a question to the holder of a review, of a person outside of it',
  canChoose: 'the opening of reviews',
  canCompare: 'reading statements side by side',
  canAudit: 'a meeting in which the cycle’s statements are compared: tab/moderation',
  canAsk: 'who asks to be let in does not see the review: tab/access/AskPage',
  canAdopt: 'a policy',
  canSet: 'the year’s targets; in a review the paths above',
};

function ofChange(type: 'openRevision' | 'withdrawRevision', objectives: Node | undefined): Said[] {
  return [[type, { changeId: (objectives?.['change'] as Node | null)?.['id'] }]];
}

function ofConcerns(type: 'replyToConcern' | 'settleConcern', support: Node | undefined): Said[] {
  return list(support?.['concerns'])
    .filter(({ settled }) => settled === null)
    .map(({ id }) => [type, { concernId: id }]);
}

const openPlans = (support: Node | undefined) => list(support?.['plans']).filter(({ ended }) => ended === null);

/** Everything that a view offers, and the flags in it that nobody has listed. */
export function offersOfView(view: ReviewView): { offers: Offer[]; unknown: string[] } {
  const offers: Offer[] = [];
  const unknown: string[] = [];
  const look = (node: unknown, path: string, within: readonly Node[]): void => {
    const isSet = Array.isArray(node) ? node.length > 0 : Boolean(node);
    if (isSet && Object.hasOwn(FLAGS, path))
      for (const [type, fixed = {}] of FLAGS[path]?.({ value: node as never, within, view }) ?? [])
        offers.push({ from: path, type, about: fixed });
    const name = path.split('.').at(-1) ?? '';
    if (/^(can|may)[A-Z]\w*$/.test(name) && !Object.hasOwn(FLAGS, path)) unknown.push(path);
    if (Array.isArray(node)) for (const each of node) look(each, `${path}[]`, within);
    else if (typeof node === 'object' && node !== null)
      for (const [key, each] of Object.entries(node))
        look(each, path === '' ? key : `${path}.${key}`, [node as Node, ...within]);
  };
  look(view, '', []);
  return { offers, unknown };
}
