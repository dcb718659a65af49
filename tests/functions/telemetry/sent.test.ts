import type { HttpClient, PipelineRequest } from '@azure/core-rest-pipeline';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { insightsReader } from '#functions/telemetry/applicationInsights.ts';
import { readDestination } from '#functions/telemetry/destination.ts';
import { MEASURES, reasonCode } from '#functions/telemetry/measures.ts';
import { createMeters } from '#functions/telemetry/meters.ts';
import type { MeasureNote } from '#functions/telemetry/note.ts';

const KEY = '00000000-0000-4000-8000-00000000000a';
const DESTINATION = {
  connectionString: `InstrumentationKey=${KEY};IngestionEndpoint=https://ingestion.example/`,
  managedIdentityClientId: undefined,
};

afterEach(() => void vi.useRealTimers());

type Envelope = {
  name: string;
  tags: Record<string, string>;
  data: {
    baseType: string;
    baseData: { properties: Record<string, string>; metrics: Record<string, unknown>[] };
  };
};

/** Everything that Microsoft's exporter sends for these notes, and to which addresses. */
async function sent(
  notes: readonly MeasureNote[],
  status = 200,
): Promise<{ addresses: string[]; envelopes: Envelope[] }> {
  // The library asks an address of Microsoft for its own settings after some seconds: here it does not come to that.
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  const requests: PipelineRequest[] = [];
  const httpClient: HttpClient = {
    sendRequest: async (request) => {
      requests.push(request);
      const bodyAsText = JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] });
      return { request, status, headers: createHttpHeaders({ 'content-type': 'application/json' }), bodyAsText };
    },
  };
  const reader = insightsReader({ ...DESTINATION, httpClient });
  const { record, flush } = createMeters({ reader, version: '0.1.0' });
  for (const each of notes) record(each);
  await flush();
  await reader.shutdown();
  return {
    addresses: [...new Set(requests.map(({ url }) => url))],
    envelopes: requests.flatMap(({ body }) => JSON.parse(body as string) as Envelope[]),
  };
}

describe('what is sent to Application Insights, by Microsoft’s own exporter', () => {
  test('durations with their number, sum and longest; events as their number; nothing else', async () => {
    const age = { name: 'fairview.queue.age', noted: { work: 'deliver', seconds: 0 } } as const;
    const { addresses, envelopes } = await sent([
      { ...age, noted: { ...age.noted, seconds: 2 } },
      { ...age, noted: { ...age.noted, seconds: 5 } },
      { name: 'fairview.signin.refused', noted: { reason: 'wrong' } },
      { name: 'fairview.signin.refused', noted: { reason: 'wrong' } },
    ]);
    expect(addresses).toEqual(['https://ingestion.example/v2.1/track']);
    const all = envelopes.map(({ data: { baseType, baseData } }) => ({ baseType, ...baseData }));
    expect(all).toHaveLength(2);
    expect(all).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          baseType: 'MetricData',
          properties: { work: 'deliver' },
          metrics: [expect.objectContaining({ name: 'fairview.queue.age', value: 7, count: 2, min: 2, max: 5 })],
        }),
        expect.objectContaining({
          baseType: 'MetricData',
          properties: { reason: 'wrong' },
          metrics: [expect.objectContaining({ name: 'fairview.signin.refused', value: 2, count: 1 })],
        }),
      ]),
    );
    const tags = new Set(envelopes.flatMap((each) => Object.keys(each.tags)));
    expect([...tags].toSorted()).toEqual([
      'ai.application.ver',
      'ai.cloud.role',
      'ai.cloud.roleInstance',
      'ai.internal.sdkVersion',
    ]);
  });

  test('a value that is in no list is sent as “other”, and an attribute that no measure has is not sent', async () => {
    const rogue = { reason: 'Nadia Khalil', oid: 'nadia.khalil@larkmoor.example' };
    const { envelopes } = await sent([{ name: 'fairview.signin.refused', noted: rogue } as unknown as MeasureNote]);
    expect(envelopes.map(({ data }) => data.baseData.properties)).toEqual([{ reason: 'other' }]);
  });

  test('that it could not be sent is said once in the log, by its kind', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await sent([{ name: 'fairview.signin.refused', noted: { reason: 'wrong' } }], 400);
    expect(said.mock.calls).toEqual([['Measures could not be sent: RestError']]);
    said.mockRestore();
  });
});

describe('where measures go', () => {
  test('to the place that the host’s own settings name, as the managed identity that they name', () => {
    expect(
      readDestination({
        APPLICATIONINSIGHTS_CONNECTION_STRING: DESTINATION.connectionString,
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=the-identity;Authorization=AAD',
      }),
    ).toEqual({ connectionString: DESTINATION.connectionString, managedIdentityClientId: 'the-identity' });
  });

  test('nowhere where no setting says so', () => {
    expect(readDestination({})).toBeUndefined();
    expect(readDestination({ APPLICATIONINSIGHTS_CONNECTION_STRING: '' })).toBeUndefined();
  });
});

describe('the table of measures', () => {
  test('a code of a failure that nobody knows is “other”, and a fault of the app’s own says no more than that', () => {
    expect(reasonCode('ConversationBlockedByUser')).toBe('ConversationBlockedByUser');
    expect(reasonCode('own:TypeError')).toBe('own');
    expect(reasonCode('Nadia Khalil')).toBe('other');
  });

  test('asks a question for each measure, and lists each value once', () => {
    for (const { asks, attributes } of Object.values(MEASURES)) {
      expect(asks).toMatch(/^[A-Z].*\?$/);
      for (const values of Object.values<readonly string[]>(attributes))
        expect(new Set(values).size).toBe(values.length);
    }
  });
});
