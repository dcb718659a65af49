import { expect, test } from 'vitest';
import { PARTIES } from '#domain/people/roles.ts';
import { COMMAND_TYPES, commandOf } from '#domain/review/commands.ts';

/**
 * The capacities in which people act who are not one of the parties. Events hold these ids for ever: an id may be
 * added, and none is ever changed or reused.
 */
const STANDINGS = [
  'accessAsker',
  'accessGranter',
  'appealHearer',
  'checkersChair',
  'coordinator',
  'dropInVisitor',
  'dutyOwer',
  'firstCycleDecider',
  'follower',
  'governorsSpeaker',
  'hearerNamer',
  'moderator',
  'newPostDecider',
  'objectivesAddressee',
  'objectivesAdjuster',
  'otherOfTheTwo',
  'payDecider',
  'payHolder',
  'payRecommender',
  'recordsKeeper',
  'requestDecider',
  'reviewerDecider',
  'reviewerOfTheTwo',
  'viewGiver',
];

test('X-08 each capacity in which somebody acts has an id that stays', () => {
  const standings = new Set(
    COMMAND_TYPES.flatMap((type) => commandOf(type).by).filter((each) => typeof each === 'object'),
  );
  const ids = [...standings].map(({ id }) => id);
  expect(ids.toSorted()).toEqual(STANDINGS);
  expect(ids.filter((id) => id === 'app' || (PARTIES as readonly string[]).includes(id))).toEqual([]);
});
