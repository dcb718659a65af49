import { createHash } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, existsSync, openSync, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { extract, pack } from 'tar-stream';
import { z } from 'zod';
import { Refused } from './key.ts';

/** The number of this form of archive. A reader refuses a higher one. */
const FORMAT = 1;

const MANIFEST = 'manifest.json';

/** The largest part that is read, in bytes. What is written is far smaller; a larger one would only fill the memory. */
const LARGEST = 256_000_000;

/** A part’s name stays within the folder into which somebody unpacks the archive, on any system. */
const STAYS_INSIDE = /^(?!\/)(?!.*(^|\/)\.{0,2}(\/|$))[^\\:\p{Cc}]+$/u;

const partSchema = z.object({
  name: z.string(),
  bytes: z.int().nonnegative(),
  sha256: z.string(),
  /** How many rows a part of a table has. */
  rows: z.int().nonnegative().optional(),
  /** A file’s media type. */
  type: z.string().optional(),
});

/** One part of an archive. */
export type Part = z.infer<typeof partSchema>;

const manifestSchema = z.object({
  format: z.int().positive(),
  /** `copy` can be restored; `leaving` is for reading. */
  kind: z.enum(['copy', 'leaving']),
  /** The version of Fairview that wrote it. */
  app: z.string(),
  /** The school’s name; there is none where no school was set up, and in copies that are older than this line. */
  school: z.string().optional(),
  /** When reading began and ended (ISO instants). */
  begun: z.iso.datetime(),
  finished: z.iso.datetime(),
  /** How many there are of what: rows by table, reviews, files. */
  counts: z.record(z.string(), z.int().nonnegative()),
  parts: z.array(partSchema),
});

/** What an archive says of itself: the last of its parts. */
export type Manifest = z.infer<typeof manifestSchema>;

export type ArchiveWriter = {
  /** Adds a part. */
  add: (name: string, content: Uint8Array | string, more?: Pick<Part, 'rows' | 'type'>) => Promise<void>;
  /** Adds the manifest. */
  end: (about: Omit<Manifest, 'format' | 'parts'>) => Promise<void>;
};

/**
 * Writes an encrypted archive: a tar file, packed by gzip, encrypted by age to a recipient. `fill` adds the parts. The
 * file has its name only once it is complete and on the disk; if anything fails, nothing is left of it. Throws `Refused`
 * where somebody else writes this very file, or has.
 */
