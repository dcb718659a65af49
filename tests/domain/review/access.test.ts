import { describe, expect, test } from 'vitest';
import { accessTo } from '#domain/review/access/accessTo.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { whoSees } from '#domain/review/people.ts';
import { requests } from '#domain/review/requests.ts';
import { summarise } from '#domain/views/home.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play, type Story } from './story.ts';

const HEADTEACHER = 1;
const HEAD_OF_ENGLISH = 5;
const TEACHER = 12;
const GOVERNOR = 53;

const somebody = (number: number) => {
  const person = people.find(({ oid }) => oid === oidOf(number));
  if (!person) throw new Error(`Nobody has the number ${number}.`);
  return person;
};
const sees = (story: Story, number: number) => [
  ...accessTo({ review: story.review(), person: somebody(number), context: story.contextAt('2026-10-05T09:00') }),
];

/** A teacher who is reviewed by a senior leader instead of the line manager. */
const teacher = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: 3, opened: '2026-09-01T09:00' });
const ask = { type: 'askForAccess', requestId: id(1), purpose: 'To plan the timetable.' } as const;

describe('KM-52 line managers ask, with the purpose', () => {
  test('KM-52 the line manager sees no statement, asks, and is let in to it', () => {
    const story = teacher();
    expect(sees(story, HEAD_OF_ENGLISH)).toEqual(['observations']);
    story.does('2026-10-05T09:00', HEAD_OF_ENGLISH, ask);
    expect(requests(story.review(), story.contextAt('2026-10-05T10:00'))).toMatchObject([
      { kind: 'decideAccess', to: oidOf(HEADTEACHER), rule: 'KM-52' },
    ]);
    story.does('2026-10-05T11:00', HEADTEACHER, { type: 'decideAccess', requestId: id(1), give: true, note: null });
    expect(sees(story, HEAD_OF_ENGLISH)).toEqual(['observations', 'statement']);
    expect(
      viewReview({
        review: story.review(),
        actor: somebody(HEAD_OF_ENGLISH),
        context: story.contextAt('2026-10-05T12:00'),
      }),
    ).toMatchObject({
      objectives: null,
      support: null,
      access: null,
    });
  });

  test('KM-52 nobody else may ask, and a purpose is needed', () => {
    expect(teacher().isRefused('2026-10-05T09:00', 6, ask).refused).toBe('notAllowed');
    expect(teacher().isRefused('2026-10-05T09:00', HEADTEACHER, ask).refused).toBe('notAllowed');
  });

  test('KM-52 declined, it stays closed, and the asker is told why', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', HEAD_OF_ENGLISH, ask);
    story.does('2026-10-05T11:00', HEADTEACHER, {
      type: 'decideAccess',
      requestId: id(1),
      give: false,
      note: 'Not needed for it.',
    });
    expect(sees(story, HEAD_OF_ENGLISH)).toEqual(['observations']);
    expect(
      messagesFor(story.review(), story.contextAt('2026-10-06T09:00')).map(({ kind, to }) => [kind, to]),
    ).toContainEqual(['accessDecided', oidOf(HEAD_OF_ENGLISH)]);
  });
});

describe('KM-51 who can see the whole review', () => {
  test('KM-51 is said by name: the two, and nobody who sees a part of it', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', HEADTEACHER, {
      type: 'giveAccess',
      grantId: id(2),
      oid: oidOf(GOVERNOR),
      as: 'payGovernors',
      purpose: 'Pay committee of 20 October.',
    });
    const view = viewReview({
      review: story.review(),
      actor: somebody(TEACHER),
      context: story.contextAt('2026-10-05T10:00'),
    });
    const seenBy = view?.access?.seenBy.map(({ oid }) => oid) ?? [];
    expect(seenBy.toSorted()).toEqual([oidOf(TEACHER), oidOf(3)].toSorted());
  });
});

