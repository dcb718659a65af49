import { inOrder } from '#domain/inOrder.ts';
import { rulesBorneBy } from '../conformance/provenRules.ts';

/** The part of a report in the mutation testing format that is read. */
export type MutationReport = {
  files: Record<string, { mutants: Mutant[]; source: string }>;
  testFiles: Record<string, { tests: { id: string; name: string }[] }>;
};
type Mutant = {
  mutatorName: string;
  replacement: string;
  status: string;
  killedBy?: string[];
  location: { start: Position; end: Position };
};
type Position = { line: number; column: number };

/** The percentage of a folder's mutants that are killed, and the rules named by the tests that killed them. */
export type Score = { score: number; rules: string[] };
/** The floors, by folder. */
export type Scores = Record<string, Score>;

const KILLED = ['Killed', 'Timeout'];
const COUNTED = [...KILLED, 'Survived', 'NoCoverage'];

/** The score of a report. */
export function scoreOf({ files, testFiles }: MutationReport): Score {
  const mutants = Object.values(files)
    .flatMap((file) => file.mutants)
    .filter(({ status }) => COUNTED.includes(status));
  const killed = mutants.filter(({ status }) => KILLED.includes(status));
  const killers = new Set(killed.flatMap(({ killedBy }) => killedBy ?? []));
  const titles = Object.values(testFiles)
    .flatMap(({ tests }) => tests)
    .filter(({ id }) => killers.has(id))
    .map(({ name }) => name.replace(/^.*?\.test\.ts\W*/, ''));
  const rules = new Set(titles.flatMap((title) => rulesBorneBy({ title, groups: [] })));
  const score = mutants.length === 0 ? 100 : Math.floor((killed.length / mutants.length) * 10_000) / 100;
  return { score, rules: [...rules].toSorted(inOrder) };
}

/** Whether a score is below its floor. */
export function isBelow(found: Score, floor: Score | undefined): boolean {
  return found.score < (floor?.score ?? 0);
}

/** The floors with a folder's new one. */
export function raised(scores: Scores, { folder, found }: { folder: string; found: Score }): Scores {
  const all = { ...scores, [folder]: found };
  return Object.fromEntries(Object.entries(all).toSorted(([a], [b]) => inOrder(a, b)));
}

/** Each mutant that no test noticed: its place, and the text before and after. */
export function survivorsOf({ files }: MutationReport): string[] {
  return Object.entries(files).flatMap(([name, { mutants, source }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ status, location, mutatorName, replacement }) => {
        const before = textAt(source, location);
        const place = `${name}:${location.start.line}:${location.start.column}`;
        return `${place} ${status} ${mutatorName}: ${before} → ${replacement.replaceAll(/\s+/g, ' ')}`;
      }),
  );
}

function textAt(source: string, { start, end }: Mutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
  );
  return cut.join(' ').replaceAll(/\s+/g, ' ');
}
