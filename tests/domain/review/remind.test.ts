import { describe, expect, test } from 'vitest';
import { cardFor } from '#bot/cards/cardFor.ts';
import type { Person } from '#domain/people/person.ts';
import type { Role } from '#domain/people/roles.ts';
import type { Command } from '#domain/review/commands.ts';
import { seesDuty } from '#domain/review/access/following.ts';
import { keyOf } from '#domain/review/messageKey.ts';
import { messagesFor } from '#domain/review/messages.ts';
import { obligations } from '#domain/review/obligations.ts';
import { isOffered } from '#domain/review/offer.ts';
import { history } from '#domain/views/history.ts';
import { schoolYear } from '#local/school/schoolYear.ts';
import { oidOf, people } from '#local/school/people.ts';
import { planningMeeting } from '../../planningMeeting.ts';
import { id, instant, play, type Story } from './story.ts';

const HEADTEACHER = 1;
const DEPUTY = 2;
const REVIEWER = 5;
const HEAD_OF_MATHS = 6;
const TEACHER = 12;
const OTHER = 13;
const OFFICE_MANAGER = 38;
const RECEPTIONIST = 39;

const ARRANGE = `arrange-planning-meeting.${id(999)}.1`;
const remind = (key: string): Command => ({ type: 'remind', key });

/** Kent: whoever reviews Lucy Pemberton has until 18 October to arrange the planning meeting (KM-22). */
const kent = () => play({ pack: 'kent-model', reviewee: TEACHER, reviewer: REVIEWER, opened: '2026-09-01T09:00' });

/** The same school, in which somebody has one more role. */
const withRole = (number: number, role: Role) => ({
  name: 'Larkmoor School',
  calendar: schoolYear,
  people: people.map((each) => (each.oid === oidOf(number) ? { ...each, roles: [...each.roles, role] } : each)),
});

const somebody = (number: number): Person => {
  const found = people.find(({ oid }) => oid === oidOf(number));
  if (!found) throw new Error(`Nobody has the number ${number}.`);
  return found;
};

/** The reminders that somebody gave and that are called for at a moment: to whom, under which key, and when. */
const called = (story: Story, at: string) =>
  messagesFor(story.review(), story.contextAt(at))
    .filter(({ kind }) => kind === 'remindedBy')
    .map((message) => [message.to, keyOf(message), message.at, message.goes]);

