import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { registerFunctions } from '#functions/register.ts';
import { systemClock } from '#functions/systemClock.ts';
import { collectRegistrations } from '#local/host/coreApi.ts';
import { readHostJson } from '#local/host/hostJson.ts';
import { localSettings } from '#local/settings.ts';
import { HOST_JSON_SCHEMA } from './hostJsonSchema.ts';
import { faultsOf, type Indexed } from './triggers.ts';

/** Microsoft's own extension for queues and reader of schedules, where `tests/microsoft/bring.mjs` has brought them. */
const program = join(import.meta.dirname, '.brought', 'host', 'contract.dll');
const isBrought = existsSync(program);

type HostJson = { extensionBundle: { id: string; version: string }; extensions: { queues: Record<string, unknown> } };

const hostJson = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'functions', 'host.json'), 'utf8'),
) as HostJson;
const withQueues = (queues: object) => ({ ...hostJson, extensions: { ...hostJson.extensions, queues } });

/** What the app registers; nothing at these addresses is reached meanwhile. */
async function indexed(): Promise<Indexed[]> {
  const settings = localSettings({
    origin: 'http://127.0.0.1',
    storageConnectionString:
      'DefaultEndpointsProtocol=http;AccountName=nobody;AccountKey=bm9ib2R5;BlobEndpoint=http://127.0.0.1:1/b;QueueEndpoint=http://127.0.0.1:1/q;TableEndpoint=http://127.0.0.1:1/t;',
  });
  const functions = await collectRegistrations(() => void registerFunctions({ settings, clock: systemClock }));
  return functions.map(({ metadata: { name, bindings } }) => ({ name, bindings: Object.values(bindings) }));
}

describe('host.json, by Microsoft’s reference of it', () => {
  const isValid = new Ajv({ strict: false }).compile(HOST_JSON_SCHEMA);

  test('holds nothing that the host would not know or take', () => {
    isValid(hostJson);
    expect(isValid.errors).toBe(null);
  });

  test.each([
    ['no extension bundle', { ...hostJson, extensionBundle: undefined }],
    [
      'a bundle of another version',
      { ...hostJson, extensionBundle: { ...hostJson.extensionBundle, version: '[3.*, 4.0.0)' } },
    ],
    ['a property misspelt', withQueues({ visibiltyTimeout: '00:00:10' })],
    ['a batch of more than 32', withQueues({ batchSize: 33 })],
    ['a span that is a number', withQueues({ maxPollingInterval: 2_000 })],
  ])('%s would be seen', (_, wrong) => {
    expect(isValid(JSON.parse(JSON.stringify(wrong)))).toBe(false);
  });
});

describe('what host.json says of the queue', () => {
  const { maxDequeueCount, visibilityTimeout } = readHostJson(hostJson).queues;

  test('a message in an idle queue waits for two seconds at most', () => {
    expect(hostJson.extensions.queues['maxPollingInterval']).toBe('00:00:02');
  });

  test('what the host itself tries again is tried for an hour', () => {
    expect((maxDequeueCount - 1) * visibilityTimeout).toBeGreaterThanOrEqual(3_600);
  });

  test('all work is in one queue, and what was given up is taken too', async () => {
    const queues = (await indexed()).flatMap(({ bindings }) => bindings.flatMap(({ queueName }) => queueName ?? []));
    expect(queues).toEqual(['work', 'work-poison']);
  });
});

const ALONE = isBrought ? '' : ' alone (node tests/microsoft/bring.mjs brings Microsoft’s own code)';

