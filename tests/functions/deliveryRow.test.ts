import { describe, expect, test } from 'vitest';
import { carriedBy, DELIVERY, triesIn } from '#functions/storage/deliveryRow.ts';

/** A row as the first version of the app wrote it, with what storage adds. */
const FIRST = {
  partitionKey: '5f0c1d2e-0000-4000-8000-00000000000a',
  rowKey: 'reviewBegun~1a7c0d2e-5c00-4000-8000-000000000012',
  etag: 'W/"datetime\'2026-10-05T08%3A15%3A00Z\'"',
  timestamp: '2026-10-05T08:15:00Z',
  reviewId: '5f0c1d2e-0000-4000-8000-00000000000a',
  key: 'reviewBegun',
  to: '1a7c0d2e-5c00-4000-8000-000000000012',
  kind: 'reviewBegun',
  aboutId: '5f0c1d2e-0000-4000-8000-00000000000a',
  claimedAt: '2026-10-05T08:14:59Z',
  status: 'sent',
  channel: 'chat',
  nextTry: '',
  sentAt: '2026-10-05T08:15:00Z',
  openedAt: '',
  actedAt: '',
  leasedUntil: '2026-10-05T08:19:59.123Z',
  attempts: 1,
  reason: '',
  tried: '[{"at":"2026-10-05T08:14:00Z","channel":"chat","reason":"TooManyRequests"}]',
  within: '',
  carries: '[]',
  conversationId: 'a:1',
  activityId: '17',
  cardHash: 'c0ffee',
};

const { partitionKey: _p, rowKey: _r, etag: _e, timestamp: _t, ...KEPT } = FIRST;
const UNKNOWN = { token: '', handedOverAt: '', drawnAs: '', drawnOf: 0, drawnFrom: '', drawnShows: '' };

describe('rows of deliveries', () => {
  test('of the first shape are read, and what was not kept then is unknown', () => {
    expect(DELIVERY.read(FIRST)).toEqual({ ...KEPT, ...UNKNOWN });
  });

  test('of the first days, with fewer columns, have the meaning that they had', () => {
    const {
      leasedUntil: _l,
      within: _w,
      carries: _c,
      attempts: _a,
      tried: _d,
      nextTry: _n,
      channel: _h,
      ...few
    } = FIRST;
    expect(DELIVERY.read(few)).toMatchObject({
      leasedUntil: '',
      within: '',
      carries: '[]',
      attempts: 1,
      tried: '[]',
      channel: 'chat',
    });
  });

  const drawn = { drawnAs: '0.2.0', drawnOf: 7, drawnFrom: '{}', drawnShows: 'c0ffee' };

  test('of the second shape are read whole, and whose claim it was is unknown', () => {
    expect(DELIVERY.read({ ...FIRST, ...drawn, shape: 2 })).toEqual({
      ...KEPT,
      ...drawn,
      token: '',
      handedOverAt: '',
    });
  });

  test.each([
    [1, {}],
    [2, drawn],
    [3, { ...drawn, token: 'c1a1' }],
  ])('of shape %i that were being sent may have been handed over; those that wait had not arrived', (shape, more) => {
    const read = (status: string) => DELIVERY.read({ ...FIRST, ...more, status, shape }).handedOverAt;
    expect(['sending', 'waiting', 'sent', 'failed'].map(read)).toEqual([FIRST.claimedAt, '', '', '']);
  });

  test('of the present shape are read whole', () => {
    const whole = { ...drawn, token: 'c1a1', handedOverAt: '2026-10-05T08:14:59Z' };
    expect(DELIVERY.read({ ...FIRST, ...whole, shape: 4 })).toEqual({ ...KEPT, ...whole });
  });

  test.each([
    ['of a shape to come', { ...FIRST, ...UNKNOWN, shape: 5 }],
    ['of the second shape with something missing', { ...FIRST, shape: 2 }],
    ['of the third shape with something missing', { ...FIRST, ...drawn, shape: 3 }],
    ['of the present shape with something missing', { ...FIRST, ...drawn, token: 'c1a1', shape: 4 }],
    ['of a kind that nobody knows', { ...FIRST, kind: 'somethingElse' }],
    ['in a state that nobody knows', { ...FIRST, status: 'lost' }],
    ['without a key', { ...FIRST, key: '' }],
  ])('%s are refused', (_, row) => {
    expect(() => DELIVERY.read(row)).toThrow();
  });

  test('hold their failed tries and what a morning carried as JSON, which is read as strictly', () => {
    expect(triesIn(FIRST)).toEqual([{ at: '2026-10-05T08:14:00Z', channel: 'chat', reason: 'TooManyRequests' }]);
    expect(() => triesIn({ tried: '[{"at":1}]' })).toThrow();
    const carried = { reviewId: FIRST.reviewId, key: 'reviewBegun', kind: 'reviewBegun', aboutId: 'x' };
    expect(carriedBy({ carries: JSON.stringify([carried]) })).toEqual([carried]);
    expect(() => carriedBy({ carries: '[{}]' })).toThrow();
  });
});
