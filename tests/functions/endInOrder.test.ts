import { createHttpHeaders, type HttpClient } from '@azure/core-rest-pipeline';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAtWork } from '#functions/atWork.ts';
import { endInOrder } from '#functions/endInOrder.ts';
import { systemClock } from '#functions/systemClock.ts';
import { registerFunctions } from '#functions/register.ts';
import { listen, note } from '#functions/telemetry/note.ts';
import { sendMeasures } from '#functions/telemetry/sendMeasures.ts';
import { collectApp } from '#local/host/coreApi.ts';
import { localSettings } from '#local/settings.ts';

/** The Functions host ends its worker five seconds after it has told it to end (`WorkerTerminate`, grace period). */
const HOST_WAITS = 5_000;

/** The names of all measures that reached Application Insights. */
let arrived: string[];
let answers: boolean;

beforeEach(() => {
  arrived = [];
  answers = true;
  // Microsoft's exporter asks an address for its own settings after some seconds: here it does not come to that.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  listen(() => undefined);
});

const httpClient: HttpClient = {
  sendRequest: (request) => {
    if (!answers) return new Promise(() => undefined);
    type Envelope = { data: { baseData: { metrics: { name: string }[] } } };
    const envelopes = JSON.parse(request.body as string) as Envelope[];
    arrived.push(...envelopes.flatMap(({ data }) => data.baseData.metrics.map(({ name }) => name)));
    const bodyAsText = JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] });
    const headers = createHttpHeaders({ 'content-type': 'application/json' });
    return Promise.resolve({ request, status: 200, headers, bodyAsText });
  },
};

/** Begins to take what is measured, as a process does some seconds after its start. */
async function measuring() {
  const { flush } = sendMeasures({
    destination: {
      connectionString:
        'InstrumentationKey=00000000-0000-4000-8000-00000000000a;IngestionEndpoint=https://ingestion.example/',
      managedIdentityClientId: undefined,
      httpClient,
    },
    version: '0.1.0',
  });
  const loading = flush(10_000);
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(10);
  await loading;
  return flush;
}

/** Lets time go by; answers after how many milliseconds it ended, of those that are looked at. */
async function endedAfter(ending: Promise<void>, looks: readonly number[]): Promise<number | undefined> {
  const state = { ended: false };
  void ending.then(() => void (state.ended = true));
  let gone = 0;
  for (const look of looks) {
    await vi.advanceTimersByTimeAsync(look - gone);
    gone = look;
    if (state.ended) return look;
  }
  return undefined;
}

const signedIn = () => note('fairview.signin.refused', { reason: 'missing' });
const givenUp = () => note('fairview.queue.givenUp', { work: 'launch' });

describe('a process that is asked to end', () => {
  test('sends what was measured before and while it ended, in the time that the host gives, though work goes on for ever', async () => {
    const { during, finish } = createAtWork();
    const flush = await measuring();
    const { promise: forEver } = Promise.withResolvers<void>();
    void during(() => forEver);
    signedIn();
    const ending = endInOrder({ finish, flush })();
    setTimeout(givenUp, 3_000);
    expect(await endedAfter(ending, [2_500, HOST_WAITS - 250])).toBe(HOST_WAITS - 250);
    expect(arrived).toEqual(['fairview.signin.refused', 'fairview.queue.givenUp']);
  });

  test('sends it before the work that is under way has ended, since the end may come sooner than said', async () => {
    const { during, finish } = createAtWork();
    const flush = await measuring();
    const { promise: forEver } = Promise.withResolvers<void>();
    void during(() => forEver);
    signedIn();
    const ending = endInOrder({ finish, flush })();
    expect(await endedAfter(ending, [100])).toBeUndefined();
    expect(arrived).toEqual(['fairview.signin.refused']);
    await vi.advanceTimersByTimeAsync(HOST_WAITS);
    await ending;
  });

  test('ends in time where Application Insights does not answer, and at once where nothing is under way', async () => {
    const { finish } = createAtWork();
    expect(await endedAfter(endInOrder({ finish, flush: await measuring() })(), [250])).toBe(250);
    answers = false;
    signedIn();
    expect(await endedAfter(endInOrder({ finish, flush: await measuring() })(), [HOST_WAITS - 250])).toBe(
      HOST_WAITS - 250,
    );
  });

  test('ends once, though both the host and the platform ask for it', async () => {
    const asked: number[] = [];
    const finish = async (within: number) => void asked.push(within);
    const end = endInOrder({ finish, flush: () => Promise.resolve() });
    await Promise.all([end(), end()]);
    expect(asked).toHaveLength(1);
  });

  test('does all of it when the host says so', async () => {
    const settings = localSettings({
      origin: 'http://127.0.0.1:1',
      storageConnectionString: 'UseDevelopmentStorage=true',
    });
    const flush = await measuring();
    const { hooks } = await collectApp(() => void registerFunctions({ settings, clock: systemClock }, flush));
    signedIn();
    const ending = Promise.all(hooks.appTerminate.map((hook) => hook({}))).then(() => undefined);
    expect(await endedAfter(ending, [HOST_WAITS - 250])).toBe(HOST_WAITS - 250);
    expect(arrived).toEqual(['fairview.signin.refused']);
  });
});