describe('KM-52 who decides on a request is the school’s option', () => {
  const asked = (accessGrantedBy: string) => {
    const story = play({
      pack: 'kent-model',
      values: { accessGrantedBy },
      reviewee: TEACHER,
      reviewer: 3,
      opened: '2026-09-01T09:00',
    });
    story.does('2026-10-05T09:00', HEAD_OF_ENGLISH, ask);
    return story;
  };
  const decide = { type: 'decideAccess', requestId: id(1), give: true, note: null } as const;

  test.each([
    ['headteacher', HEADTEACHER, [3, TEACHER]],
    ['reviewer', 3, [HEADTEACHER, TEACHER]],
    ['reviewee', TEACHER, [HEADTEACHER, 3]],
  ] as const)('KM-52 by the %s: asked, told and obeyed, and nobody else', (chosen, granter, others) => {
    const story = asked(chosen);
    const context = story.contextAt('2026-10-05T10:00');
    expect(requests(story.review(), context)).toMatchObject([{ kind: 'decideAccess', to: oidOf(granter) }]);
    expect(
      messagesFor(story.review(), context)
        .filter(({ kind }) => kind === 'accessAsked')
        .map(({ to }) => to),
    ).toEqual([oidOf(granter)]);
    for (const other of others) expect(story.isRefused('2026-10-05T11:00', other, decide).refused).toBe('notAllowed');
    story.does('2026-10-05T11:00', granter, decide);
    expect(sees(story, HEAD_OF_ENGLISH)).toContain('statement');
  });
});

describe('KM-53 KM-54 governors who decide on pay', () => {
  const give = {
    type: 'giveAccess',
    grantId: id(2),
    oid: oidOf(GOVERNOR),
    as: 'payGovernors',
    purpose: 'Pay committee of 20 October.',
  } as const;

  test('KM-53 see the assessment and not the statement, and the reviewee is told what for', () => {
    const story = teacher();
    story.does('2026-10-05T09:00', HEADTEACHER, give);
    expect(sees(story, GOVERNOR)).toEqual(['assessment']);
    const view = viewReview({
      review: story.review(),
      actor: somebody(GOVERNOR),
      context: story.contextAt('2026-10-05T10:00'),
    });
    expect(view).toMatchObject({ statement: null, objectives: null, meetings: [] });
    const told = messagesFor(story.review(), story.contextAt('2026-10-06T09:00')).filter(
      ({ kind }) => kind === 'accessGiven',
    );
    expect(told.map(({ to }) => to)).toContain(oidOf(TEACHER));
  });

  test('KM-54 access that has ended is gone, and stays in the history of who was let in', () => {
    const story = teacher();
    const [given] = story.does('2026-10-05T09:00', HEADTEACHER, give).access.grants;
    story.does('2026-10-06T09:00', HEADTEACHER, { type: 'endAccess', grantId: given?.id ?? '' });
    expect(sees(story, GOVERNOR)).toEqual([]);
    const view = viewReview({
      review: story.review(),
      actor: somebody(TEACHER),
      context: story.contextAt('2026-10-06T10:00'),
    });
    expect(view?.access?.grants).toMatchObject([{ purpose: give.purpose, rule: 'KM-53' }]);
  });

  test('KM-54 the reviewee and the reviewer let nobody in', () => {
    for (const number of [TEACHER, 3])
      expect(teacher().isRefused('2026-10-05T09:00', number, give).refused).toBe('notAllowed');
  });
});

describe('KS-26 who sees a review at the mathematics school', () => {
  const maths = (reviewee: number, reviewer: number) =>
    play({ pack: 'maths-school', reviewee, reviewer, opened: '2026-09-01T09:00' });

  test('KS-26 the senior leader sees all but those at or above the own level', () => {
    expect(sees(maths(16, 6), 2)).toEqual(['whole']);
    expect(sees(maths(3, HEADTEACHER), 2)).toEqual([]);
  });

  test('KS-26 managers further up see it, and others in the school do not', () => {
    const story = maths(16, 6);
    const manager = somebody(6).managerOid;
    const above = people.find(({ oid }) => oid === manager);
    expect(
      above && [...accessTo({ review: story.review(), person: above, context: story.contextAt('2026-10-05T09:00') })],
    ).toEqual(['whole']);
    expect(sees(story, 13)).toEqual([]);
  });

  test('KS-26 it stands in the lists of those who see it', () => {
    const story = maths(16, 6);
    expect(whoSees(story.review(), story.contextAt('2026-10-05T09:00'))).toEqual(
      expect.arrayContaining([oidOf(16), oidOf(6), oidOf(2)]),
    );
  });
});

test('KS-27 another manager is let in only for a stated reason, to the assessment', () => {
  const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', HEADTEACHER, {
    type: 'giveAccess',
    grantId: id(2),
    oid: oidOf(HEAD_OF_ENGLISH),
    as: 'adviser',
    purpose: 'Moderating objectives.',
  });
  expect(sees(story, HEAD_OF_ENGLISH)).toEqual(['assessment']);
  expect(story.review().access.grants).toMatchObject([{ rule: 'KS-27' }]);
  const decided = { type: 'decidePay', version: 1, agreed: true, reasons: 'As recommended.' } as const;
  expect(story.isRefused('2026-10-05T10:00', HEAD_OF_ENGLISH, decided).refused).toBe('notAllowed');
});

