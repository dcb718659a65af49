import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(fileURLToPath(import.meta.url)), 'contract');
const SOURCES = ['contract.csproj', 'Program.cs'];

/**
 * The Functions host's extension for queues and its reader of schedules, as the program `contract.dll` in a folder: built
 * from tests/microsoft/contract with their packages on NuGet, where .NET's SDK is there. Answers what was done.
 */
export function bring(folder) {
  const isThere = existsSync(join(folder, 'contract.dll')) && SOURCES.every((name) => same(folder, name));
  if (isThere) return 'is there';
  if (spawnSync('dotnet', ['--version']).status !== 0) return 'not without dotnet';

  rmSync(folder, { recursive: true, force: true });
  const work = join(folder, 'work');
  for (const name of SOURCES) cpSync(join(source, name), join(work, name));
  // Without servers that would outlive it.
  const alone = ['-nodeReuse:false', '-p:UseSharedCompilation=false'];
  const { status, stdout, stderr } = spawnSync('dotnet', ['build', work, '-c', 'Release', '-o', folder, ...alone], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`dotnet build made no program:\n${stdout}${stderr}`);
  for (const name of SOURCES) cpSync(join(source, name), join(folder, name));
  rmSync(work, { recursive: true });
  return 'was built';
}

/** Whether the program there was made of the source that stands here. */
function same(folder, name) {
  const copy = join(folder, name);
  return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(source, name), 'utf8');
}
