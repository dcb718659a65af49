import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { requests } from '#domain/review/requests.ts';
import { viewSupport } from '#domain/review/support/view.ts';
import { people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const HEADTEACHER = 1;
const OFFICE_MANAGER = 38;
const ASSISTANT = 39;
const OBSERVER = 2;

const raise = { type: 'raiseConcern', concernId: id(1), about: 'Letters leave late.', help: null } as const;
const parts = {
  concerns: 'Letters leave three days late.',
  comments: 'The printer stands in another building.',
  causes: 'Two posts in one.',
  support: 'A mentor\nA second printer',
  standard: 'Letters leave on the day.',
  progressHow: 'A talk every Friday.',
  progressBy: '2026-10-23',
  timeAllowed: 'Four weeks',
  whatFollows: 'Formal capability.',
};
const plan = { type: 'writeSupportPlan', planId: id(2), version: 1, answers: parts, reason: null } as const;
const agree = { type: 'agreeSupportPlan', planId: id(2), version: 1 } as const;
const progress = {
  type: 'giveProgress',
  planId: id(2),
  progressId: id(3),
  standing: 'someProgress',
  note: 'Two of three on time.',
} as const;

const associate = () =>
  play({ pack: 'trust-associate-staff', reviewee: ASSISTANT, reviewer: OFFICE_MANAGER, opened: '2026-01-05T09:00' });
function monitored() {
  const story = associate();
  story.does('2026-10-05T09:00', OFFICE_MANAGER, plan);
  story.does('2026-10-05T14:00', ASSISTANT, agree);
  return story;
}
type Story = ReturnType<typeof associate>;
const duty = (story: Story, obligation: string, at: string) =>
  obligations(story.review(), story.contextAt(at)).findLast((each) => each.obligation === obligation);
const cards = (story: Story, at: string) =>
  messagesFor(story.review(), story.contextAt(at)).map(({ kind, to }) => [
    kind,
    people.findIndex(({ oid }) => oid === to) + 1,
  ]);

describe('TA-24 a concern is talked over and a support plan agreed', () => {
  test('TA-24 the reviewer raises it, the reviewee replies, each gets a card, and it is settled', () => {
    const story = associate();
    story.does('2026-10-05T09:00', OFFICE_MANAGER, raise);
    expect(requests(story.review(), story.contextAt('2026-10-05T10:00')).map(({ kind }) => kind)).toContain(
      'answerConcern',
    );
    story.does('2026-10-05T11:00', ASSISTANT, { type: 'replyToConcern', concernId: id(1), comment: 'The printer.' });
    story.does('2026-10-06T11:00', OFFICE_MANAGER, {
      type: 'settleConcern',
      concernId: id(1),
      note: 'A printer came.',
    });
    expect(cards(story, '2026-10-07T09:00').filter(([kind]) => kind === 'concern')).toHaveLength(3);
    expect(
      story.isRefused('2026-10-07T09:00', ASSISTANT, { type: 'replyToConcern', concernId: id(1), comment: 'So?' }),
    ).toMatchObject({ refused: 'alreadyDone', rule: 'TA-24' });
  });

  test('TA-24 nobody but the reviewer raises one, and a policy without such steps has none', () => {
    expect(associate().isRefused('2026-10-05T09:00', HEADTEACHER, raise).refused).toBe('notAllowed');
    const teacher = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    expect(teacher.isRefused('2026-10-05T09:00', 5, raise).refused).toBe('invalid');
  });

  test('TA-24 a part that is left out is refused at its field, and nothing is written', () => {
    const story = associate();
    const { standard, ...others } = parts;
    const refusal = story.isRefused('2026-10-05T09:00', OFFICE_MANAGER, { ...plan, answers: others });
    expect([standard, refusal.fields?.map(({ field }) => field)]).toEqual([parts.standard, ['standard']]);
    expect(story.review().support.plans).toEqual([]);
  });

  test('TA-24 the reviewee agrees, or says what should change; the changed plan is agreed anew', () => {
    const story = associate();
    story.does('2026-10-05T09:00', OFFICE_MANAGER, plan);
    story.does('2026-10-05T10:00', ASSISTANT, {
      type: 'commentOnSupportPlan',
      planId: id(2),
      version: 1,
      comment: 'Five weeks.',
    });
    const again = { type: 'commentOnSupportPlan', planId: id(2), version: 1, comment: 'Five weeks.' } as const;
    expect(story.changesNothing('2026-10-05T10:01', ASSISTANT, again)).toBe(true);
    expect(requests(story.review(), story.contextAt('2026-10-05T10:30')).map(({ kind }) => kind)).toEqual([
      'considerSupportPlan',
    ]);
    story.does('2026-10-05T11:00', OFFICE_MANAGER, { ...plan, answers: { ...parts, timeAllowed: 'Five weeks' } });
    story.does('2026-10-05T14:00', ASSISTANT, agree);
    expect(
      story.review().support.plans[0]?.versions.map(({ version, inForce }) => [version, inForce?.withoutAgreement]),
    ).toEqual([[1, null]]);
    expect(story.changesNothing('2026-10-05T14:01', ASSISTANT, agree)).toBe(true);
  });

  test('TA-24 without agreement the reviewer can begin it with a reason, which is kept', () => {
    const story = associate();
    story.does('2026-10-05T09:00', OFFICE_MANAGER, plan);
    story.does('2026-10-09T09:00', OFFICE_MANAGER, {
      type: 'startSupportPlan',
      planId: id(2),
      version: 1,
      reason: 'No answer.',
    });
    expect(story.review().support.plans[0]?.versions[0]?.inForce?.withoutAgreement).toBe('No answer.');
    expect(
      story.isRefused('2026-10-09T10:00', ASSISTANT, {
        type: 'startSupportPlan',
        planId: id(2),
        version: 1,
        reason: 'x',
      }).refused,
    ).toBe('notAllowed');
  });
});

describe('TA-25 monitoring lasts four weeks, with feedback, and the plan can be changed', () => {
  test('TA-25 outcome is due four weeks after the plan is in force, to the end of that day', () => {
    expect(duty(monitored(), 'support-plan-outcome', '2026-10-06T09:00')).toMatchObject({
      dueLocal: '2026-11-02T23:59:59+00:00',
      state: 'owed',
      rule: 'TA-25',
    });
  });

  test('TA-25 feedback on progress ends its duty, and the reviewee can reply', () => {
    const story = monitored();
    story.does('2026-10-16T09:00', OFFICE_MANAGER, progress);
    expect(duty(story, 'support-plan-progress', '2026-10-16T10:00')?.state).toBe('done');
    const reply = (comment: string): Command => ({ type: 'answerProgress', planId: id(2), progressId: id(3), comment });
    story.does('2026-10-16T11:00', ASSISTANT, reply('Thank you.'));
    expect(story.changesNothing('2026-10-16T11:05', ASSISTANT, reply('Thank you.'))).toBe(true);
    expect(story.isRefused('2026-10-16T11:05', ASSISTANT, reply('Not so.')).refused).toBe('alreadyDone');
    expect(cards(story, '2026-10-19T09:00').filter(([kind]) => kind === 'supportProgress')).toEqual([
      ['supportProgress', ASSISTANT],
      ['supportProgress', OFFICE_MANAGER],
    ]);
  });

  test('TA-25 a changed plan needs its reason, and the one in force stays so until the new one is agreed', () => {
    const story = monitored();
    const changed = { ...plan, version: 2, answers: { ...parts, support: 'A mentor' } };
    expect(story.isRefused('2026-10-12T09:00', OFFICE_MANAGER, changed).fields).toMatchObject([{ field: 'reason' }]);
    story.does('2026-10-12T09:00', OFFICE_MANAGER, { ...changed, reason: 'The printer has come.' });
    expect(story.review().support.plans[0]?.versions.map(({ inForce }) => inForce !== null)).toEqual([true, false]);
    expect(duty(story, 'support-plan-outcome', '2026-10-12T10:00')?.dueLocal).toBe('2026-11-02T23:59:59+00:00');
  });

  test('TA-25 X-05 more time moves the outcome, and two presses give it once', () => {
    const story = monitored();
    const extend = { type: 'extendSupportPlan', planId: id(2), periods: 1, reason: 'Half-way there.' } as const;
    story.does('2026-11-02T09:00', OFFICE_MANAGER, extend);
    expect(story.changesNothing('2026-11-02T09:01', OFFICE_MANAGER, extend)).toBe(true);
    expect(duty(story, 'support-plan-outcome', '2026-11-03T09:00')?.dueLocal).toBe('2026-11-30T23:59:59+00:00');
  });
});

describe('TA-26 how the monitoring ends', () => {
  const ends = (outcome: 'enough' | 'capability') =>
    ({ type: 'endSupportPlan', planId: id(2), outcome, note: 'Every letter left on its day.' }) as const;

  test('TA-26 with enough improvement the normal cycle goes on', () => {
    const story = monitored();
    story.does('2026-11-02T09:00', OFFICE_MANAGER, ends('enough'));
    expect(duty(story, 'support-plan-outcome', '2026-11-02T10:00')?.state).toBe('done');
    expect(duty(story, 'support-plan-progress', '2026-11-02T10:00')?.state).toBe('done');
    expect(story.isRefused('2026-11-03T09:00', OFFICE_MANAGER, progress)).toMatchObject({ refused: 'alreadyDone' });
  });

  test('TA-26 otherwise capability is proposed, the headteacher decides, and the cycle is suspended', () => {
    const story = monitored();
    story.does('2026-11-02T09:00', OFFICE_MANAGER, ends('capability'));
    const propose = {
      type: 'proposeCapability',
      proposalId: id(4),
      spokenOn: '2026-11-02',
      note: 'See the plan.',
    } as const;
    story.does('2026-11-02T10:00', OFFICE_MANAGER, propose);
    expect(requests(story.review(), story.contextAt('2026-11-02T11:00')).map(({ kind }) => kind)).toEqual([
      'decideCapability',
    ]);
    story.does('2026-11-03T09:00', HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'It begins.' });
    expect(story.review().support.proposals[0]?.decided).toMatchObject({ begins: true });
    expect(cards(story, '2026-11-04T09:00').filter(([kind]) => kind === 'reviewStandsStill')).toHaveLength(2);
  });

  test('TA-26 the headteacher can decline it with a reason, once', () => {
    const story = monitored();
    story.does('2026-11-02T10:00', OFFICE_MANAGER, {
      type: 'proposeCapability',
      proposalId: id(4),
      spokenOn: '2026-11-02',
      note: 'See the plan.',
    });
    const decline = { type: 'declineCapability', proposalId: id(4), note: 'Four more weeks.' } as const;
    expect(story.isRefused('2026-11-02T11:00', OFFICE_MANAGER, decline).refused).toBe('notAllowed');
    story.does('2026-11-02T12:00', HEADTEACHER, decline);
    expect(story.changesNothing('2026-11-02T12:01', HEADTEACHER, decline)).toBe(true);
  });
});

