import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Command } from '#domain/review/commands.ts';
import { newIdsIn } from '#domain/review/idsInCommands.ts';
import type { Review } from '#domain/review/review.ts';
import { oidOf } from '#local/school/people.ts';
import { id, play } from '../story.ts';
import { after, fullReview, REVIEWS } from './fullReview.ts';
import { EVERY_COMMAND, samplesOf } from './samples.ts';

/**
 * The fields in which an id names something new, written by hand from what the forms send. `saved`: the same form saves
 * it again, so that the thing itself may change by it.
 */
const NEW: Partial<Record<Command['type'], Record<string, 'new' | 'saved'>>> = {
  scheduleMeeting: { meetingId: 'new', seriesId: 'new' },
  addAgendaPoint: { pointId: 'new' },
  saveObjective: { objectiveId: 'saved' },
  askForRevision: { changeId: 'new' },
  addImprovement: { objectiveId: 'saved', changeId: 'new' },
  planObservation: { observationId: 'new' },
  linkPlanningDocument: { documentId: 'new' },
  recordDropIn: { observationId: 'new' },
  proposeFurtherObservation: { agreementId: 'new' },
  requestReviewer: { requestId: 'new' },
  decideNewPost: { decisionId: 'new' },
  attachLink: { documentId: 'new' },
  addEvidence: { evidenceId: 'new' },
  askForViews: { askingId: 'new' },
  commentOnNote: { replyId: 'new' },
  sayWords: { wordsId: 'new' },
  answerWords: { replyId: 'new' },
  agreeAction: { actionId: 'new' },
  askForAccess: { requestId: 'new' },
  giveAccess: { grantId: 'new' },
  nameHearer: { grantId: 'new' },
  raiseConcern: { concernId: 'new' },
  writeSupportPlan: { planId: 'saved' },
  giveProgress: { progressId: 'new' },
  proposeCapability: { proposalId: 'new' },
  raiseAppeal: { appealId: 'new' },
  enterNeed: { needId: 'new' },
  holdRecords: { holdId: 'new' },
};

/** Every id in a review, with everything that it names. */
function thingsIn(place: unknown, found = new Map<string, unknown[]>()): Map<string, unknown[]> {
  if (Array.isArray(place)) for (const each of place) thingsIn(each, found);
  else if (typeof place === 'object' && place !== null) {
    const own = (place as { id?: unknown }).id;
    if (typeof own === 'string') found.set(own, [...(found.get(own) ?? []), place]);
    for (const each of Object.values(place)) thingsIn(each, found);
  }
  return found;
}

/** All ids that a client could have read, of things and of people. */
const idsIn = (review: Review): string[] => [
  ...new Set([...JSON.stringify(review).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([each]) => each)),
];

/** What an id named before and no longer names in the same way. */
function changed(before: Review, now: Review, about: string): unknown[] {
  const { version: _, ...rest } = before;
  const was = thingsIn({ ...rest, id: undefined }).get(about) ?? [];
  const is = (thingsIn({ ...now, id: undefined }).get(about) ?? []).map((each) => JSON.stringify(each));
  return was.filter((each) => !is.includes(JSON.stringify(each)));
}

describe.each(REVIEWS)('an id that names something already: $pack', (start) => {
  const states = fullReview(start);

  test('the review is full', () => {
    expect(thingsIn(states.at(-1)?.review).size).toBeGreaterThan(8);
  });

  test('in the place of a new one changes nothing of what it named', () => {
    const wrong = new Set<string>();
    let tried = 0;
    for (const { review, context, roles } of states)
      for (const [type, fields] of Object.entries(NEW) as [Command['type'], Record<string, string>][])
        for (const sample of samplesOf(type, review, context).slice(0, 4))
          for (const [field, meaning] of Object.entries(fields))
            for (const taken of idsIn(review)) {
              const command: Command = { ...sample, [field]: taken };
              const isItsOwn = meaning === 'saved' && ownIds(type, review).includes(taken);
              for (const by of isItsOwn ? [] : roles) {
                const now = after(review, command, by, context);
                tried += 1;
                if (now && changed(review, now, taken).length > 0) wrong.add(`${type}.${field}`);
              }
            }
    expect(tried).toBeGreaterThan(1000);
    expect([...wrong]).toEqual([]);
  });
});

/** What forms that save themselves may save again: an objective, a support plan. */
const ownIds = (type: Command['type'], { objectives, support }: Review) =>
  (type === 'writeSupportPlan' ? support.plans : objectives.list).map(({ id: own }) => own);

test('what the app takes for new is what the forms send as new, and grants are nothing that they name', () => {
  const taken = EVERY_COMMAND.flatMap((type) => newIdsIn(type).map(({ field }) => `${type}.${field}`));
  const sent = Object.entries(NEW).flatMap(([type, fields]) => Object.keys(fields).map((field) => `${type}.${field}`));
  const unused = ['giveAccess.grantId', 'nameHearer.grantId'];
  expect(new Set([...taken, ...unused])).toEqual(new Set(sent));
});

describe('the grant by which somebody decides on pay', () => {
  const HEADTEACHER = 1;
  const GOVERNOR = 53;
  const OTHER_GOVERNOR = 54;

  test('KM-54 KM-58 is nobody’s else: an appeal that names it as its hearer’s, and is withdrawn, does not end it', () => {
    const story = play({
      pack: 'kent-model',
      reviewee: 12,
      reviewer: 5,
      opened: '2026-09-01T09:00',
      values: { moderation: 'none' },
    });
    const given = story.does('2026-10-05T09:00', HEADTEACHER, {
      type: 'giveAccess',
      oid: oidOf(GOVERNOR),
      as: 'payGovernors',
      purpose: 'The pay committee.',
    });
    const [pay] = given.access.grants;
    story.happens('2026-10-06T09:00', 12, {
      type: 'appealRaised',
      appealId: id(1),
      subject: 'timescales',
      entry: 'The decision',
      reasons: 'It is too low.',
      talkFirst: false,
    });
    story.does('2026-10-07T09:00', HEADTEACHER, {
      type: 'nameHearer',
      appealId: id(1),
      grantId: pay?.id,
      oid: oidOf(OTHER_GOVERNOR),
    });
    const review = story.does('2026-10-08T09:00', 12, { type: 'withdrawAppeal', appealId: id(1) });
    expect(review.access.grants.map(({ oid, ended }) => [oid, ended === null])).toEqual([
      [oidOf(GOVERNOR), true],
      [oidOf(OTHER_GOVERNOR), false],
    ]);
    expect(z.guid().safeParse(pay?.id).success).toBe(true);
  });
});

test('an id that names something else is refused at its field', () => {
  const story = play({ pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' });
  story.does('2026-10-06T09:00', 12, { type: 'sayWords', wordsId: id(4), kind: 'praise', text: 'Thank you.' });
  const need = { need: 'Phonics', route: null, priority: 'school', priorityNote: null, by: null } as const;
  expect(story.isRefused('2026-10-06T10:00', 12, { type: 'enterNeed', needId: id(4), ...need })).toMatchObject({
    refused: 'invalid',
    fields: [{ field: 'needId' }],
  });
  expect(story.isRefused('2026-10-06T10:00', 12, { type: 'enterNeed', needId: id(999), ...need }).refused).toBe(
    'invalid',
  );
  story.does('2026-10-06T10:00', 12, { type: 'enterNeed', needId: id(5), ...need });
});
