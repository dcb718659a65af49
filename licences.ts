// Which packages are in what is deployed, under which licences, and whether those allow it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';
import { z } from 'zod';

/** Licences under which code may be part of what a school deploys. */
const ALLOWED = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'CC0-1.0',
  'BlueOak-1.0.0',
];

/** Packages whose licence a person has read, and found to allow it. A new version is read again. */
const READ: Readonly<Record<string, string>> = {
  // It may be embedded and sold with software.
  'dejavu-fonts-ttf 2.37.3': 'Bitstream Vera, with changes in the public domain',
  // The data asks that its author is named, which the listing does.
  'date-holidays 3.37.0': 'ISC, its data CC-BY-3.0',
  // Its package.json names none, its file is MIT's.
  'png-js 2.0.0': 'MIT',
};

/** A package: its licence as package.json gives it, and the text of its licence file. Vite writes the same. */
const licensedSchema = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().optional(),
  text: z.string().optional(),
});

type LicensedPackage = z.infer<typeof licensedSchema>;

/** What is read of esbuild's description of a bundle. */
const metafileSchema = z.object({
  outputs: z.record(z.string(), z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) })),
});

/** The packages of which something is in a bundle. The paths in its description begin at `root`. */
export function packagesIn({ outputs }: z.infer<typeof metafileSchema>, root: string): LicensedPackage[] {
  const folders = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? (/^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []) : [],
    ),
  );
  return [...new Set(folders)].map((folder) => licensed(join(root, folder)));
}

const ofKind = z.object({ type: z.string() });

/** What is read of a package.json. Older packages describe a licence by an object, or give several. */
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), ofKind.transform(({ type }) => type)]).optional(),
  licenses: z.array(ofKind).optional(),
});

/** What the package in a folder says of its licence. */
export function licensed(folder: string): LicensedPackage {
  const { name, version, license, licenses } = packageSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)([.-].*)?$/i.test(each));
  return {
    name,
    version,
    identifier: license ?? licenses?.map(({ type }) => type).join(' OR '),
    text: file && readFileSync(join(folder, file), 'utf8').trim(),
  };
}

/**
 * The listing of what is deployed: each package with its licence and the licence's text. Throws with the name of each
 * package whose licence is not known to allow it.
 */
export function licenceListing(packages: readonly LicensedPackage[]): string {
  const named = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const all = [...named].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const refused = all.filter(([name, { identifier }]) => !READ[name] && !isAllowed(identifier));
  if (refused.length > 0)
    throw new Error(
      `What is deployed holds packages whose licence is not known to allow it:\n${refused
        .map(([name, { identifier }]) => `  ${name}: ${identifier ?? 'it names no licence'}`)
        .join('\n')}`,
    );
  const parts = all.map(([name, { identifier, text }]) =>
    [name, READ[name] ?? identifier, '', text ?? 'The package comes without the text of its licence.'].join('\n'),
  );
  return [`Fairview is made with ${all.length} packages of open-source software.`, ...parts].join(
    `\n\n${'-'.repeat(80)}\n\n`,
  );
}

function isAllowed(identifier: string | undefined): boolean {
  if (identifier === undefined) return false;
  try {
    return satisfies(identifier, ALLOWED);
  } catch {
    // It is no expression of SPDX, such as "SEE LICENSE IN …".
    return false;
  }
}

/**
 * The listing of a whole build: the tab's packages as Vite gives them (JSON), the functions' where they have been built
 * before it, and what something else is taken from: the font, and the table of bank holidays.
 */
export function listingOf(ofTab: string, root: string): string {
  const metafile = join(root, 'dist', 'functions-bundle.json');
  return licenceListing([
    ...z.array(licensedSchema).parse(JSON.parse(ofTab)),
    ...(existsSync(metafile) ? packagesIn(metafileSchema.parse(JSON.parse(readFileSync(metafile, 'utf8'))), root) : []),
    ...['dejavu-fonts-ttf', 'date-holidays'].map((name) => licensed(join(root, 'node_modules', name))),
  ]);
}
