import { describe, expect, test } from 'vitest';
import { type Command, commandSchema, type CommandType } from '#domain/review/commands.ts';
import { withIds } from '#domain/review/onceFor.ts';
import { decide } from '#domain/review/decide.ts';
import { duties } from '#domain/review/duties/index.ts';
import type { ReviewEvent } from '#domain/review/events.ts';
import { applyEvent } from '#domain/review/fold.ts';
import { type KnownFields, isOffered } from '#domain/review/offer.ts';
import { supportingDocuments } from '#domain/review/supportingDocuments/index.ts';
import { pay } from '#domain/review/pay/index.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { retention } from '#domain/review/retention/index.ts';
import type { Review } from '#domain/review/review.ts';
import { viewReview } from '#domain/views/review.ts';
import { people } from '#local/school/people.ts';
import { play } from './story.ts';
import { type Full, fullReview, REVIEWS } from './stateTable/fullReview.ts';
import { samplesOf } from './stateTable/samples.ts';

const COMMANDS = [supportingDocuments, pay, retention, duties].flatMap(({ commands }) => [...commands]);

const BY = {
  open: null,
  closed: { type: 'cycleClosed', note: 'Has left.' },
  suspended: { type: 'reviewSuspended', reason: 'sickness', note: 'Long ill.' },
} satisfies Record<string, ReviewEvent | null>;

/** KM-55: records can be held as long as they are kept; nothing else in these parts remains possible. */
const STILL: Record<keyof typeof BY, readonly CommandType[] | null> = {
  open: null,
  closed: ['holdRecords', 'endHold', 'agreeDestruction'],
  suspended: ['holdRecords', 'endHold'],
};

const asItIs = (review: Review, context: Full['context'], how: keyof typeof BY): Review => {
  const event = BY[how];
  return event ? applyEvent(review, { seq: review.version + 1, at: context.now.toString(), by: '', event }) : review;
};

/** The subject of a command: what already exists, and what the policy has. */
const aboutOf = (command: Command): KnownFields<never> =>
  Object.fromEntries(
    Object.entries(command).filter(([field]) =>
      ['paperId', 'kind', 'view', 'documentId', 'evidenceId', 'askingId', 'meetingId', 'key', 'holdId'].includes(field),
    ),
  );

/** Every flag in a view that says that something can be done, by its place. */
function flagsIn(place: unknown, path = ''): string[] {
  if (Array.isArray(place)) return place.flatMap((each) => flagsIn(each, path));
  if (typeof place !== 'object' || place === null) return [];
  return Object.entries(place).flatMap(([key, value]) =>
    value === true && key.startsWith('can') ? [`${path}.${key}`] : flagsIn(value, `${path}.${key}`),
  );
}

describe.each(REVIEWS)('papers, pay, records and duties: $pack', (start) => {
  const story = play(start);
  const full = fullReview(start);
  const roles = full[0]?.roles ?? [];
  const fresh = { review: story.review(), context: story.contextAt('2026-10-06T12:00'), roles };
  const states = [fresh, ...full];

  test.each(['open', 'closed', 'suspended'] as const)('%s, what would be accepted is offered', (how) => {
    const missing = new Set<string>();
    for (const { review, context, roles } of states) {
      const now = asItIs(review, context, how);
      for (const { type } of COMMANDS)
        for (const command of samplesOf(type, now, context))
          for (const actor of roles) {
            const answer = decide(command, { review: now, actor, context: withIds(context, () => '') });
            if (isRefusal(answer) || answer.length === 0) continue;
            if (!isOffered({ type, about: aboutOf(command), situation: { review: now, actor, context } }))
              missing.add(type);
          }
    }
    expect([...missing]).toEqual([]);
  });

  test.each(['open', 'closed', 'suspended'] as const)('%s, what is offered is what somebody could send', (how) => {
    const wrong = new Set<string>();
    for (const { review, context, roles } of states) {
      const now = asItIs(review, context, how);
      for (const { type, example } of COMMANDS)
        for (const actor of roles) {
          const situation = { review: now, actor, context };
          if (!isOffered({ type, about: {}, situation })) continue;
          if (!commandSchema.safeParse({ type, ...example({}, situation) }).success) wrong.add(`${type} unreadable`);
          if (STILL[how] && !STILL[how].includes(type)) wrong.add(`${type} although ${how}`);
        }
    }
    expect([...wrong]).toEqual([]);
  });

  test('X-08 KM-03 closed or suspended, the page offers nothing about papers and pay', () => {
    const last = states.at(-1);
    if (!last) throw new Error('There is no full review.');
    const offered = (how: keyof typeof BY) =>
      people.flatMap((person) => {
        const seen = viewReview({
          review: asItIs(last.review, last.context, how),
          actor: person,
          context: last.context,
        });
        const { preparing, pay, asked = [] } = seen ?? {};
        const toAsk = preparing?.feedbackRequests.kinds ?? [];
        return [...flagsIn({ preparing, pay }), ...[...asked, ...toAsk].map(({ id }) => id)];
      });
    expect(offered('open').length).toBeGreaterThan(1);
    expect(new Set(offered('closed'))).toEqual(new Set());
    expect(new Set(offered('suspended'))).toEqual(new Set());
  });
});
