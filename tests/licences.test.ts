import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { licenceListing, licensed, packagesIn } from '../licences.ts';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fairview-licences-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A package on disk. */
function put(folder: string, about: Record<string, unknown>, files: Record<string, string> = {}): string {
  const path = join(root, 'node_modules', folder);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify(about));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

describe('the licences of what is deployed', () => {
  test.each([
    'MIT',
    'ISC',
    'Apache-2.0',
    'BSD-3-Clause',
    '(MIT OR GPL-3.0-or-later)',
    '(MIT AND ISC)',
    '(BSD-2-Clause OR MIT OR Apache-2.0)',
  ])('%s may be part of it', (identifier) => {
    expect(licenceListing([{ name: 'kind', version: '1.0.0', identifier }])).toContain(`kind 1.0.0\n${identifier}`);
  });

  test.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'LGPL-2.1',
    'SSPL-1.0',
    'BUSL-1.1',
    'CC-BY-NC-4.0',
    '(MIT AND GPL-2.0-only)',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE.txt',
    undefined,
  ])('%s fails the build with the name of the package', (identifier) => {
    const packages = [
      { name: 'kind', version: '1.0.0', identifier: 'MIT' },
      { name: '@strict/one', version: '2.0.0', identifier },
    ];
    expect(() => licenceListing(packages)).toThrow(`@strict/one 2.0.0: ${identifier ?? 'it names no licence'}`);
    expect(() => licenceListing(packages)).not.toThrow('kind');
  });

  test('what a person has read counts for the version that was read', () => {
    const font = (version: string) => [{ name: 'dejavu-fonts-ttf', version, identifier: 'SEE LICENSE IN LICENSE' }];
    expect(licenceListing(font('2.37.3'))).toContain('Bitstream Vera');
    expect(() => licenceListing(font('2.38.0'))).toThrow('dejavu-fonts-ttf 2.38.0');
  });

  test('a package counts where some of it is in the bundle, the inner one of two where it lies in another', () => {
    put('one', { name: 'one', version: '1.0.0', license: 'MIT' }, { LICENSE: 'The words of MIT' });
    put('one/dist', { type: 'module' });
    put('@in/two', { name: '@in/two', version: '1.0.0', license: { type: 'ISC' } });
    put('one/node_modules/@in/two', {
      name: '@in/two',
      version: '2.0.0',
      licenses: [{ type: 'MIT' }, { type: 'ISC' }],
    });
    put('left-out', { name: 'left-out', version: '1.0.0', license: 'GPL-3.0-only' });
    const inputs = {
      'functions/main.ts': { bytesInOutput: 10 },
      'node_modules/one/dist/index.js': { bytesInOutput: 10 },
      'node_modules/one/dist/more.js': { bytesInOutput: 10 },
      'node_modules/one/node_modules/@in/two/index.js': { bytesInOutput: 10 },
      'node_modules/@in/two/lib/index.js': { bytesInOutput: 10 },
      'node_modules/left-out/index.js': { bytesInOutput: 0 },
    };
    const packages = packagesIn({ outputs: { 'main.mjs': { inputs } } }, root);
    expect(packages).toEqual([
      { name: 'one', version: '1.0.0', identifier: 'MIT', text: 'The words of MIT' },
      { name: '@in/two', version: '2.0.0', identifier: 'MIT OR ISC' },
      { name: '@in/two', version: '1.0.0', identifier: 'ISC' },
    ]);
    expect(licenceListing([...packages, ...packages])).toContain('3 packages');
  });

  test('a licence may lie in a file of any usual name', () => {
    const folder = put('three', { name: 'three', version: '1.0.0', license: 'MIT' }, { 'LICENCE.md': ' Words \n' });
    expect(licensed(folder).text).toBe('Words');
  });
});
