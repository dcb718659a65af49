import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookAndRemove } from '#functions/graph/testEvent.ts';
import { graphFor } from '../../local/tenant/graph/graphFor.ts';
import { HEAD, MONDAY, type OpenTenant, openTenant } from '../../local/tenant/openTenant.ts';

let open: OpenTenant;
beforeAll(async () => void (open = await openTenant()));
afterAll(() => open.close());

test('a test event whose booking had no answer is removed all the same', async () => {
  const range = { from: '2026-10-05', to: '2026-12-20' };
  const before = open.tenant.calendar(HEAD, range).length;
  open.tenant.fault({ service: 'graph', mode: 'unanswered', times: 1 });
  const now = Temporal.Instant.from(MONDAY);
  const booked = await bookAndRemove(graphFor(open).app, { oid: HEAD, run: crypto.randomUUID(), now });
  expect(booked).toEqual({ hasLink: true });
  expect(open.tenant.calendar(HEAD, range)).toHaveLength(before);
});
