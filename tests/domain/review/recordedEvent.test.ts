import { describe, expect, test } from 'vitest';
import type { NewEvent } from '#domain/review/recordedEvent.ts';
import { readEvent, writeEvent } from '#domain/review/recordedEvent.ts';
import type { ReviewEvent } from '#domain/review/events.ts';

const REVIEW = 'e7a1c1de-0000-4000-8000-000000000001';

const withdrawn: NewEvent = {
  seq: 7,
  at: '2026-10-12T08:00:00Z',
  by: 'a0000000-0000-4000-8000-000000000012',
  as: 'reviewee',
  for: null,
  door: 'card',
  command: 'c0000000-0000-4000-8000-000000000003',
  app: '0.1.0',
  event: { type: 'appealWithdrawn', appealId: 'b0000000-0000-4000-8000-000000000002' },
};

describe('X-08 what is written of an event', () => {
  test('is one text, whatever the order in which the code has its fields', () => {
    const text =
      '{"app":"0.1.0","as":"reviewee","at":"2026-10-12T08:00:00Z","by":"a0000000-0000-4000-8000-000000000012",' +
      '"command":"c0000000-0000-4000-8000-000000000003","door":"card",' +
      '"event":{"appealId":"b0000000-0000-4000-8000-000000000002","type":"appealWithdrawn"},' +
      '"for":null,"review":"e7a1c1de-0000-4000-8000-000000000001","seq":7,"shape":2}';
    expect(writeEvent(REVIEW, withdrawn)).toBe(text);
    const { event, ...around } = withdrawn;
    expect(writeEvent(REVIEW, { event, ...around })).toBe(text);
  });

  test('is read again as it was', () => {
    expect(readEvent(writeEvent(REVIEW, withdrawn))).toEqual({ ...withdrawn, review: REVIEW, shape: 2 });
  });

  test('is nothing that the event’s codec does not name, and nothing of a wrong kind', () => {
    const event = { ...withdrawn.event, unseen: 'of a form' };
    expect(() => writeEvent(REVIEW, { ...withdrawn, event })).toThrow(/appealWithdrawn is not as its codec has it/);
    const wrong = { type: 'appealWithdrawn', appealId: 3 } as unknown as ReviewEvent;
    expect(() => writeEvent(REVIEW, { ...withdrawn, event: wrong })).toThrow(/appealId/);
  });

  test('and what is wrong with it is said without a word of what anybody wrote', () => {
    const event = { type: 'appealLodged', appealId: 'Something private', reasons: 'Something private' } as ReviewEvent;
    expect(() => writeEvent(REVIEW, { ...withdrawn, event })).not.toThrow(/private/);
    expect(() => writeEvent(REVIEW, { ...withdrawn, event })).toThrow(/unrecognized_keys/);
  });

  test('strictly: a field more in the stored text is not read over', () => {
    const text = writeEvent(REVIEW, withdrawn).replace('"type"', '"more":1,"type"');
    expect(() => readEvent(text)).toThrow(/more/);
    expect(() => readEvent(writeEvent(REVIEW, withdrawn).replace('"shape":2', '"shape":3'))).toThrow(/shape/);
  });
});

describe('X-08 what was written in shape 1, before events said their circumstances', () => {
  const first = (event: object) => JSON.stringify({ seq: 7, at: '2026-10-12T08:00:00Z', by: 'somebody', event });

  test('is read with who did it and when, and no circumstances', () => {
    expect(readEvent(first(withdrawn.event))).toEqual({
      seq: 7,
      at: '2026-10-12T08:00:00Z',
      by: 'somebody',
      event: withdrawn.event,
    });
  });

  test('is read without what a form had spread into it, at any depth', () => {
    const event = {
      type: 'visitNotesRecorded',
      observationId: 'one',
      seen: 'A lesson',
      responses: '',
      learning: '',
      activities: [{ what: 'Reading', minutes: 20, unseen: true }],
      oralFeedback: 'given',
      oralNote: null,
      unseen: { deep: 1 },
    };
    expect(readEvent(first(event)).event).toEqual({
      type: 'visitNotesRecorded',
      observationId: 'one',
      seen: 'A lesson',
      responses: '',
      learning: '',
      activities: [{ what: 'Reading', minutes: 20 }],
      oralFeedback: 'given',
      oralNote: null,
    });
  });

  test('is read with a sign for half of a character, so that it can be carried on into what is written now', () => {
    const text = first({
      type: 'appealTalkedOver',
      appealId: 'one',
      on: '2026-10-12',
      note: 'Well \ud83d',
      settled: true,
    });
    expect(readEvent(text).event).toMatchObject({ note: 'Well \ufffd' });
  });

  test('is read by a step where a kind of event has changed since, and the step’s event by the next', () => {
    // As if, with shape 2, an appeal’s withdrawal named its appeal by another field.
    const steps = {
      1: { appealWithdrawn: ({ appeal, ...rest }: Record<string, unknown>) => ({ ...rest, appealId: appeal }) },
    };
    const text = first({ type: 'appealWithdrawn', appeal: 'one' });
    expect(readEvent(text, steps).event).toEqual({ type: 'appealWithdrawn', appealId: 'one' });
    expect(() => readEvent(text)).toThrow(/appealId/);
    expect(readEvent(first({ type: 'appealLodged', appealId: 'one' }), steps).event).toEqual({
      type: 'appealLodged',
      appealId: 'one',
    });
  });
});
