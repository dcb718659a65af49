import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import type { Command } from '#domain/review/commands.ts';
import type { Context } from '#domain/review/context.ts';
import { decide } from '#domain/review/decide.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { idsOfCommand } from '#domain/review/newId.ts';
import { withIds } from '#domain/review/onceFor.ts';
import { isRefusal, type Refusal } from '#domain/review/refusal.ts';
import type { Review } from '#domain/review/review.ts';
import { oidOf, people } from '#local/school/people.ts';
import { backwards, whatIsWrong, withMore } from '../inEvents.ts';
import { SEALED } from '../signed/sealed.ts';
import { play } from '../story.ts';
import { EVERY_COMMAND, samplesOf } from './samples.ts';
import { STRANGERS, WHO_MAY } from './whoMay.ts';

/** One review for each policy: who is reviewed, by whom, and the day it begins. */
const REVIEWS = [
  { pack: 'kent-model', reviewee: 12, reviewer: 5, opened: '2026-09-01T09:00' },
  { pack: 'trust-associate-staff', reviewee: 39, reviewer: 38, opened: '2026-01-05T09:00' },
  { pack: 'support-staff', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00', staffGroup: 'support' },
  { pack: 'maths-school', reviewee: 16, reviewer: 6, opened: '2026-09-01T09:00' },
  { pack: 'conversations', reviewee: 39, reviewer: 38, opened: '2026-09-01T09:00' },
] as const;

/**
 * People who might try: the two, the headteacher, a senior leader, chair and governor, and people without a part in it.
 */
const OTHERS = { headteacher: 1, seniorLeader: 2, chair: 51, governor: 53, ...STRANGERS };

/**
 * How far each review is driven: rounds of every command by everybody, each from the state that the last one reached.
 */
const ROUNDS = 7;

const momentOf = (round: number) =>
  Temporal.PlainDate.from('2026-10-06')
    .add({ days: 8 * round })
    .toString() + 'T12:00';

const DRIVEN = new Map<string, Tried[]>();

type Tried = {
  command: Command;
  role: string;
  person: Person;
  state: number;
  before: Review;
  answer: ReturnType<typeof decide>;
};

/** A refusal that a policy gives names its rule. */
const BY_POLICY: readonly Refusal['refused'][] = [
  'noticeTooShort',
  'overLimit',
  'protectedTime',
  'observerNotQualified',
  'suspended',
];

/**
 * Drives a review through its states: tries every command, made from its schema, in every state by everybody, and
 * continues from what was accepted. It is deterministic.
 */
function drive(start: (typeof REVIEWS)[number]): Tried[] {
  const story = play(start);
  const { reviewee, reviewer } = start;
  const roles = Object.entries({ reviewee, reviewer, ...OTHERS }).map(([role, number]) => ({
    role,
    person: somebody(number),
  }));
  const tried: Tried[] = [];
  let review = story.review();
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = story.contextAt(momentOf(round));
    for (const type of EVERY_COMMAND) {
      let accepted: Review | undefined;
      for (const command of samplesOf(type, review, context)) {
        for (const { role, person } of roles) {
          const answer = decide(command, {
            review,
            actor: person,
            context: withIdsOf({ round, role, command }, context),
          });
          tried.push({ command, role, person, state: round, before: review, answer });
          if (!isRefusal(answer) && answer.length > 0) accepted ??= after(review, answer, person, context);
        }
      }
      if (accepted && GOES_ON[type] !== false) review = accepted;
    }
  }
  return tried;
}

/**
 * Commands that need more than their schema says to be accepted: a second person’s step before them, a duty’s own key,
 * the headteacher’s review. The tests of their rules show each of them accepted.
 */
const NOT_BY_CHANCE: readonly Command['type'][] = [
  'waiveNotice',
  'acknowledgeSeries',
  'chooseTopics',
  'askToJoin',
  'endJoining',
  'returnObjectives',
  'determineObjectives',
  'signChanges',
  'tieToObjective',
  'recordDuty',
  'remind',
  'resumeReview',
  'requestReviewer',
  'grantReviewerRequest',
  'declineReviewerRequest',
  'setPanel',
  'fixFirstCycle',
  'signPaper',
  'proposeEvidence',
  'agreeEvidence',
  'addEvidence',
  'withdrawEvidence',
  'askForViews',
  'agreeToAsking',
  'declineAsking',
  'withdrawAsking',
  'giveView',
  'declineView',
  'agreeAction',
  'moveAction',
  'closeAction',
  'askForAccess',
  'decideAccess',
  'commentOnSupportPlan',
  'startSupportPlan',
  'lodgeAppeal',
  'decideAppeal',
  'agreeStatement',
  'moderateStatement',
  'nameChecker',
  'withdrawChecker',
  'recordAudit',
  'recordDropIn',
  'rewriteObservation',
  'proposeForObservation',
  'removePlanningDocument',
  'declineNeed',
  'closeCycle',
  'reopenReview',
  'agreeDestruction',
];