test('KS-24 capability may begin at any time, and the manager has spoken to the headteacher first', () => {
  const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
  const propose = {
    type: 'proposeCapability',
    proposalId: id(4),
    spokenOn: '2026-10-09',
    note: 'Practice is not up to the standard.',
  } as const;
  expect(story.isRefused('2026-10-08T09:00', 6, propose)).toMatchObject({
    rule: 'KS-24',
    fields: [{ field: 'spokenOn' }],
  });
  story.does('2026-10-09T12:00', 6, propose);
  expect(cards(story, '2026-10-09T13:00').at(0)).toEqual(['capability', HEADTEACHER]);
});

test('KC-11 a concern is raised early, with the help that was thought of', () => {
  const story = play({
    pack: 'conversations',
    reviewee: ASSISTANT,
    reviewer: OFFICE_MANAGER,
    opened: '2026-09-01T09:00',
  });
  const review = story.does('2026-10-05T09:00', OFFICE_MANAGER, { ...raise, help: 'A second printer.' });
  const viewer = people[ASSISTANT - 1];
  expect(viewer && viewSupport({ review, actor: viewer, context: story.contextAt('2026-10-05T10:00') })).toMatchObject({
    concernsRule: { rule: 'KC-11' },
    concerns: [{ about: raise.about, help: 'A second printer.' }],
    canRaise: false,
    canReply: true,
    form: null,
  });
});

