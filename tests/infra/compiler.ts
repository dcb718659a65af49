import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Microsoft's Bicep compiler may be: brought by `tests/microsoft/bring.mjs`, on the path, or the Azure CLI's own. */
const PLACES = [
  join(import.meta.dirname, '..', 'microsoft', '.brought', 'bicep', 'bicep'),
  'bicep',
  join(homedir(), '.azure', 'bin', 'bicep'),
];

/** The first compiler that can also say what a deployment would make; undefined where there is none. */
export function findCompiler(): string | undefined {
  return PLACES.find((place) => spawnSync(place, ['--help'], { encoding: 'utf8' }).stdout?.includes('snapshot'));
}

/** A template as compiled. */
export type Template = {
  parameters: Record<string, { type: string; defaultValue?: unknown; minLength?: number; metadata?: unknown }>;
  outputs: Record<string, { value: string }>;
};

/** Compiles a file. What the compiler finds fault with, warnings too, is in `said`. */
export async function compile(compiler: string, file: string): Promise<{ template: Template; said: string }> {
  try {
    const { stdout, stderr } = await run(compiler, ['build', file, '--stdout'], { maxBuffer: 8 * 1024 * 1024 });
    return { template: JSON.parse(stdout) as Template, said: stderr };
  } catch (error) {
    return { template: { parameters: {}, outputs: {} }, said: (error as { stderr: string }).stderr };
  }
}

/** One thing that a deployment would make. What Azure alone can tell stays in it as `[reference(…)…]`. */
export type Planned = {
  id: string;
  type: string;
  name: string;
  properties: Record<string, unknown>;
  identity?: { userAssignedIdentities: Record<string, unknown> };
};

export type Plan = { resources: Planned[]; outputs: Record<string, string> };

/** What a deployment with these parameters would make, as the compiler's own `snapshot` works it out. */
export async function planOf(
  compiler: string,
  { file, parameters }: { file: string; parameters: Record<string, string> },
): Promise<Plan> {
  const folder = mkdtempSync(join(tmpdir(), 'fairview-bicep-'));
  const lines = Object.entries(parameters).map(([name, value]) => `param ${name} = '${value}'`);
  writeFileSync(join(folder, 'main.bicepparam'), [`using '${relative(folder, file)}'`, ...lines, ''].join('\n'));
  const place = {
    '--subscription-id': '11111111-1111-4111-8111-111111111111',
    '--tenant-id': '22222222-2222-4222-8222-222222222222',
    '--resource-group': 'school',
    '--location': 'uksouth',
    '--deployment-name': 'fairview',
    '--mode': 'overwrite',
  };
  await run(compiler, ['snapshot', join(folder, 'main.bicepparam'), ...Object.entries(place).flat()]);
  const { predictedResources, outputs } = JSON.parse(readFileSync(join(folder, 'main.snapshot.json'), 'utf8')) as {
    predictedResources: Planned[];
    outputs: Record<string, string>;
  };
  return { resources: predictedResources, outputs };
}
