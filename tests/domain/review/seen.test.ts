import { expect, test } from 'vitest';
import type { Person } from '#domain/people/person.ts';
import { type Command, COMMAND_TYPES, commandOf } from '#domain/review/commands.ts';
import { decide } from '#domain/review/decide.ts';
import type { Decision } from '#domain/review/part.ts';
import { isRefusal } from '#domain/review/refusal.ts';
import { everyStep, REVIEWS, type Step } from './stateTable/fullReview.ts';

/** Fields that say what somebody has looked at. */
const ECHOES = ['version', 'revision', 'expectedRevision', 'textHash'];

/** What nobody does in these reviews; the tests of each part try it. */
const TRIED_BY_HAND = [
  'waiveNotice.revision',
  'saveObjective.expectedRevision',
  'signChanges.revision',
  'agreeStatement.version',
  'agreeStatement.textHash',
  'agreeEvidence.revision',
];

const another = (value: unknown) => (typeof value === 'number' ? value + 7 : 'f'.repeat(64));
const echoesOf = (type: Command['type']) => Object.entries(commandOf(type).seen ?? {});

test('every field that says what was looked at is compared', () => {
  const shapeOf = (type: Command['type']) =>
    Object.keys((commandOf(type).schema as unknown as { shape: Readonly<Record<string, unknown>> }).shape);
  const missing = COMMAND_TYPES.flatMap((type) =>
    shapeOf(type)
      .filter((field) => ECHOES.includes(field) && !echoesOf(type).some(([each]) => each === field))
      .map((field) => `${type}.${field}`),
  );
  expect(missing).toEqual([]);
});

test('a command that would hold is refused as stale by whoever has looked at something else', () => {
  const missing = new Set(COMMAND_TYPES.flatMap((type) => echoesOf(type).map(([field]) => `${type}.${field}`)));
  const look = ({ review, context, roles, command, by }: Step) => {
    const givenBy = (actor: Person) => ({
      decided: (wish: Command) => answerOf(decide(wish, { review, actor, context })),
      example: (type: Command['type']) => commandOf(type).example({}, { review, actor, context }),
    });
    for (const type of COMMAND_TYPES)
      for (const [field, echo] of echoesOf(type)) {
        const name = `${type}.${field}`;
        if (!missing.has(name)) continue;
        for (const actor of command.type === type ? [by] : roles) {
          const { decided, example } = givenBy(actor);
          const wish = command.type === type ? command : ({ type, ...example(type) } as Command);
          const seen = echo?.now(wish, { review, actor, context });
          if (seen === undefined || seen === null || decided({ ...wish, [field]: seen }) !== 'accepted') continue;
          expect(decided({ ...wish, [field]: another(seen) }), name).toBe('stale');
          missing.delete(name);
          break;
        }
      }
  };
  for (const step of REVIEWS.flatMap(everyStep)) look(step);
  expect([...missing]).toEqual(TRIED_BY_HAND);
});

function answerOf(decision: Decision): string {
  if (isRefusal(decision)) return decision.refused;
  return decision.length === 0 ? 'nothing' : 'accepted';
}
