import {
  BlobServiceClient,
  type ContainerClient,
  type ContainerListBlobFlatSegmentResponse,
  RestError,
} from '@azure/storage-blob';
import { managedIdentity } from '../identity/managedIdentity.ts';
import { clientLimits, fileTurn } from '../limits.ts';
import type { StorageSettings } from '../settings.ts';

/** Where attached files lie. Nothing in the container has a public address. */
export const CONTAINER = 'files';

export type FileStore = ReturnType<typeof createFileStore>;

/** Files attached to reviews, one blob each, by review and name. */
export function createFileStore(storage: StorageSettings) {
  let opened: Promise<ContainerClient> | undefined;
  const open = () => {
    opened ??= openContainer(storage);
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const blobOf = async (reviewId: string, name: string) => (await open()).getBlockBlobClient(`${reviewId}/${name}`);

  type SaveArgs = { reviewId: string; name: string; given: { bytes: Uint8Array; type: string } };

  /** Keeps a file; a file of the same name is replaced. */
  async function save({ reviewId, name, given: { bytes, type } }: SaveArgs) {
    const blob = await blobOf(reviewId, name);
    await fileTurn((call) => blob.upload(bytes, bytes.length, { blobHTTPHeaders: { blobContentType: type }, ...call }));
  }

  /** The file; undefined where there is none, or none any more. */
  async function read(reviewId: string, name: string): Promise<Uint8Array | undefined> {
    try {
      const blob = await blobOf(reviewId, name);
      return await fileTurn((call) => blob.downloadToBuffer(undefined, undefined, call));
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  /** Destroys a file; does nothing where there is none. */
  async function remove(reviewId: string, name: string): Promise<void> {
    const blob = await blobOf(reviewId, name);
    await fileTurn((call) => blob.deleteIfExists(call));
  }

  /** Destroys every file of a review. Answers how many there were. */
  async function removeAll(reviewId: string): Promise<number> {
    const container = await open();
    let removed = 0;
    for await (const { name } of pagesOf(container, { prefix: `${reviewId}/` })) {
      await fileTurn((call) => container.getBlockBlobClient(name).deleteIfExists(call));
      removed += 1;
    }
    return removed;
  }

  /** Every file, and when it was last stored. */
  async function* all(): AsyncGenerator<{ reviewId: string; name: string; storedAt: Date }> {
    for await (const { name, properties } of pagesOf(await open())) {
      const [reviewId = '', ...rest] = name.split('/');
      yield { reviewId, name: rest.join('/'), storedAt: properties.lastModified };
    }
  }

  return { save, read, remove, removeAll, all };
}

/**
 * By connection string (Azurite), where the container is made when first used, or by managed identity. Where the app is
 * deployed the container is there already, and it may neither make nor remove one.
 */
async function openContainer(storage: StorageSettings): Promise<ContainerClient> {
  if (!('connectionString' in storage)) {
    const identity = managedIdentity(storage.managedIdentityClientId);
    return new BlobServiceClient(storage.blobServiceUri, identity, clientLimits).getContainerClient(CONTAINER);
  }
  const service = BlobServiceClient.fromConnectionString(storage.connectionString, clientLimits);
  const container = service.getContainerClient(CONTAINER);
  await fileTurn((call) => container.createIfNotExists(call));
  return container;
}

/** Every blob, a page at a time, each page with its own time limit. */
async function* pagesOf(container: ContainerClient, options: { prefix?: string } = {}) {
  for (let continuationToken: string | undefined, isFirst = true; isFirst || continuationToken; isFirst = false) {
    const settings = continuationToken ? { continuationToken } : {};
    const page = await fileTurn(async (call) =>
      container
        .listBlobsFlat({ ...options, ...call })
        .byPage(settings)
        .next(),
    );
    const { value } = page as { value?: ContainerListBlobFlatSegmentResponse };
    yield* value?.segment.blobItems ?? [];
    continuationToken = value?.continuationToken;
  }
}
