import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Where each run of tests records the places that refused: one file for each process. */
export const reached = join(root, 'node_modules', '.fairview-refusals');

const CALL = /(?<![\w.]|function )refuse\(/g;

/** The name of a place that refuses: the file, and the number of such places before it in the file. */
const siteOf = (file: string, index: number) => `${file} ${index}`;

/** A file of the domain in which every place that refuses reports itself. */
export function marked(source: string, file: string): string {
  let index = 0;
  return source.replaceAll(CALL, () => {
    index += 1;
    return `(globalThis.refusedAt?.add(${JSON.stringify(siteOf(file, index))}), refuse)(`;
  });
}

/** Every place in the domain's rules that refuses, by its name, with its line. */
export function everySite(): Map<string, number> {
  const files = ['domain/review', 'domain/limits'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const sites = files.flatMap((file) => {
    const source = readFileSync(join(root, file), 'utf8');
    return [...source.matchAll(CALL)].map(
      ({ index }, at) => [siteOf(file, at + 1), source.slice(0, index).split('\n').length] as const,
    );
  });
  return new Map(sites);
}
