import { describe, expect, test } from 'vitest';
import type { ReviewEvent } from '#domain/review/events.ts';
import { viewObjectives } from '#domain/review/objectives/view.ts';
import { viewWaitingObjectives } from '#domain/views/waitingObjectives.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play, type Story } from '../story.ts';
import { objectiveFor } from './someObjective.ts';

const HEADTEACHER = 1;
const AT = '2026-10-05T09:00';
const LATER = '2026-10-06T09:00';

const STANDS_STILL: Record<string, ReviewEvent> = {
  closed: { type: 'cycleClosed', note: 'Has left.' },
  suspended: { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' },
};

function lookedAt(story: Story, number: number, at = LATER) {
  const context = story.contextAt(at);
  const viewer = context.person(oidOf(number));
  if (!viewer) throw new Error('Nobody has this number.');
  return { review: story.review(), viewer, context };
}

/** The flags that are set for somebody, and the kind of objective that may be added during the year. */
function offered(story: Story, number: number, at = LATER): string[] {
  const { review, viewer, context } = lookedAt(story, number, at);
  const view = viewObjectives({ review, actor: viewer, context });
  const flags = Object.entries(view).filter(([key, value]) => key.startsWith('can') && value === true);
  return [...flags.map(([key]) => key), ...(view.improvementKind === null ? [] : [view.improvementKind])];
}

const waits = (story: Story, number: number) => {
  const { review, viewer, context } = lookedAt(story, number);
  return viewWaitingObjectives({ viewer, seen: [{ review, context }], school: context }).list.length;
};

const kentObjective = objectiveFor('kent-model', '2027-05-28');
const trustObjective = objectiveFor('trust-associate-staff', '2026-12-11');
const mathsObjective = objectiveFor('maths-school', '2027-06-30');

/** Kent: the other of the two approves, and the reviewer determines. */
function kent(...steps: ('written' | 'sent' | 'approved' | 'asked' | 'opened' | 'changed')[]) {
  const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  const doing = {
    written: () => story.does(AT, 12, kentObjective(1)),
    sent: () => story.does(AT, 12, { type: 'sendObjectives', revision: 1 }),
    approved: () => story.does(AT, 5, { type: 'approveObjectives', revision: 1 }),
    asked: () => story.does(AT, 12, { type: 'askForRevision', changeId: id(50), reason: null, why: 'A new class.' }),
    opened: () => story.does(AT, 5, { type: 'openRevision', changeId: id(50), metOn: '2026-10-05' }),
    changed: () => story.does(AT, 5, kentObjective(1, { title: 'Changed' })),
  };
  for (const step of steps) doing[step]();
  return story;
}

/** The trust: the headteacher confirms, adjusts, and determines. */
function trust(sent: boolean) {
  const story = play({ pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' });
  story.does(AT, 39, trustObjective(1));
  if (sent) story.does(AT, 39, { type: 'sendObjectives', revision: 1 });
  return story;
}

/** The maths school, objectives approved by the senior leader. */
function mathsApproved() {
  const story = play({ pack: 'maths-school', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  story.does(AT, 5, mathsObjective(1, { kind: 'teachingQuality' }));
  story.does(AT, 5, { type: 'sendObjectives', revision: 1 });
  const leader = Number((story.contextAt(AT).holderOf('seniorLeader')?.oid ?? '').slice(-12));
  story.does(AT, leader, { type: 'approveObjectives', revision: 1 });
  return story;
}

describe('what is offered about objectives', () => {
  test('KM-36 to each of the two as the objectives stand', () => {
    expect(offered(kent(), 12)).toEqual(['canEdit']);
    expect(offered(kent('written'), 12)).toEqual(['canEdit', 'canRemove', 'canSend']);
    expect(offered(kent('written', 'sent'), 12)).toEqual([]);
    expect(offered(kent('written', 'sent'), 5)).toEqual(['canDecide', 'canDetermine']);
    expect(offered(kent('written', 'sent', 'approved'), 12)).toEqual(['canAskRevision']);
    expect(offered(kent('written', 'sent', 'approved'), 13)).toEqual([]);
  });

  test('KM-49 a revision is withdrawn by whoever asked before the two have met, and signed once something has changed', () => {
    const asked = kent('written', 'sent', 'approved', 'asked');
    expect(offered(asked, 12)).toEqual(['canOpenRevision', 'canWithdrawRevision']);
    expect(offered(asked, 5)).toEqual(['canOpenRevision']);
    const opened = kent('written', 'sent', 'approved', 'asked', 'opened');
    expect(offered(opened, 12)).toEqual(['canEdit', 'canRemove', 'canWithdrawRevision']);
    const changed = kent('written', 'sent', 'approved', 'asked', 'opened', 'changed');
    expect(offered(changed, 12)).toEqual(['canEdit', 'canRemove', 'canWithdrawRevision', 'canSign']);
    expect(offered(changed, 5)).toContain('canDetermine');
  });

  test('TA-12 TA-16 either of the two disagrees; the headteacher adjusts and confirms', () => {
    expect(offered(trust(false), 39)).toEqual(['canEdit', 'canRemove', 'canSend', 'canSendUnagreed']);
    expect(offered(trust(true), 38)).toEqual(['canDisagree']);
    expect(offered(trust(true), HEADTEACHER)).toEqual(['canEdit', 'canRemove', 'canDecide']);
  });

  test('KS-18 KS-19 a change is asked for by either; an improvement objective is added by the reviewer', () => {
    expect(offered(mathsApproved(), 12)).toEqual(['canAskRevision']);
    expect(offered(mathsApproved(), 5)).toEqual(['canAskRevision', 'improvement']);
  });

  test('KS-02 after the cycle’s last day no objective fits within it any more; one that was begun can still be removed', () => {
    const story = play({ pack: 'maths-school', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
    story.does(AT, 5, mathsObjective(1, { kind: 'teachingQuality' }));
    expect(offered(story, 5)).toContain('canEdit');
    expect(offered(story, 5, '2027-09-20T09:00')).toContain('canRemove');
    expect(offered(story, 5, '2027-09-20T09:00')).not.toContain('canEdit');
  });

  const everyStory = () => [
    kent(),
    kent('written'),
    kent('written', 'sent'),
    kent('written', 'sent', 'approved'),
    kent('written', 'sent', 'approved', 'asked'),
    kent('written', 'sent', 'approved', 'asked', 'opened', 'changed'),
    trust(false),
    trust(true),
    mathsApproved(),
  ];

  test.each(Object.entries(STANDS_STILL))('nothing in a review that is %s, whatever its objectives are', (_, event) => {
    const stories = everyStory();
    const before = stories.flatMap((story) => [12, 5, 39, 38, HEADTEACHER].flatMap((each) => offered(story, each)));
    expect(new Set(before).size).toBeGreaterThan(10);
    for (const story of stories) {
      story.happens(AT, HEADTEACHER, event);
      for (const each of [12, 5, 39, 38, HEADTEACHER]) expect(offered(story, each)).toEqual([]);
    }
  });

  test.each(Object.entries(STANDS_STILL))(
    'TA-12 what waits to be confirmed waits no longer once it is %s',
    (_, event) => {
      const story = trust(true);
      expect([HEADTEACHER, 38, 39].map((each) => waits(story, each))).toEqual([1, 0, 0]);
      story.happens(AT, HEADTEACHER, event);
      expect(waits(story, HEADTEACHER)).toBe(0);
    },
  );
});
