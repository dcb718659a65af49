import { describe, expect, test } from 'vitest';
import type { Command } from '#domain/review/commands.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { keptTodos } from '#domain/views/todo.ts';
import { viewReview } from '#domain/views/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { id, play } from './story.ts';

const REVIEWER = 5;
const TEACHER = 12;
const OBSERVER = 14;
const VISIT = id(1);

const ANSWERS = { description: 'Seen', strengths: 'Many', development: 'Some', summary: 'Good' };

/** A visit by somebody who is not the reviewer, and over. */
function observed() {
  const story = play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });
  story.does('2026-10-05T10:00', REVIEWER, {
    type: 'planObservation',
    observationId: VISIT,
    observerOid: oidOf(OBSERVER),
    start: '2026-10-15T10:00',
    minutes: 50,
    purpose: 'To see questioning',
    focus: 'Pupils who rarely speak',
    activities: 'A discussion of chapter three',
    group: null,
    documentsAsked: null,
  });
  return story;
}

type Agreed = Extract<Command, { type: 'recordFeedback' }>['agreed'];

const feedback = (actionPoints: string, agreed?: Agreed): Command => ({
  type: 'recordFeedback',
  observationId: VISIT,
  answers: { ...ANSWERS, actionPoints },
  ...(agreed && { agreed }),
});

const forReviewer = (due: string | null) => [{ text: 'Lend the cards', ownerOid: oidOf(REVIEWER), due }];

const viewFor = (story: ReturnType<typeof observed>, number: number, local: string) => {
  const actor = people.find(({ oid }) => oid === oidOf(number));
  if (!actor) throw new Error(`Nobody has the number ${number}.`);
  return viewReview({ review: story.review(), actor, context: story.contextAt(local) });
};

