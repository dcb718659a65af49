import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '0.49.2';
const PACKAGE = 'azure.bicep.commandline.linux-x64';

/**
 * Microsoft's Bicep compiler as the program `bicep` in a folder: one file, from its package on NuGet, where .NET's SDK
 * is there to fetch it. Answers what was done.
 */
export function bring(folder) {
  const program = join(folder, 'bicep');
  const found = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (found.includes(VERSION)) return `${VERSION} is there`;
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'not for this kind of machine';
  if (spawnSync('dotnet', ['--version']).status !== 0) return 'not without dotnet';

  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  const project = join(work, 'bring.csproj');
  writeFileSync(
    project,
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
  </PropertyGroup>
  <ItemGroup>
    <PackageDownload Include="${PACKAGE}" Version="[${VERSION}]" />
  </ItemGroup>
</Project>
`,
  );
  const { stdout, stderr } = spawnSync('dotnet', ['restore', project, '--packages', work], { encoding: 'utf8' });
  const restored = join(work, PACKAGE, VERSION, 'tools', 'bicep');
  if (!existsSync(restored)) throw new Error(`dotnet restore brought no compiler:\n${stdout}${stderr}`);
  renameSync(restored, program);
  rmSync(work, { recursive: true });
  return `${VERSION} was fetched`;
}
