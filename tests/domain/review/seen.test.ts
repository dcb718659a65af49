import { expect, test } from 'vitest';
import { type Command, COMMAND_TYPES, commandOf } from '#domain/review/commands.ts';
import { refusalOfOffered } from '#domain/review/offer.ts';
import { oidOf } from '#local/school/people.ts';
import { everyRound, REVIEWS } from './stateTable/fullReview.ts';

/** Fields that say what somebody has looked at, and the commands that have one of them and say nothing by it. */
const ECHOES = ['version', 'revision', 'expectedRevision', 'textHash'];

type Fields = Readonly<Record<string, unknown>>;

const another = (value: unknown) => (typeof value === 'number' ? value + 7 : 'f'.repeat(64));

test('every field that says what was looked at is compared', () => {
  const shapeOf = (type: Command['type']) =>
    Object.keys((commandOf(type).schema as unknown as { shape: Fields }).shape);
  const missing = COMMAND_TYPES.flatMap((type) =>
    shapeOf(type)
      .filter((field) => ECHOES.includes(field) && !Object.hasOwn(commandOf(type).seen ?? {}, field))
      .map((field) => `${type}.${field}`),
  );
  expect(missing).toEqual([]);
});

test('what was looked at and is another by now is refused as stale, whatever would come of it; nothing else of it changes', () => {
  const reached = new Set<string>();
  const others: string[] = [];
  for (const { review, context } of REVIEWS.flatMap((start) => everyRound(start)))
    for (const oid of new Set([review.revieweeOid, review.reviewerOid, review.approverOid, oidOf(1), oidOf(51)])) {
      const actor = context.person(oid);
      if (!actor) continue;
      const situation = { review, actor, context };
      for (const type of COMMAND_TYPES) {
        const { seen = {}, example } = commandOf(type);
        if (Object.keys(seen).length === 0) continue;
        const fields = example({} as never, situation);
        if (!fields || refusalOfOffered({ type, ...fields } as Command, situation)) continue;
        for (const [field, echo] of Object.entries(seen)) {
          const value = echo?.now({ type, ...fields } as never, situation);
          if (value === undefined || value === null) continue;
          const asSeen = { type, ...fields, [field]: value } as Command;
          const otherwise = { ...asSeen, [field]: another(value) } as Command;
          expect(refusalOfOffered(asSeen, situation), `${type}.${field}`).toBeUndefined();
          const { refused, message } = refusalOfOffered(otherwise, situation) ?? {};
          if (refused !== 'stale') others.push(`${type}.${field}: ${refused} ${message}`);
          reached.add(`${type}.${field}`);
        }
      }
    }
  expect(others).toEqual([]);
  const all = COMMAND_TYPES.flatMap((type) => Object.keys(commandOf(type).seen ?? {}).map((each) => `${type}.${each}`));
  expect(all.filter((each) => !reached.has(each))).toEqual([]);
});