describe('action points of feedback', () => {
  test('become actions: the reviewee’s without a day, unless somebody and a day are named', () => {
    const story = observed();
    const { notes } = story.does(
      '2026-10-16T09:00',
      OBSERVER,
      feedback(' Ask the quiet ones \n\nLend the cards\nAsk the quiet ones', forReviewer('2026-11-12')),
    );
    expect(notes.actions).toMatchObject([
      { text: 'Ask the quiet ones', ownerOid: oidOf(TEACHER), due: null, observationId: VISIT, closed: null },
      { text: 'Lend the cards', ownerOid: oidOf(REVIEWER), due: '2026-11-12', observationId: VISIT, closed: null },
    ]);
    const again = feedback('Ask the quiet ones\nLend the cards');
    story.does('2026-10-16T09:01', OBSERVER, again);
    expect(story.review().notes.actions).toEqual(notes.actions);
    expect(story.changesNothing('2026-10-16T09:02', OBSERVER, again)).toBe(true);
  });

  test('are told by the feedback alone; the owner of one with a day is reminded before it and once it has passed', () => {
    const story = observed();
    story.does('2026-10-16T09:00', OBSERVER, feedback('Ask\nLend the cards', forReviewer('2026-11-12')));
    const [ask, lend] = story.review().notes.actions.map((action) => action.id);
    const about = (aboutId: string | undefined) =>
      messagesFor(story.review(), story.contextAt('2026-10-16T09:00'))
        .filter((message) => message.aboutId === aboutId)
        .map(({ kind, to }) => [kind, to]);
    expect(about(ask)).toEqual([]);
    expect(about(lend)).toEqual([
      ['actionAhead', oidOf(REVIEWER)],
      ['actionOverdue', oidOf(REVIEWER)],
    ]);
    const asked = keptTodos(story.review(), story.contextAt('2026-10-16T09:00')).filter(
      ({ action }) => action === 'doAction',
    );
    expect(asked).toMatchObject([{ aboutId: lend, whoOid: oidOf(REVIEWER) }]);
  });

  test('without a day get one later, and count from then', () => {
    const story = observed();
    story.does('2026-10-16T09:00', OBSERVER, feedback('Ask'));
    const [ask] = story.review().notes.actions;
    story.does('2026-10-19T09:00', TEACHER, { type: 'moveAction', actionId: ask?.id ?? '', due: '2026-11-12' });
    expect(
      messagesFor(story.review(), story.contextAt('2026-10-19T09:00'))
        .filter(({ aboutId }) => aboutId === ask?.id)
        .map(({ kind }) => kind),
    ).toEqual(['actionAhead', 'actionOverdue']);
  });

  test('follow the feedback as it is rewritten; what has been closed stays', () => {
    const story = observed();
    story.does('2026-10-16T09:00', OBSERVER, feedback('Ask\nLend the cards\nWait'));
    const [ask, , wait] = story.review().notes.actions;
    story.does('2026-10-16T10:00', TEACHER, {
      type: 'closeAction',
      actionId: ask?.id ?? '',
      done: true,
      comment: null,
    });
    const { notes } = story.does('2026-10-16T11:00', OBSERVER, feedback('Lend the cards\nWait', forReviewer(null)));
    expect(notes.actions.map(({ text, ownerOid }) => [text, ownerOid])).toEqual([
      ['Ask', oidOf(TEACHER)],
      ['Wait', oidOf(TEACHER)],
      ['Lend the cards', oidOf(REVIEWER)],
    ]);
    expect(notes.actions.map((action) => action.id)).toContain(wait?.id);
  });

  test('are for one of the two and for a day to come, said at each point', () => {
    const story = observed();
    const refused = story.isRefused(
      '2026-10-16T09:00',
      OBSERVER,
      feedback('Ask\nLend the cards', [
        { text: 'Ask', ownerOid: oidOf(OBSERVER), due: null },
        { text: 'Lend the cards', ownerOid: oidOf(REVIEWER), due: '2026-10-15' },
      ]),
    );
    expect(refused.fields?.map(({ field }) => field)).toEqual(['agreed.0.ownerOid', 'agreed.1.due']);
  });

  test('that the two made an action by hand are not made one again', () => {
    const story = observed();
    story.does('2026-10-16T09:00', TEACHER, {
      type: 'agreeAction',
      actionId: id(40),
      text: 'Ask',
      ownerOid: oidOf(TEACHER),
      due: '2026-11-12',
      meetingId: null,
    });
    expect(story.does('2026-10-16T10:00', OBSERVER, feedback('Ask')).notes.actions).toHaveLength(1);
  });

  test('are seen by the observer as far as they came from that visit, without why one was not done', () => {
    const story = observed();
    story.does('2026-10-16T09:00', OBSERVER, feedback('Ask'));
    const [ask] = story.review().notes.actions;
    story.does('2026-10-16T10:00', TEACHER, {
      type: 'closeAction',
      actionId: ask?.id ?? '',
      done: false,
      comment: 'The group has changed.',
    });
    const commentsFor = (number: number) =>
      viewFor(story, number, '2026-10-17T09:00')?.observations.list.flatMap(({ actions }) =>
        actions.map(({ state, closed }) => [state, closed?.comment]),
      );
    expect(commentsFor(TEACHER)).toEqual([['notDone', 'The group has changed.']]);
    expect(commentsFor(OBSERVER)).toEqual([['notDone', null]]);
  });

  test('of a policy whose points tell what was seen become nothing', () => {
    const story = play({ pack: 'trust-associate-staff', reviewee: 35, reviewer: 34, opened: '2026-01-12T09:00' });
    story.does('2026-09-25T09:00', 34, {
      type: 'planObservation',
      observationId: VISIT,
      observerOid: oidOf(34),
      start: '2026-10-02T14:00',
      minutes: 30,
      purpose: 'The desk',
      focus: 'Visitors',
      activities: 'An afternoon',
      group: null,
      documentsAsked: null,
    });
    const { notes } = story.does('2026-10-02T15:00', 34, {
      type: 'recordFeedback',
      observationId: VISIT,
      answers: { activities: 'Greeting, 10 minutes', wentWell: 'Much', differently: 'Little' },
    });
    expect(notes.actions).toEqual([]);
  });
});