/** Commands whose outcome would end the story: they are tried and checked, and the story continues without them. */
const GOES_ON: Partial<Record<Command['type'], false>> = {
  suspendReview: false,
  cancelMeeting: false,
  moveMeeting: false,
  moveObservation: false,
  cancelObservation: false,
  removeObjective: false,
  changeReviewer: false,
  grantReviewerRequest: false,
  decideNewPost: false,
  withdrawNeed: false,
  reopenStep: false,
};

function after(
  review: Review,
  events: Exclude<ReturnType<typeof decide>, Refusal>,
  { oid }: Person,
  { now }: Context,
): Review {
  return events.reduce(
    (state, event, index) => applyEvent(state, { seq: review.version + index + 1, at: now.toString(), by: oid, event }),
    review,
  );
}

/** A context in which a command makes ids of its own, as a command that is sent again with another id does. */
function withIdsOf(command: object, context: Context): Context {
  return withIds(context, idsOfCommand(JSON.stringify(command), context.sha256));
}

function somebody(number: number): Person {
  const person = people.find(({ oid }) => oid === oidOf(number));
  if (!person) throw new Error(`Nobody has the number ${number}.`);
  return person;
}

describe.each(REVIEWS)('every command in every state by everybody: $pack', (start) => {
  const tried = drive(start);
  DRIVEN.set(start.pack, tried);

  test('X-07 KM-51 who has no part in the review changes nothing of it', () => {
    const changed = tried.filter(
      ({ role, answer }) => role in STRANGERS && !(isRefusal(answer) && answer.refused === 'notAllowed'),
    );
    expect([...new Set(changed.map(({ role, command }) => `${role}: ${command.type}`))]).toEqual([]);
  });

  test('each command is given by those alone whom the policies name', () => {
    const given = tried.filter(({ answer }) => !(isRefusal(answer) && answer.refused === 'notAllowed'));
    const wrong = given.filter(
      ({ role, command }) => !WHO_MAY[command.type].includes(role as (typeof WHO_MAY)[Command['type']][number]),
    );
    expect([...new Set(wrong.map(({ role, command }) => `${command.type} by ${role}`))]).toEqual([]);
  });

  test('a refusal says why, and one of the policy names its rule and clause', () => {
    const refusals = tried.flatMap(({ answer }) => (isRefusal(answer) ? [answer] : []));
    expect(refusals.filter(({ message }) => message.trim() === '')).toEqual([]);
    const nameless = refusals.filter(({ refused, rule }) => BY_POLICY.includes(refused) && rule === undefined);
    expect([...new Set(nameless.map(({ message }) => message))]).toEqual([]);
  });

  test('X-08 each event is exactly what its codec says, and is read again as it was written', () => {
    const wrong = tried.flatMap(({ answer }) => (isRefusal(answer) ? [] : answer.flatMap(whatIsWrong)));
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('X-08 what a form may say one day, and its event does not name, is not stored unseen', () => {
    const story = play(start);
    const wrong = tried.flatMap(({ command, person, answer, state, before }) => {
      if (isRefusal(answer) || answer.length === 0) return [];
      const again = decide(withMore(command), {
        review: before,
        actor: person,
        context: story.contextAt(momentOf(state)),
      });
      return isRefusal(again) ? [] : again.flatMap(whatIsWrong);
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('X-08 X-17 whatever is agreed, approved or signed says what, by its hash, and by whom under which name', () => {
    const without = tried.flatMap(({ person, answer }) =>
      isRefusal(answer)
        ? []
        : answer
            .filter(({ type }) => Object.hasOwn(SEALED, type))
            .filter((event) => !('textHash' in event && 'signer' in event && event.signer?.name === person.displayName))
            .map(({ type }) => type),
    );
    expect([...new Set(without)]).toEqual([]);
  });

  test('what was accepted and is sent again, its fields in any order, changes nothing, or is told to be done', () => {
    const story = play(start);
    const again = tried.flatMap(({ command, person, answer, state, before }) => {
      if (isRefusal(answer) || answer.length === 0) return [];
      const context = story.contextAt(momentOf(state));
      const once = after(before, answer, person, context);
      const anew = withIdsOf({ again: true, command }, context);
      const twice = [
        decide(command, { review: once, actor: person, context: anew }),
        decide(backwards(command), { review: once, actor: person, context: anew }),
      ];
      return twice.every((each) => isRefusal(each) || each.length === 0) ? [] : [command.type];
    });
    expect([...new Set(again)]).toEqual([]);
  });
});

test('each command is accepted on the way under one policy or another', () => {
  const accepted = new Set(
    REVIEWS.flatMap(({ pack }) => DRIVEN.get(pack) ?? []).flatMap(({ answer, command }) =>
      isRefusal(answer) || answer.length === 0 ? [] : [command.type],
    ),
  );
  expect(EVERY_COMMAND.filter((type) => !accepted.has(type) && !NOT_BY_CHANCE.includes(type))).toEqual([]);
});
