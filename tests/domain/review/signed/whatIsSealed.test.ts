import { expect, test } from 'vitest';
import { PARTS } from '#domain/review/parts.ts';
import { NOT_SEALED, SEALED } from './sealed.ts';

const EVERY_EVENT = PARTS.flatMap(({ evolve }) => Object.keys(evolve));

/** The names of events by which somebody agrees to something or settles it. */
const AGREES = /(Agreed|Approved|Determined|Signed|Decided|InForce|Confirmed)$/;

test('X-08 every event by which somebody agrees or settles something keeps what was agreed, or is known to sign no text', () => {
  const known = { ...SEALED, ...NOT_SEALED };
  expect(EVERY_EVENT.filter((type) => AGREES.test(type) && !Object.hasOwn(known, type))).toEqual([]);
  expect(Object.keys(known).filter((type) => !EVERY_EVENT.includes(type))).toEqual([]);
});
