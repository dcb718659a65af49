import { findPack } from '#domain/policies/packs.ts';
import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from './story.ts';

const objective = (number: number, more: Partial<Extract<Command, { type: 'saveObjective' }>> = {}): Command => ({
  type: 'saveObjective',
  objectiveId: id(number),
  title: `Objective ${number}`,
  success: 'Seen in samples',
  by: '2027-05-28',
  linkKind: 'School improvement plan',
  linkedTo: 'Reading',
  reason: null,
  ...more,
});
const kent = () => play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
const trust = () => play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' });

describe('objectives', () => {
  test('KM-36 what one writes, the other approves; approved, they are fixed', () => {
    const story = kent();
    story.does('2026-10-05T09:00', 12, objective(1));
    story.does('2026-10-05T09:10', 12, { type: 'sendObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', to: oidOf(5) });
    expect(story.isRefused('2026-10-05T09:20', 12, { type: 'approveObjectives', revision: 1 }).refused).toBe(
      'notAllowed',
    );
    story.does('2026-10-05T10:00', 5, { type: 'approveObjectives', revision: 1 });
    expect(story.changesNothing('2026-10-05T10:01', 5, { type: 'approveObjectives', revision: 1 })).toBe(true);
    expect(story.isRefused('2026-10-05T11:00', 12, objective(2))).toMatchObject({
      refused: 'alreadyDone',
      rule: 'KM-36',
    });
  });

  test('TA-12 the headteacher confirms, whoever wrote them', () => {
    const story = trust();
    story.does('2026-10-05T09:00', 38, objective(1, { by: '2026-12-11' }));
    story.does('2026-10-05T09:10', 38, { type: 'sendObjectives', revision: 1 });
    expect(story.review().objectives.state).toMatchObject({ kind: 'sent', to: oidOf(1) });
  });

  test('TA-14 a fourth objective needs a reason', () => {
    const story = trust();
    for (const number of [1, 2, 3]) story.does('2026-10-05T09:00', 39, objective(number, { by: '2026-12-11' }));
    expect(story.isRefused('2026-10-05T09:10', 39, objective(4, { by: '2026-12-11' }))).toMatchObject({
      refused: 'overLimit',
      rule: 'TA-14',
      fields: [{ field: 'reason' }],
    });
    expect(
      story.does('2026-10-05T09:10', 39, objective(4, { by: '2026-12-11', reason: 'A new duty.' })).objectives.list,
    ).toHaveLength(4);
  });

  test('KM-35 TA-15 each is linked to one of the policy’s priorities and has a date to come', () => {
    expect(kent().isRefused('2026-10-05T09:00', 12, objective(1, { linkKind: 'Astrology' })).fields?.[0]?.field).toBe(
      'linkKind',
    );
    expect(kent().isRefused('2026-10-05T09:00', 12, objective(1, { by: '2026-10-01' }))).toMatchObject({
      refused: 'inThePast',
      fields: [{ field: 'by' }],
    });
  });

  test('an approval of objectives that have changed since is stale', () => {
    const story = kent();
    story.does('2026-10-05T09:00', 12, objective(1));
    story.does('2026-10-05T09:10', 12, { type: 'sendObjectives', revision: 1 });
    story.does('2026-10-05T09:20', 5, { type: 'returnObjectives', revision: 1, comment: 'More precise, please.' });
    story.does('2026-10-05T09:30', 12, objective(1, { success: 'Nine of ten' }));
    story.does('2026-10-05T09:40', 12, { type: 'sendObjectives', revision: 2 });
    expect(story.isRefused('2026-10-05T09:50', 5, { type: 'approveObjectives', revision: 1 }).refused).toBe('stale');
  });
});

describe('an objective that goes on beyond the cycle', () => {
  const beyond = (by: string, milestone: string | null): Command => ({
    type: 'saveObjective',
    objectiveId: id(9),
    title: 'A department that reads',
    success: 'Seen in samples',
    by,
    linkKind: 'School improvement plan',
    linkedTo: 'Reading',
    reason: null,
    milestone,
  });

  test('KM-35 says what is to be reached by the cycle’s end; the last day itself is within it', () => {
    const story = kent();
    expect(story.isRefused('2026-10-05T09:00', 12, beyond('2027-09-01', null))).toMatchObject({
      refused: 'overLimit',
      rule: 'KM-35',
      fields: [{ field: 'milestone' }],
    });
    expect(
      story.does('2026-10-05T09:00', 12, beyond('2027-08-31', null)).objectives.list[0]?.milestone,
    ).toBeUndefined();
    const [saved] = story.does('2026-10-05T10:00', 12, beyond('2027-12-17', 'Half the classes')).objectives.list;
    expect(saved?.milestone).toBe('Half the classes');
  });

  test('KS-02 is refused: the date is no later than the year’s end', () => {
    const story = play({ pack: 'maths-school', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    const [linkKind = ''] = findPack('maths-school')?.objectives.linkedTo ?? [];
    const late = { ...beyond('2027-09-01', 'Half of it'), linkKind } as Command;
    expect(story.isRefused('2026-10-05T09:00', 12, late)).toMatchObject({ rule: 'KS-02', fields: [{ field: 'by' }] });
  });
});