describe(`the functions that the app registers, by the host’s documentation${ALONE}`, () => {
  test('are all taken', async () => {
    expect(faultsOf(await indexed(), hostJson.extensionBundle)).toEqual([]);
  });

  test('without an extension bundle, no queue would be listened to', async () => {
    const all = await indexed();
    const queues = all.filter(({ bindings }) => bindings.some(({ type }) => type === 'queueTrigger'));
    expect(queues).not.toEqual([]);
    expect(faultsOf(all, undefined)).toEqual(
      queues.map(({ name }) => `${name}: no queueTrigger without its extension`),
    );
  });

  const http = (name: string, route: string, methods?: string[]): Indexed => ({
    name,
    bindings: [{ type: 'httpTrigger', direction: 'in', route, ...(methods && { methods }) }],
  });
  const timer = (schedule: string): Indexed => ({
    name: 'timer',
    bindings: [{ type: 'timerTrigger', direction: 'in', schedule }],
  });
  const queue = (queueName: string): Indexed => ({
    name: 'queue',
    bindings: [{ type: 'queueTrigger', direction: 'in', queueName }],
  });

  test.each([
    ['two functions on one route', [http('a', 'api/x', ['GET']), http('b', '/API/x', ['GET'])], ['a and b: one route']],
    ['two whose routes differ in names alone', [http('a', 'api/{x}'), http('b', 'api/{y}')], ['a and b: one route']],
    ['two methods of one route', [http('a', 'api/x', ['GET']), http('b', 'api/x', ['POST'])], []],
    [
      'a route of the host',
      [http('a', 'admin/x'), http('b', 'Runtime')],
      ['a: admin/x belongs to the host', 'b: Runtime belongs to the host'],
    ],
    ['one name in two spellings', [http('one', 'a'), http('One', 'b')], ['one and One: one name']],
    ['a name that is none', [http('1st', 'a'), http('host', 'b')], ['1st: not a name', 'host: not a name']],
    ['a schedule of five fields', [timer('*/5 * * * *')], ['timer: */5 * * * * is no schedule']],
    ['an hour that there is not', [timer('0 0 25 * * *')], ['timer: 0 0 25 * * * is no schedule']],
    ['a word for a schedule', [timer('@daily')], ['timer: @daily is no schedule']],
    ['a queue in capitals', [queue('Work')], ['queue: Work is no name of a queue']],
    ['a queue with two hyphens', [queue('my--work')], ['queue: my--work is no name of a queue']],
    [
      'a queue whose poison queue has no name',
      [queue('w'.repeat(60))],
      [`queue: ${'w'.repeat(60)} leaves no room for -poison`],
    ],
    [
      'a binding of no extension here',
      [{ name: 'a', bindings: [{ type: 'cosmosDBTrigger', direction: 'in' }] }],
      ['a: no cosmosDBTrigger without its extension'],
    ],
  ] satisfies [string, Indexed[], string[]][])('%s', (_, functions, faults) => {
    expect(faultsOf(functions, hostJson.extensionBundle)).toEqual(faults);
  });
});

if (isBrought) describeByItsCode();

/** What Microsoft's own extension and reader of schedules say. */
function describeByItsCode() {
  type Answer = {
    bindings: string[];
    queues: Record<string, unknown>;
    queueNames: Record<string, string>;
    schedules: Record<string, string>;
  };
  const ask = (given: { hostJson: object; queueNames: string[]; schedules: string[] }) => {
    const { stdout, stderr } = spawnSync('dotnet', [program], { input: JSON.stringify(given), encoding: 'utf8' });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Answer;
  };
  const spanOf = (seconds: number) => new Date(seconds * 1_000).toISOString().slice(11, 19);

  describe('host.json and the triggers, by Microsoft’s queues extension and reader of schedules', () => {
    test('are taken, and mean what the local host does', async () => {
      const bindings = (await indexed()).flatMap((each) => each.bindings);
      const answer = ask({
        hostJson,
        queueNames: bindings.flatMap(({ queueName }) =>
          queueName === undefined ? [] : [queueName, `${queueName}-poison`],
        ),
        schedules: bindings.flatMap(({ schedule }) => schedule ?? []),
      });
      expect(answer).toMatchObject({ queueNames: {}, schedules: {} });
      expect(answer.bindings).toContain('queueTrigger');
      const { batchSize, maxDequeueCount, visibilityTimeout } = readHostJson(hostJson).queues;
      expect(answer.queues).toMatchObject({
        BatchSize: batchSize,
        MaxDequeueCount: maxDequeueCount,
        VisibilityTimeout: spanOf(visibilityTimeout),
        MaxPollingInterval: hostJson.extensions.queues['maxPollingInterval'],
        MessageEncoding: 'None',
      });
    });

    test('what is wrong is refused', () => {
      const wrong = { queueNames: ['Work', 'my_work', 'ab'], schedules: ['*/5 * * * *', '0 0 25 * * *', '@daily'] };
      const answer = ask({ hostJson: withQueues({ batchSize: 33 }), ...wrong });
      expect(answer.queues).toHaveProperty('refused');
      expect(Object.keys(answer.queueNames)).toEqual(wrong.queueNames);
      expect(Object.keys(answer.schedules)).toEqual(wrong.schedules);
    });

    test('a property misspelt is refused here, where the host would pass over it', () => {
      const answer = ask({ hostJson: withQueues({ visibiltyTimeout: '00:00:10' }), queueNames: [], schedules: [] });
      expect(answer.queues).toHaveProperty('refused');
    });
  });
}