describe('who reminds whom of what', () => {
  test('KM-87 the headteacher reminds the reviewer of a duty, and it is kept who reminded whom of which', () => {
    const story = kent();
    const { reminded } = story.does('2026-10-05T10:00', HEADTEACHER, remind(ARRANGE));
    expect(reminded).toEqual([
      { key: ARRANGE, toOid: oidOf(REVIEWER), by: oidOf(HEADTEACHER), at: instant('2026-10-05T10:00') },
    ]);
  });

  test('TA-09 the reviewer reminds the reviewee of what is exchanged before the meeting', () => {
    const story = play({
      pack: 'trust-associate-staff',
      reviewee: RECEPTIONIST,
      reviewer: OFFICE_MANAGER,
      opened: '2026-01-05T09:00',
    });
    const meeting = { ...planningMeeting(id(1), '2026-01-28T15:30'), kind: 'reviewMeeting' } as Command;
    story.does('2026-01-06T09:00', OFFICE_MANAGER, meeting);
    const { reminded } = story.does('2026-01-20T10:00', OFFICE_MANAGER, remind(`exchange-reviewee.${id(1)}.1`));
    expect(reminded).toMatchObject([{ toOid: oidOf(RECEPTIONIST), by: oidOf(OFFICE_MANAGER) }]);
  });

  test('KM-87 KM-51 nobody else does: not the reviewee, no deputy, no other manager, no colleague', () => {
    const story = kent();
    for (const by of [TEACHER, DEPUTY, HEAD_OF_MATHS, OTHER])
      expect([by, story.isRefused('2026-10-05T10:00', by, remind(ARRANGE)).refused]).toEqual([by, 'notAllowed']);
  });

  test('TA-36 HR reminds of what is late, and of nothing that is not', () => {
    const story = play({
      pack: 'trust-associate-staff',
      reviewee: RECEPTIONIST,
      reviewer: OFFICE_MANAGER,
      opened: '2026-01-05T09:00',
      school: withRole(OTHER, 'businessManager'),
    });
    const arrange = remind(`arrange-review-meeting.${id(999)}.1`);
    // TA-07: the meeting is arranged by 19 January.
    expect(story.isRefused('2026-01-19T10:00', OTHER, arrange).refused).toBe('notFound');
    expect(story.does('2026-01-20T10:00', OTHER, arrange).reminded).toHaveLength(1);
  });

  test.each([
    [
      'TA-35 PA-18 whoever follows without content: no support plan',
      false,
      'steps',
      'supportPlan',
      'supportEnded',
      false,
    ],
    ['TA-30 whoever sees the whole: support plans too', true, 'steps', 'supportPlan', 'supportEnded', true],
    ['KC-14 a manager above: whether meetings happen', false, 'meetings', 'review', 'meetingHeld', true],
    ['KC-14 and nothing else', false, 'meetings', 'review', 'statementSigned', false],
  ] as const)('%s', (_who, seesSupport, sees, about, doneWhen, seen) => {
    const following = { sees, seesSupport, opens: false, ref: { rule: '', clause: '' } };
    expect(seesDuty(following, { about, doneWhen, optional: false, isLate: true })).toBe(seen);
  });

  test('KM-87 nobody reminds himself or herself', () => {
    expect(kent().isRefused('2026-10-05T10:00', REVIEWER, remind(ARRANGE))).toMatchObject({
      refused: 'invalid',
      rule: 'KM-22',
    });
  });

  test('X-05 what is done, has yet to begin or is not there is not reminded of', () => {
    const story = kent();
    story.does('2026-09-14T09:00', REVIEWER, planningMeeting(id(1), '2026-10-05T15:30'));
    for (const key of [ARRANGE, `draft-statement.${id(1)}.1`, `draft-statement.${id(2)}.1`])
      expect([key, story.isRefused('2026-09-15T10:00', HEADTEACHER, remind(key)).refused]).toEqual([key, 'notFound']);
    expect(story.does('2026-10-06T10:00', HEADTEACHER, remind(`draft-statement.${id(1)}.1`)).reminded).toHaveLength(1);
  });

  test('KM-03 X-13 while the review is suspended nobody reminds', () => {
    const story = kent();
    story.happens('2026-10-05T09:00', HEADTEACHER, { type: 'reviewSuspended', reason: 'sickness', note: 'Ill.' });
    expect(story.isRefused('2026-10-05T10:00', HEADTEACHER, remind(ARRANGE)).refused).toBe('suspended');
  });

  test('KM-87 once a day, by the school’s date and whoever reminds', () => {
    const story = kent();
    story.does('2026-10-05T23:30', HEADTEACHER, remind(ARRANGE));
    expect(story.isRefused('2026-10-05T23:50', HEADTEACHER, remind(ARRANGE))).toMatchObject({
      refused: 'alreadyDone',
      message: 'Tom Hargrave was reminded of this today already. You can remind again tomorrow.',
    });
    // The next day in England, and the same day in UTC.
    expect(story.does('2026-10-06T00:30', HEADTEACHER, remind(ARRANGE)).reminded).toMatchObject([
      { at: instant('2026-10-06T00:30') },
    ]);
  });

  test('KM-87 it is offered until it was done today', () => {
    const story = kent();
    const offered = (at: string) => {
      const context = story.contextAt(at);
      const actor = somebody(HEADTEACHER);
      return isOffered({
        type: 'remind',
        about: { key: ARRANGE },
        situation: { review: story.review(), actor, context },
      });
    };
    expect(offered('2026-10-05T09:00')).toBe(true);
    story.does('2026-10-05T10:00', HEADTEACHER, remind(ARRANGE));
    expect([offered('2026-10-05T11:00'), offered('2026-10-06T09:00')]).toEqual([false, true]);
  });
});