export async function writeArchive(
  { path, recipient }: { path: string; recipient: string },
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    throw new Refused('BACKUP_RECIPIENT is no recipient of a key. It begins with “age1”; see --new-key.');
  }
  const unfinished = `${path}.part`;
  if (existsSync(path)) throw new Refused(`${path} is there already.`);
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
  } catch (error) {
    if (!(isSystemError(error) && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Refused(`${path} is being written by somebody else at this moment.`);
  }
  const tar = pack();
  const packed = createGzip();
  const failed = new AbortController();
  const encrypted = await encrypter.encrypt(Readable.toWeb(packed) as ReadableStream<Uint8Array>);
  const written = Promise.all([
    pipeline(tar, packed, { signal: failed.signal }),
    pipeline(Readable.fromWeb(encrypted as NodeStream), createWriteStream(unfinished, { flush: true }), {
      signal: failed.signal,
    }),
  ]);
  const parts: Part[] = [];
  const put = (name: string, bytes: Buffer) =>
    Promise.race([
      new Promise<void>((resolve, reject) => {
        tar.entry({ name, size: bytes.length, mtime: new Date(0), mode: 0o600 }, bytes, (error) =>
          error ? reject(error) : resolve(),
        );
      }),
      // Where nothing can be written any more, no part ever ends.
      written.then(() => undefined),
    ]);
  try {
    await fill({
      add: async (name, content, more = {}) => {
        const bytes = Buffer.from(content);
        await put(name, bytes);
        parts.push({ name, bytes: bytes.length, sha256: sha256(bytes), ...more });
      },
      end: async (about) => {
        await put(MANIFEST, Buffer.from(JSON.stringify({ format: FORMAT, ...about, parts }, null, 1)));
      },
    });
    tar.finalize();
    await written;
    renameSync(unfinished, path);
  } catch (error) {
    failed.abort();
    await written.catch(() => undefined);
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** Decrypts a file; throws `Refused` where these keys do not open it. What comes out may still turn out damaged. */
async function decrypted(path: string, identities: readonly string[]): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const file = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  try {
    return Readable.fromWeb((await decrypter.decrypt(file)) as NodeStream);
  } catch (error) {
    if (isSystemError(error)) throw error;
    throw new Refused(`${path} cannot be opened: these shares are of another key, or the file is damaged.`);
  }
}

/**
 * Writes a checked archive as it is without encryption: a packed tar file, readable by its owner alone. If anything
 * fails, nothing is left of it.
 */
export async function decryptArchive({
  from,
  to,
  identities,
}: {
  from: string;
  to: string;
  identities: readonly string[];
}) {
  const opened = await decrypted(from, identities);
  closeSync(openSync(to, 'wx', 0o600));
  try {
    await pipeline(opened, createWriteStream(to));
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  }
}

/**
 * The parts of an archive in their order, none of them checked yet. Throws `Refused` where it cannot be opened, or is
 * damaged or cut off.
 */
async function* entriesOf(
  path: string,
  identities: readonly string[],
): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const opened = await decrypted(path, identities);
  const unpacked = extract();
  const flowing = pipeline(opened, createGunzip(), unpacked);
  // Whatever breaks it also ends the loop below.
  flowing.catch(() => undefined);
  try {
    for await (const entry of unpacked) {
      const { name, size, type } = entry.header;
      if (type !== 'file' || !STAYS_INSIDE.test(name))
        throw new Refused(`${path} was not written by Fairview: it has a part that no archive has.`);
      if (size > LARGEST) throw new Refused(`${path} was not written by Fairview: one of its parts is too large.`);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield { name, bytes: Buffer.concat(chunks) };
    }
    await flowing;
  } catch (error) {
    if (error instanceof Refused || isSystemError(error)) throw error;
    throw new Refused(`${path} is damaged or cut off.`);
  }
}

type VerifyArgs = {
  identities: readonly string[];
  /** Sees every part but the manifest, before it is known whether it is as it was written. */
  look?: (part: { name: string; bytes: Buffer }) => void;
};

/** Reads a whole archive and compares every part with the manifest. Answers that. Throws `Refused` where anything differs. */
export async function verifyArchive(
  path: string,
  { identities, look = () => undefined }: VerifyArgs,
): Promise<Manifest> {
  const found = new Map<string, Pick<Part, 'bytes' | 'sha256'>>();
  let manifest: Manifest | undefined;
  for await (const { name, bytes } of entriesOf(path, identities)) {
    if (found.has(name) || (name === MANIFEST && manifest)) throw new Refused(`${path} has ${name} twice.`);
    if (name === MANIFEST) {
      manifest = readManifest(path, bytes);
      continue;
    }
    found.set(name, { bytes: bytes.length, sha256: sha256(bytes) });
    look({ name, bytes });
  }
  if (!manifest) throw new Refused(`${path} is cut off: its manifest is missing.`);
  for (const { name, bytes, sha256: expected } of manifest.parts) {
    const part = found.get(name);
    if (part?.bytes !== bytes || part.sha256 !== expected)
      throw new Refused(`${path} is damaged: ${name} is not as it was written.`);
  }
  if (found.size !== manifest.parts.length) throw new Refused(`${path} has parts that its manifest does not name.`);
  return manifest;
}

/** The parts of an archive, each as its manifest says. */
export async function* partsOf(
  path: string,
  { identities, manifest }: { identities: readonly string[]; manifest: Manifest },
): AsyncGenerator<Part & { content: Buffer }> {
  const known = new Map(manifest.parts.map((part) => [part.name, part]));
  for await (const { name, bytes } of entriesOf(path, identities)) {
    if (name === MANIFEST) continue;
    const part = known.get(name);
    if (part?.sha256 !== sha256(bytes)) throw new Refused(`${path} has changed since it was checked.`);
    yield { ...part, content: bytes };
  }
}

function readManifest(path: string, bytes: Buffer): Manifest {
  const content = jsonIn(bytes);
  const read = z.object({ format: z.int() }).safeParse(content);
  if (read.success && read.data.format > FORMAT)
    throw new Refused(`${path} was written by a newer version of Fairview. Use that version to restore it.`);
  const manifest = manifestSchema.safeParse(content);
  if (!manifest.success) throw new Refused(`${path} has a manifest that cannot be read.`);
  return manifest.data;
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The SHA-256 of bytes as 64 hexadecimal digits. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** No such file, no right to read it: the system’s own words say more. */
export const isSystemError = (error: unknown) => error instanceof Error && 'syscall' in error;
