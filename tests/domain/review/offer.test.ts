import { describe, expect, test } from 'vitest';
import { type Command, commandOf } from '#domain/review/commands.ts';
import { refusalOfOffered, refusalToOffer } from '#domain/review/offer.ts';
import { EVERY_COMMAND } from './stateTable/samples.ts';
import { statesOf } from './offered/states.ts';
import { REVIEWS } from './stateTable/fullReview.ts';

/** One state in this many is enough to see each command offered and refused. */
const EVERY = 9;

describe.each(REVIEWS)('asking who may before making an example: $pack', (start) => {
  test('says the same as the example does', () => {
    const differ = new Set<string>();
    for (const { review, context, people } of statesOf(start).filter((_, index) => index % EVERY === 0))
      for (const { person: actor, role } of people)
        for (const type of EVERY_COMMAND) {
          const situation = { review, actor, context };
          const fields = commandOf(type).example({}, situation);
          const said = refusalToOffer({ type, about: {}, situation });
          const ofExample = fields && refusalOfOffered({ type, ...fields } as Command, situation);
          const isSame = fields ? said?.message === ofExample?.message : said !== undefined;
          if (!isSame) differ.add(`${type} (${role}): ${said?.message} / ${ofExample?.message}`);
        }
    expect([...differ]).toEqual([]);
  });
});