test('PA-08 PA-10 who only decides who reviews gets no stage, meeting or duty of it on Home', () => {
  const story = play({
    pack: 'support-staff',
    reviewee: 35,
    reviewer: 34,
    opened: '2026-09-01T09:00',
    staffGroup: 'support',
  });
  expect(sees(story, HEADTEACHER)).toEqual(['reviewers']);
  const context = story.contextAt('2026-10-05T09:00');
  expect(summarise({ review: story.review(), actor: somebody(HEADTEACHER), context })).toMatchObject({
    stages: [],
    progress: null,
    meetingAt: null,
    next: null,
    overdue: 0,
  });
  expect(summarise({ review: story.review(), actor: somebody(34), context }).stages).toHaveLength(5);
});

test('TA-30 the reviewer’s line manager sees the documents, and nobody else does', () => {
  const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' });
  const above = people.find(({ oid }) => oid === somebody(38).managerOid);
  expect(
    above && [...accessTo({ review: story.review(), person: above, context: story.contextAt('2026-10-05T09:00') })],
  ).toEqual(['whole']);
  expect(sees(story, 34)).toEqual([]);
});

test('KC-14 managers above see whether conversations happen, and not what is said', () => {
  const story = play({ pack: 'conversations', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
  const above = people.find(({ oid }) => oid === somebody(6).managerOid);
  if (!above) throw new Error('The head of Maths has a manager.');
  const view = viewReview({ review: story.review(), actor: above, context: story.contextAt('2026-10-05T09:00') });
  expect(view?.you.sees).toContain('progress');
  expect(view?.progress?.map(({ held }) => held)).toContain(0);
  const line = summarise({ review: story.review(), actor: above, context: story.contextAt('2026-10-05T09:00') });
  expect([line.stages, line.progress]).toEqual([[], view?.progress]);
  expect(view).toMatchObject({ statement: null, objectives: null, meetings: [], observations: { list: [] } });
});

describe('what is offered about access is what would be accepted', () => {
  const viewed = (story: Story, number = HEADTEACHER) => {
    const access = viewReview({
      review: story.review(),
      actor: somebody(number),
      context: story.contextAt('2026-10-07T09:00'),
    })?.access;
    if (!access) throw new Error('Nothing is seen.');
    return access;
  };
  const flags = (story: Story, number?: number) => {
    const { requests: asked, grants, canGive } = viewed(story, number);
    return {
      requests: asked.map(({ canLetIn, canDecline }) => [canLetIn, canDecline]),
      grants: grants.map(({ canEnd }) => canEnd),
      canGive: canGive.map(({ as }) => as),
    };
  };
  const whole = () => {
    const story = play({ pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' });
    story.does('2026-10-05T09:00', HEADTEACHER, {
      type: 'giveAccess',
      oid: oidOf(HEAD_OF_ENGLISH),
      as: 'adviser',
      purpose: 'Moderating objectives.',
    });
    return story;
  };

  test('KS-27 X-07 whom the command would refuse is not in the list, and no administrator', () => {
    const story = whole();
    expect(flags(story)).toEqual({ requests: [], grants: [true], canGive: ['adviser'] });
    const listed = viewed(story).canGive[0]?.people.map(({ oid }) => oid) ?? [];
    const all = people.filter(({ oid }) => listed.includes(oid));
    expect(all.length).toBeGreaterThan(10);
    const context = story.contextAt('2026-10-07T09:00');
    expect(all.filter((person) => accessTo({ review: story.review(), person, context }).has('whole'))).toEqual([]);
    expect(all.filter(({ roles }) => roles.includes('administrator'))).toEqual([]);
    for (const number of [16, 6]) expect(flags(story, number)).toEqual({ requests: [], grants: [false], canGive: [] });
  });

  test('KM-54 in a closed review access is still seen to; in one that is suspended nothing is offered', () => {
    const closed = whole();
    closed.happens('2026-10-06T09:00', HEADTEACHER, { type: 'cycleClosed', note: null });
    expect(flags(closed)).toEqual({ requests: [], grants: [true], canGive: ['adviser'] });
    const suspended = whole();
    suspended.happens('2026-10-06T09:00', HEADTEACHER, {
      type: 'reviewSuspended',
      reason: 'capability',
      note: 'It begins.',
    });
    expect(flags(suspended)).toEqual({ requests: [], grants: [false], canGive: [] });
  });
});
