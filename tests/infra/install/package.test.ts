import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const built = join(root, 'dist', 'functions');
const zip = join(root, 'dist', 'fairview.zip');

beforeAll(async () => {
  if (!existsSync(zip)) await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: root });
});

describe('the package that is deployed', () => {
  test('is all that the build made, host.json and package.json at the top', () => {
    const files = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ parentPath, name }) => relative(built, join(parentPath, name)));
    const packed = unzipSync(new Uint8Array(readFileSync(zip)));
    expect(Object.keys(packed).toSorted()).toEqual(files.toSorted());
    expect(Object.keys(packed)).toEqual(expect.arrayContaining(['host.json', 'package.json', 'main.mjs']));
    expect(Buffer.from(packed['host.json'] ?? []).equals(readFileSync(join(built, 'host.json')))).toBe(true);
  });

  test('says its version and its build, by which packages are told apart', () => {
    const about = JSON.parse(readFileSync(join(built, 'package.json'), 'utf8')) as Record<string, string>;
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(about).toMatchObject({ version, fingerprint: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(readFileSync(join(built, 'main.mjs'), 'utf8')).toContain(about['fingerprint']);
  });
});
