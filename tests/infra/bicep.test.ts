import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, Parser, type Tree } from 'web-tree-sitter';

const root = join(import.meta.dirname, '..', '..');
const source = readFileSync(join(root, 'infra', 'main.bicep'), 'utf8');
const settings = readFileSync(join(root, 'functions', 'settings.ts'), 'utf8');
let tree: Tree | null;

beforeAll(async () => {
  await Parser.init();
  const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  tree = parser.parse(source);
});

describe('what is set up in Azure', () => {
  test('the Bicep file is well formed', () => {
    expect(tree?.rootNode.hasError).toBe(false);
  });

  test('gives the app every setting without which it refuses to start', () => {
    const required = [...settings.matchAll(/^ {2}(\w+): required\(/gm)].map(([, name]) => name);
    expect(required.length).toBeGreaterThan(5);
    for (const name of [
      ...required,
      'PUBLIC_ORIGIN',
      'AzureWebJobsStorage__tableServiceUri',
      'AzureWebJobsStorage__queueServiceUri',
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

  test('the bot is of the one kind that new bots can be', () => {
    expect(source).toContain("msaAppType: 'UserAssignedMSI'");
  });
});
