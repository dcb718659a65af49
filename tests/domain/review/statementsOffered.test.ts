import { describe, expect, test } from 'vitest';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, play } from './story.ts';
import { hashToSign } from './whatIsSigned.ts';
import { KENT_STATEMENT } from '../../builders/statement.ts';

const HEADTEACHER = 1;
const REVIEWER = 5;
const TEACHER = 12;
const NOTHING = { canDraft: false, canComment: false, canAgree: false, canSign: false, canRevise: false };

/** A draft of 13 October 2026 (KM-41). */
function drafted() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T09:00', REVIEWER, planningMeeting(id(1), '2026-10-12T15:30'));
  story.does('2026-10-13T09:00', REVIEWER, { type: 'draftStatement', version: 1, answers: KENT_STATEMENT });
  return story;
}
type Story = ReturnType<typeof drafted>;

function offered(story: Story, at: string, to: number) {
  const viewer = people.find(({ oid }) => oid === oidOf(to));
  const statement =
    viewer && viewReview({ review: story.review(), actor: viewer, context: story.contextAt(at) })?.statement;
  if (!statement) throw new Error('The statement is not shown.');
  const { canDraft, canComment, canAgree, canSign, canRevise } = statement;
  return { canDraft, canComment, canAgree, canSign, canRevise };
}

function sign(story: Story, at: string, by: number) {
  const [statement] = story.review().statements;
  const textHash = statement ? hashToSign(story.review(), statement, story.contextAt(at)) : '';
  story.does(at, by, { type: 'signStatement', version: 1, textHash });
}

describe('what is offered about a statement', () => {
  test('KM-41 to KM-43 the reviewer changes the draft or signs it, the reviewee comments, others look on', () => {
    const story = drafted();
    const at = '2026-10-14T09:00';
    expect(offered(story, at, REVIEWER)).toEqual({ ...NOTHING, canDraft: true, canSign: true });
    expect(offered(story, at, TEACHER)).toEqual({ ...NOTHING, canComment: true });
    expect(offered(story, at, HEADTEACHER)).toEqual(NOTHING);
  });

  test('X-08 once it is signed, the reviewee signs next and the reviewer can only begin a new version', () => {
    const story = drafted();
    sign(story, '2026-10-14T09:00', REVIEWER);
    expect(offered(story, '2026-10-14T10:00', REVIEWER)).toEqual({ ...NOTHING, canRevise: true });
    expect(offered(story, '2026-10-14T10:00', TEACHER)).toEqual({ ...NOTHING, canComment: true, canSign: true });
    sign(story, '2026-10-15T09:00', TEACHER);
    expect(offered(story, '2026-10-15T10:00', TEACHER)).toEqual(NOTHING);
  });

  test('KM-03 nothing while the review is suspended, and all of it again once it goes on', () => {
    const story = drafted();
    const before = offered(story, '2026-10-14T09:00', REVIEWER);
    story.does('2026-10-14T10:00', HEADTEACHER, { type: 'suspendReview', reason: 'capability', note: 'Decided.' });
    expect([REVIEWER, TEACHER].map((each) => offered(story, '2026-10-15T09:00', each))).toEqual([NOTHING, NOTHING]);
    story.does('2026-10-16T10:00', HEADTEACHER, { type: 'resumeReview', note: 'Satisfactory again.' });
    expect(offered(story, '2026-10-16T11:00', REVIEWER)).toEqual(before);
  });

  test('X-08 nothing once the cycle is closed, signed or not', () => {
    const [open, signed] = [drafted(), drafted()];
    sign(signed, '2026-10-14T09:00', REVIEWER);
    for (const story of [open, signed]) {
      story.does('2027-09-06T10:00', REVIEWER, { type: 'closeCycle', note: 'A long absence of both.' });
      expect([REVIEWER, TEACHER].map((each) => offered(story, '2027-09-07T09:00', each))).toEqual([NOTHING, NOTHING]);
    }
  });
});
