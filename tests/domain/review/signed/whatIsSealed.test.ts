import { expect, test } from 'vitest';
import { accessHappen } from '#domain/review/access/happens.ts';
import { appealsHappen } from '#domain/review/appeals/happens.ts';
import { closingHappen } from '#domain/review/closing/happens.ts';
import { developmentHappen } from '#domain/review/development/happens.ts';
import { dutiesHappen } from '#domain/review/duties/happens.ts';
import { meetingHappens } from '#domain/review/meetings/happens.ts';
import { moderationHappen } from '#domain/review/moderation/happens.ts';
import { notesHappen } from '#domain/review/notes/happens.ts';
import { objectivesHappen } from '#domain/review/objectives/happens.ts';
import { observationsHappen } from '#domain/review/observations/happens.ts';
import { papersHappen } from '#domain/review/papers/happens.ts';
import { payHappen } from '#domain/review/pay/happens.ts';
import { retentionHappen } from '#domain/review/retention/happens.ts';
import { reviewersHappen } from '#domain/review/reviewers/happens.ts';
import { statementHappens } from '#domain/review/statements/happens.ts';
import { supportHappen } from '#domain/review/support/happens.ts';
import { suspensionHappens } from '#domain/review/suspension/happens.ts';
import { NOT_SEALED, SEALED } from './sealed.ts';

const EVERY_EVENT = [
  accessHappen,
  appealsHappen,
  closingHappen,
  developmentHappen,
  dutiesHappen,
  meetingHappens,
  moderationHappen,
  notesHappen,
  objectivesHappen,
  observationsHappen,
  papersHappen,
  payHappen,
  retentionHappen,
  reviewersHappen,
  statementHappens,
  supportHappen,
  suspensionHappens,
].flatMap((happen) => Object.keys(happen));

/** How an event is called by which somebody agrees to something or settles it. */
const AGREES = /(Agreed|Approved|Determined|Signed|Decided|InForce|Confirmed)$/;

test('X-08 every event by which somebody agrees or settles something keeps what was agreed, or is known to sign no text', () => {
  const known = { ...SEALED, ...NOT_SEALED };
  expect(EVERY_EVENT.filter((type) => AGREES.test(type) && !Object.hasOwn(known, type))).toEqual([]);
  expect(Object.keys(known).filter((type) => !EVERY_EVENT.includes(type))).toEqual([]);
});