describe('the card of a reminder', () => {
  test('X-05 goes at once to whoever owes it, in the working hours of that person', () => {
    const story = kent();
    story.does('2026-10-05T10:00', HEADTEACHER, remind(ARRANGE));
    expect(called(story, '2026-10-05T10:00')).toEqual([
      [oidOf(REVIEWER), `duty.${ARRANGE}.asked.2026-10-05`, instant('2026-10-05T10:00'), 'atOnce'],
    ]);
  });

  test.each([
    ['in the evening', '2026-10-05T20:00', '2026-10-06T08:00'],
    ['on a Saturday', '2026-10-10T11:00', '2026-10-12T08:00'],
  ])('X-05 given %s it waits for the next working moment', (_when, at, goes) => {
    const story = kent();
    story.does(at, HEADTEACHER, remind(ARRANGE));
    expect(called(story, at).map(([, , moment]) => moment)).toEqual([instant(goes)]);
  });

  test('X-05 is not called for once the duty is done, or somebody else owes it', () => {
    const story = kent();
    story.does('2026-10-05T20:00', HEADTEACHER, remind(ARRANGE));
    expect(called(story, '2026-10-06T07:00')).toHaveLength(1);
    story.does('2026-10-05T21:00', REVIEWER, planningMeeting(id(1), '2026-10-14T15:30'));
    expect(called(story, '2026-10-06T07:00')).toEqual([]);
  });

  test('X-05 of two days that nobody was told of, the later is told', () => {
    const story = kent();
    story.does('2026-10-10T11:00', HEADTEACHER, remind(ARRANGE));
    story.does('2026-10-11T11:00', HEADTEACHER, remind(ARRANGE));
    expect(called(story, '2026-10-12T08:00').map(([, key]) => key)).toEqual([`duty.${ARRANGE}.asked.2026-10-11`]);
  });

  test('KM-87 looks like the card of the duty, and says who reminds', () => {
    const story = kent();
    story.does('2026-10-05T10:00', HEADTEACHER, remind(ARRANGE));
    const context = story.contextAt('2026-10-05T10:00');
    const review = story.review();
    const all = messagesFor(review, context);
    const drawn = (kind: string) => {
      const message = all.find((each) => each.kind === kind && keyOf(each).includes(ARRANGE));
      if (!message) throw new Error(`There is no ${kind}.`);
      return cardFor({ review, message, context, link: (place) => `tab:${place}` });
    };
    const [card, ofDuty] = [drawn('remindedBy'), drawn('duty')];
    const reminds = { type: 'TextBlock', text: 'Helen Ashdown reminds you.', wrap: true };
    expect(card.body).toContainEqual(reminds);
    expect(card.body.filter((each) => JSON.stringify(each) !== JSON.stringify(reminds))).toEqual(ofDuty.body);
    expect(card.actions).toEqual(ofDuty.actions);
  });
});

test('X-08 the history says who reminded whom of what', () => {
  const story = kent();
  const context = story.contextAt('2026-10-05T10:00');
  const event = { type: 'dutyReminded', key: ARRANGE, toOid: oidOf(REVIEWER) } as const;
  const recorded = { seq: 2, at: instant('2026-10-05T10:00'), by: oidOf(HEADTEACHER), event };
  const duty = obligations(story.review(), context).find(({ key }) => key === ARRANGE)?.duty;
  expect(history([recorded], context)).toMatchObject([
    { who: 'Helen Ashdown', what: `Reminded Tom Hargrave of “${duty}”` },
  ]);
});
