import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';

const root = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(root, 'infra', 'main.bicep'), 'utf8');
const settings = readFileSync(join(root, 'functions', 'settings.ts'), 'utf8');
const parameters = readFileSync(join(root, 'infra', 'main.parameters.json'), 'utf8');
let parser: Parser;

beforeAll(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
});

describe('what is set up in Azure', () => {
  test('the Bicep file is well formed; a brace too few would be seen', () => {
    expect(parser.parse(source)?.rootNode.hasError).toBe(false);
    expect(parser.parse(source.replace('}\n', '\n'))?.rootNode.hasError).toBe(true);
  });

  test('gives the app every setting without which it refuses to start', () => {
    const required = [...settings.matchAll(/^ {2}(\w+): required\(/gm)].map(([, name]) => name);
    expect(required.length).toBeGreaterThan(5);
    for (const name of [
      ...required,
      'PUBLIC_ORIGIN',
      'AzureWebJobsStorage__tableServiceUri',
      'AzureWebJobsStorage__queueServiceUri',
      'AzureWebJobsStorage__blobServiceUri',
      'AzureWebJobsStorage__clientId',
    ]) {
      expect(source).toContain(`{ name: '${name}'`);
    }
  });

  test('keeps no key and no secret: storage without shared keys, https alone, nothing secret among the outputs', () => {
    expect(source).toContain('allowSharedKeyAccess: false');
    expect(source).toContain('allowBlobPublicAccess: false');
    expect(source).toContain("minimumTlsVersion: 'TLS1_2'");
    expect(source).toContain('httpsOnly: true');
    expect(source).not.toMatch(/listKeys|listSecrets|WEBSITE_RUN_FROM_PACKAGE/);
    expect([...source.matchAll(/^output (\w+)/gm)].map(([, name]) => name)).toEqual([
      'BOT_ID',
      'TAB_DOMAIN',
      'FUNCTION_APP_RESOURCE_ID',
      'IDENTITY_PRINCIPAL_ID',
    ]);
  });

  test('gives the app’s identity the roles for blobs, queues, tables and metrics, by their own ids', () => {
    const roles = Object.fromEntries(
      [...source.matchAll(/^ {2}(\w+): '([\da-f-]{36})'$/gm)].map(([, k, id]) => [k, id]),
    );
    expect(roles).toEqual({
      blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b',
      queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88',
      tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3',
      metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb',
    });
  });

  test('what Graph repeats stays the same at each deployment, and comes from outside, as a secret', () => {
    expect(source).toMatch(/@secure\(\)[^=]*?param graphNotificationSecret string\n/);
    expect(parameters).toContain('"graphNotificationSecret": { "value": "${{SECRET_GRAPH_NOTIFICATION}}" }');
  });

  test('every parameter without a default is given, and none that there is not', () => {
    const all = [...source.matchAll(/^param (\w+) \w+( =)?/gm)];
    const given = Object.keys((JSON.parse(parameters) as { parameters: Record<string, unknown> }).parameters);
    expect(all.filter(([, , preset]) => !preset).map(([, name]) => name)).toEqual(expect.arrayContaining(given));
    expect(given).toHaveLength(all.filter(([, , preset]) => !preset).length);
  });

  test('somebody is told of failed requests and of messages put aside', () => {
    expect(source).toContain("metricName: 'requests/failed'");
    expect(source).toContain('contains "-poison/"');
  });

  test('the bot is of the one kind that new bots can be', () => {
    expect(source).toContain("msaAppType: 'UserAssignedMSI'");
  });
});
