import { describe, expect, test } from 'vitest';
import { commandSchema } from '#domain/review/commands.ts';
import { isTrue } from '#domain/review/facts.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { requests } from '#domain/review/requests.ts';
import { viewObjectives } from '#domain/review/objectives/view.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from '../story.ts';
import { objectiveFor } from './someObjective.ts';

const AT = '2026-10-05T09:00';
const MID = '2027-02-08T09:00';
const NEXT = '2027-02-10T09:00';
const kentObjective = objectiveFor('kent-model', '2027-05-28');
const mathsObjective = objectiveFor('maths-school', '2027-06-30');
const ask = (reason: string | null = null) =>
  ({ type: 'askForRevision', changeId: id(50), reason, why: 'The class was split in January.' }) as const;
const openIt = { type: 'openRevision', changeId: id(50), metOn: '2027-02-08' } as const;

/** A Kent review with approved objectives. */
function approved() {
  const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  story.does(AT, 12, kentObjective(1));
  story.does(AT, 12, kentObjective(2));
  story.does(AT, 12, { type: 'sendObjectives', revision: 2 });
  story.does(AT, 5, { type: 'approveObjectives', revision: 2 });
  return story;
}

/** A review of the maths school with approved objectives. */
function approvedInMaths() {
  const story = play({ pack: 'maths-school', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  story.does(AT, 5, mathsObjective(1, { kind: 'teachingQuality' }));
  story.does(AT, 5, { type: 'sendObjectives', revision: 1 });
  const leader = Number((story.contextAt(AT).holderOf('seniorLeader')?.oid ?? '').slice(-12));
  story.does(AT, leader, { type: 'approveObjectives', revision: 1 });
  return { story, leader };
}

const view = (story: Story, number: number) => {
  const context = story.contextAt(NEXT);
  const person = context.person(oidOf(number));
  if (!person) throw new Error('Nobody has this number.');
  return viewObjectives({ review: story.review(), actor: person, context });
};
const kindsTo = (story: Story, number: number) =>
  messagesFor(story.review(), story.contextAt(NEXT))
    .filter(({ to }) => to === oidOf(number))
    .map(({ kind }) => kind);

describe('revising approved objectives', () => {
  test('KM-49 either side asks; once they have met the objectives are open; both sign the changes', () => {
    const story = approved();
    expect(story.isRefused(MID, 13, ask()).refused).toBe('notAllowed');
    story.does(MID, 12, ask());
    expect(story.changesNothing(MID, 12, ask())).toBe(true);
    expect(kindsTo(story, 5)).toContain('revisionAsked');
    expect(requests(story.review(), story.contextAt(MID))).toContainEqual(
      expect.objectContaining({ kind: 'openRevision', to: oidOf(5), rule: 'KM-49' }),
    );
    expect(story.isRefused(MID, 12, kentObjective(1, { title: 'Changed' })).refused).toBe('alreadyDone');
    expect(story.isRefused(MID, 5, { ...openIt, metOn: '2027-02-09' }).fields?.[0]?.field).toBe('metOn');
    expect(story.isRefused(MID, 5, { ...openIt, metOn: '2027-02-01' }).fields?.[0]?.field).toBe('metOn');
    story.does(MID, 5, openIt);
    expect(story.isRefused(MID, 5, { type: 'signChanges', revision: 3 }).message).toContain('Nothing has been changed');
    story.does(MID, 5, kentObjective(1, { title: 'Changed' }));
    story.does(MID, 12, { type: 'removeObjective', objectiveId: id(2) });
    story.does(MID, 12, kentObjective(3));
    expect(story.isRefused(MID, 12, { type: 'sendObjectives', revision: 6 })).toMatchObject({ rule: 'KM-49' });
    expect(
      view(story, 12).change?.differences.map(({ before, after }) => [before?.title ?? null, after?.title ?? null]),
    ).toEqual([
      ['Objective 1', 'Changed'],
      ['Objective 2', null],
      [null, 'Objective 3'],
    ]);
    story.does(MID, 12, { type: 'signChanges', revision: 6 });
    expect(kindsTo(story, 5)).toContain('changesToSign');
    expect(story.review().objectives.state.kind).toBe('draft');
    story.does(MID, 5, { type: 'signChanges', revision: 6 });
    const { state, versions, changes } = story.review().objectives;
    expect(state).toMatchObject({ kind: 'approved', how: 'agreed' });
    expect(versions.map(({ list }) => list.map(({ title }) => title))).toEqual([
      ['Objective 1', 'Objective 2'],
      ['Changed', 'Objective 3'],
    ]);
    expect(changes[0]).toMatchObject({ ended: { how: 'approved' }, from: 0, to: 1 });
    expect(view(story, 12).past[0]?.differences).toHaveLength(3);
  });

  test('KM-49 asking says what has changed; where both sign stands that it records what was agreed, and is no consent', () => {
    const story = approved();
    expect(commandSchema.safeParse({ ...ask(), why: ' ' }).error?.issues).toMatchObject([{ path: ['why'] }]);
    story.does(MID, 12, ask());
    story.does(MID, 5, openIt);
    story.does(MID, 5, kentObjective(1, { title: 'Changed' }));
    for (const each of [5, 12]) {
      expect(view(story, each).canSign).toBe(true);
      const { text } = view(story, each).revising ?? { text: '' };
      expect(text).toMatch(/truly records what was agreed or determined\. Signing is not consent/);
    }
  });

  test('KM-49 a change after a signature has to be signed anew; a signature is for the list that was seen', () => {
    const story = approved();
    story.does(MID, 5, ask());
    story.does(MID, 12, openIt);
    story.does(MID, 5, kentObjective(1, { title: 'Changed' }));
    story.does(MID, 5, { type: 'signChanges', revision: 4 });
    story.does(MID, 12, kentObjective(1, { title: 'Changed again' }));
    expect(story.review().objectives.changes[0]?.signed).toEqual({ reviewee: null, reviewer: null });
    expect(story.isRefused(MID, 5, { type: 'signChanges', revision: 4 }).refused).toBe('stale');
  });

  test('KM-49 what was decided stays done while a change is talked over, and withdrawn it stands as before', () => {
    const story = approved();
    story.does(MID, 12, ask());
    expect(story.isRefused(MID, 5, { type: 'withdrawRevision', changeId: id(50) }).refused).toBe('notAllowed');
    story.does(MID, 5, openIt);
    story.does(MID, 5, kentObjective(1, { title: 'Changed' }));
    const about = {
      key: '',
      trigger: { about: { kind: 'review', id: '' }, start: '' },
      meetings: [],
      opens: undefined,
    } as const;
    expect(isTrue({ fact: 'objectivesDecided', review: story.review(), about, context: story.contextAt(MID) })).toBe(
      true,
    );
    story.does(MID, 5, { type: 'withdrawRevision', changeId: id(50) });
    expect(story.review().objectives.list[0]?.title).toBe('Objective 1');
    expect(story.review().objectives.state).toMatchObject({ kind: 'approved', how: 'agreed' });
    expect(story.isRefused(MID, 5, { type: 'withdrawRevision', changeId: id(50) }).refused).toBe('notFound');
    story.does(MID, 5, { ...ask(), changeId: id(51) });
    expect(view(story, 5).change?.id).toBe(id(51));
  });

  test('KM-50 without agreement the reviewer makes the changes, and the reviewee may comment', () => {
    const story = approved();
    story.does(MID, 5, ask());
    story.does(MID, 5, openIt);
    story.does(MID, 5, kentObjective(1, { title: 'Changed' }));
    expect(view(story, 5).canDetermine).toBe(true);
    expect(story.isRefused(MID, 12, { type: 'determineObjectives', revision: 4, reason: 'No' }).refused).toBe(
      'notAllowed',
    );
    story.does(MID, 5, { type: 'determineObjectives', revision: 4, reason: 'The second class' });
    expect(story.review().objectives.state).toMatchObject({ how: 'determined', by: oidOf(5) });
    expect(kindsTo(story, 12)).toContain('objectivesDecided');
    expect(view(story, 12).canComment).toBe(true);
    expect(story.isRefused(MID, 5, { type: 'commentOnDetermined', comment: 'Mine' }).refused).toBe('notAllowed');
    story.does(MID, 12, { type: 'commentOnDetermined', comment: 'I see it otherwise.' });
    expect(view(story, 5).comment?.text).toBe('I see it otherwise.');
  });

  test('TA-17 either side asks when circumstances change; signed by both, the headteacher confirms the changes', () => {
    const objective = objectiveFor('trust-associate-staff', '2026-12-11');
    const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-12T09:00' });
    story.does(AT, 38, objective(1));
    story.does(AT, 38, { type: 'sendObjectives', revision: 1 });
    story.does(AT, 1, { type: 'approveObjectives', revision: 1 });
    story.does('2026-10-12T09:00', 39, ask());
    story.does('2026-10-12T09:00', 38, { ...openIt, metOn: '2026-10-12' });
    story.does('2026-10-12T09:00', 38, objective(1, { title: 'Changed' }));
    story.does('2026-10-12T09:00', 38, { type: 'signChanges', revision: 3 });
    story.does('2026-10-12T09:00', 39, { type: 'signChanges', revision: 3 });
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', to: oidOf(1) });
    story.does('2026-10-12T10:00', 1, { type: 'approveObjectives', revision: 3 });
    expect(story.review().objectives.versions).toHaveLength(2);
  });

  test('KM-49 objectives that are not approved yet need no revision, and two at once are refused', () => {
    const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    expect(story.isRefused(AT, 12, ask()).refused).toBe('notYet');
    const begun = approved();
    begun.does(MID, 12, ask());
    expect(begun.isRefused(MID, 5, { ...ask(), changeId: id(51) })).toMatchObject({
      refused: 'alreadyDone',
      rule: 'KM-49',
    });
  });
});

describe('in the maths school', () => {
  test('KS-19 objectives change in-year for one of three reasons, which is recorded; a reason is chosen', () => {
    const { story, leader } = approvedInMaths();
    expect(story.isRefused(MID, 12, ask())).toMatchObject({ rule: 'KS-19', fields: [{ field: 'reason' }] });
    expect(story.isRefused(MID, 12, ask('bored')).rule).toBe('KS-19');
    story.does(MID, 12, ask('unforeseen'));
    story.does(MID, 5, openIt);
    story.does(MID, 5, mathsObjective(2, { kind: 'achievement' }));
    expect(view(story, 12).change?.reason).toContain('Unforeseen events');
    const { revision } = story.review().objectives;
    story.does(MID, 5, { type: 'signChanges', revision });
    story.does(MID, 12, { type: 'signChanges', revision });
    story.does(MID, leader, { type: 'approveObjectives', revision });
    expect(story.review().objectives.changes[0]).toMatchObject({ reason: 'unforeseen', ended: { how: 'approved' } });
  });

  test('KS-19 another reason is possible when it is stated, and the change is approved like any other', () => {
    const { story, leader } = approvedInMaths();
    story.does(MID, 12, ask('other'));
    story.does(MID, 5, openIt);
    story.does(MID, 5, mathsObjective(2, { kind: 'achievement' }));
    const { revision } = story.review().objectives;
    for (const each of [5, 12]) story.does(MID, each, { type: 'signChanges', revision });
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', to: oidOf(leader) });
    expect(view(story, leader).change).toMatchObject({
      reason: expect.stringContaining('Another reason'),
      why: 'The class was split in January.',
    });
    story.does(MID, leader, { type: 'approveObjectives', revision });
    expect(story.review().objectives.changes[0]).toMatchObject({ reason: 'other', ended: { how: 'approved' } });
  });

  test('KS-18 a weak aspect gets a new improvement objective, which goes for approval; the appraisee is told and may disagree', () => {
    const { story, leader } = approvedInMaths();
    const { type: _, ...objective } = mathsObjective(7, { title: 'Marking within a week' });
    const improve = {
      type: 'addImprovement',
      ...objective,
      changeId: id(60),
      aspect: 'Marking was late in four of six books.',
      metOn: '2027-02-08',
    } as const;
    expect(story.isRefused(MID, 12, improve).refused).toBe('notAllowed');
    expect(view(story, 5).improvementKind).toBe('improvement');
    story.does(MID, 5, improve);
    expect(story.changesNothing(MID, 5, improve)).toBe(true);
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', to: oidOf(leader) });
    expect(story.review().objectives.list.map(({ kind }) => kind)).toEqual(['teachingQuality', 'improvement']);
    expect(kindsTo(story, 12)).toContain('objectivesSentOn');
    const { revision } = story.review().objectives;
    story.does(MID, 12, { type: 'disagreeWithObjectives', revision, comment: 'It was two books.' });
    story.does(MID, leader, { type: 'approveObjectives', revision });
    expect(story.review().objectives.versions[1]?.list).toHaveLength(2);
    expect(view(story, 12).past[0]).toMatchObject({ improvement: true, why: 'Marking was late in four of six books.' });
  });

  test('KS-18 a policy without improvement objectives has none', () => {
    const story = approved();
    const { type: _, ...objective } = kentObjective(7);
    expect(
      story.isRefused(MID, 5, {
        type: 'addImprovement',
        ...objective,
        changeId: id(60),
        aspect: 'Marking',
        metOn: '2027-02-08',
      }).refused,
    ).toBe('notAllowed');
  });
});