test('TA-29 in a sickness or a grievance it can be decided that the review goes on, and both are told', () => {
  const story = associate();
  const keep = { type: 'keepReviewGoing', reason: 'grievance', note: 'Both are dealt with together.' } as const;
  expect(story.isRefused('2026-10-05T09:00', OFFICE_MANAGER, keep).refused).toBe('notAllowed');
  story.does('2026-10-05T09:00', HEADTEACHER, keep);
  expect(cards(story, '2026-10-06T09:00').filter(([kind]) => kind === 'reviewStandsStill')).toEqual([
    ['reviewStandsStill', ASSISTANT],
    ['reviewStandsStill', OFFICE_MANAGER],
  ]);
  expect(story.isRefused('2026-10-05T09:30', OBSERVER, keep).refused).toBe('notAllowed');
});

describe('what is offered about support is what would be accepted', () => {
  const offered = (story: Story, number: number, at: string) => {
    const viewer = people[number - 1];
    if (!viewer) throw new Error(`Nobody has the number ${number}.`);
    const { capability, plans, ...view } = viewSupport({
      review: story.review(),
      actor: viewer,
      context: story.contextAt(at),
    });
    const flags = { ...view, ...capability, canAnswerProgress: plans[0]?.progress[0]?.canAnswer };
    return Object.entries(flags).flatMap(([flag, value]) => (flag.startsWith('can') && value === true ? [flag] : []));
  };
  const withEverything = () => {
    const story = monitored();
    story.does('2026-10-06T09:00', OFFICE_MANAGER, raise);
    story.does('2026-10-12T09:00', OFFICE_MANAGER, progress);
    story.does('2026-10-12T10:00', OFFICE_MANAGER, {
      type: 'proposeCapability',
      proposalId: id(4),
      spokenOn: '2026-10-12',
      note: 'It is not enough.',
    });
    return story;
  };
  const AT = '2026-10-13T09:00';

  test('TA-24 TA-26 while the review goes on, to whom it falls', () => {
    const story = withEverything();
    expect(offered(story, OFFICE_MANAGER, AT)).toEqual(['canRaise', 'canReply', 'canSettle', 'canWrite']);
    expect(offered(story, ASSISTANT, AT)).toEqual(['canReply', 'canAnswerProgress']);
    expect(offered(story, HEADTEACHER, AT)).toEqual(['canDecide']);
  });

  test('TA-24 nothing to reply to and nothing to settle where no concern is open', () => {
    expect(offered(associate(), OFFICE_MANAGER, AT)).toEqual(['canRaise', 'canWrite', 'canPropose']);
    expect(offered(associate(), ASSISTANT, AT)).toEqual([]);
  });

  test('PA-06 X-08 in a closed review nothing is offered to anybody', () => {
    const story = withEverything();
    story.happens('2026-10-12T12:00', HEADTEACHER, { type: 'cycleClosed', note: null });
    for (const number of [OFFICE_MANAGER, ASSISTANT, HEADTEACHER]) expect(offered(story, number, AT)).toEqual([]);
  });

  test('TA-29 X-13 nor in one that is suspended', () => {
    const story = withEverything();
    story.does('2026-10-12T12:00', HEADTEACHER, { type: 'suspendReview', reason: 'sickness', note: 'Until January.' });
    for (const number of [OFFICE_MANAGER, ASSISTANT, HEADTEACHER]) expect(offered(story, number, AT)).toEqual([]);
  });
});
