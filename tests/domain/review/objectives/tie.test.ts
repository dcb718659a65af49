import { describe, expect, test } from 'vitest';
import { oidOf } from '#local/school/people.ts';
import { id, play } from '../story.ts';

const TEACHER = 12;
const REVIEWER = 5;
const MAY_NOT = 13;
const HEADTEACHER = 1;

/** A review with one objective and one action. */
function withAction() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-09-20T09:00', REVIEWER, {
    type: 'saveObjective',
    objectiveId: id(1),
    title: 'Raise reading in Year 9 set 3',
    success: 'At least 22 of 28 pupils read at their age.',
    by: '2027-07-16',
    linkKind: 'School improvement plan',
    linkedTo: 'Every pupil reads well',
    reason: null,
  });
  story.does('2026-09-20T09:05', REVIEWER, {
    type: 'agreeAction',
    actionId: id(2),
    text: 'Visit a guided reading lesson.',
    ownerOid: oidOf(TEACHER),
    due: '2026-10-23',
    meetingId: null,
  });
  return story;
}

const tie = { type: 'tieToObjective', objectiveId: id(1), thing: 'action', thingId: id(2), tied: true } as const;

const action = {
  type: 'agreeAction',
  actionId: id(3),
  text: 'Read with the group each Tuesday.',
  ownerOid: oidOf(TEACHER),
  due: '2026-11-20',
  meetingId: null,
} as const;

const evidence = {
  type: 'addEvidence',
  evidenceId: id(4),
  kind: 'Pupils’ survey',
  what: 'Survey of Year 9 set 3',
  text: '24 of 28 read at home.',
  collectedOn: '2026-09-18',
  from: 'Grace Nwosu',
  howKnown: 'Teaches the parallel set.',
} as const;

const document = {
  type: 'attachLink',
  documentId: id(5),
  kind: 'jobDescription',
  title: 'Reading ages in September',
  link: 'https://larkmoor.sharepoint.com/sites/english/reading.xlsx',
} as const;

describe('KM-26 what belongs to an objective', () => {
  test('KM-26 either of the two puts an action beside an objective, and takes it away again', () => {
    const story = withAction();
    expect(story.does('2026-09-21T09:00', TEACHER, tie).objectives.ties).toEqual([
      { objectiveId: id(1), thing: 'action', thingId: id(2) },
    ]);
    expect(story.does('2026-09-22T09:00', REVIEWER, { ...tie, tied: false }).objectives.ties).toEqual([]);
  });

  test('KM-26 twice is once, and neither the objective nor its revision changes', () => {
    const story = withAction();
    const before = story.review().objectives;
    story.does('2026-09-21T09:00', TEACHER, tie);
    const after = story.does('2026-09-21T09:01', REVIEWER, tie).objectives;
    expect(after.ties).toHaveLength(1);
    expect({ ...after, ties: [] }).toEqual({ ...before, ties: [] });
  });

  test('KM-26 what is not in the review cannot be put there', () => {
    const story = withAction();
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...tie, thingId: id(9) }).refused).toBe('notFound');
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...tie, objectiveId: id(9) }).refused).toBe('notFound');
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...tie, thing: 'evidence' }).refused).toBe('notFound');
  });

  test('KM-26 an action added from an objective’s card is tied to it at once, in the same transaction', () => {
    const story = withAction();
    story.does('2026-09-21T09:00', TEACHER, { ...action, actionId: id(3), objectiveId: id(1) });
    expect(story.review().objectives.ties).toEqual([{ objectiveId: id(1), thing: 'action', thingId: id(3) }]);
    const before = story.review().version;
    story.does('2026-09-21T09:01', TEACHER, { ...action, actionId: id(3), objectiveId: id(1) });
    expect(story.review().version).toBe(before);
  });

  test('KM-26 so is a piece of evidence, and a document', () => {
    const story = withAction();
    story.does('2026-09-21T09:00', REVIEWER, {
      type: 'proposeEvidence',
      revision: 0,
      kinds: ['Pupils’ survey'],
      criteria: [],
    });
    story.does('2026-09-21T10:00', TEACHER, { type: 'agreeEvidence', revision: 1 });
    story.does('2026-09-22T09:00', TEACHER, { ...evidence, objectiveId: id(1) });
    story.does('2026-09-22T09:05', TEACHER, { ...document, objectiveId: id(1) });
    expect(story.review().objectives.ties.map(({ thing, thingId }) => [thing, thingId])).toEqual([
      ['evidence', id(4)],
      ['document', id(5)],
    ]);
    expect(
      story.does('2026-09-22T09:10', TEACHER, { ...tie, thing: 'document', thingId: id(5), tied: false }).objectives
        .ties,
    ).toHaveLength(1);
  });

  test('KM-26 nothing is added from the card of an objective that has been removed meanwhile', () => {
    const story = withAction();
    const removed = { objectiveId: id(9) };
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...action, ...removed }).refused).toBe('notFound');
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...document, ...removed }).refused).toBe('notFound');
    expect(story.isRefused('2026-09-21T09:00', TEACHER, { ...evidence, ...removed }).refused).toBe('notFound');
  });

  test('KM-51 nobody but the two may', () => {
    expect(withAction().isRefused('2026-09-21T09:00', MAY_NOT, tie).refused).toBe('notAllowed');
  });

  test('KM-51 nor does a document of the headteacher’s come beside an objective by being attached', () => {
    const story = withAction();
    const refused = story.isRefused('2026-09-21T09:00', HEADTEACHER, { ...document, objectiveId: id(1) });
    expect(refused.refused).toBe('notAllowed');
  });
});
