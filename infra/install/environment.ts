import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/** Where settings have names: what is filled in, what the toolkit's steps and the template of Azure write, what a person gives. */
const NAMING = ['teamsapp.yml', 'infra/*.{bicep,json}', 'manifest/*.json', 'env/template.env'];
const NAMES = /\$\{\{(\w+)\}\}|^ +\w+: ([A-Z][A-Z0-9_]+)$|^output (\w+) |^(\w+)=/gm;

/**
 * A machine whose programs know no setting of an installation but from its file. The toolkit, and Node’s `--env-file`,
 * believe what somebody has exported before they believe the file: so a run for one installation could change another.
 */
export function withoutExported(machine: Machine): Machine {
  const texts = globSync(NAMING, { cwd: machine.folder }).map((path) =>
    readFileSync(join(machine.folder, path), 'utf8'),
  );
  const names = new Set(texts.flatMap((text) => [...text.matchAll(NAMES)].flatMap((found) => found.slice(1))));
  const kept = Object.entries(machine.environment).filter(([name]) => !names.has(name));
  return { ...machine, environment: Object.fromEntries(kept) };
}
