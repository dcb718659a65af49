import { ManagedIdentityCredential } from '@azure/identity';
import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import type { StorageSettings } from '../settings.ts';

/** Where attached files lie. Nothing in it has a public address. */
const CONTAINER = 'files';

export type FileStore = ReturnType<typeof createFileStore>;

/** Files attached to reviews, one blob each, by review and name. The container is made when it is first used. */
export function createFileStore(storage: StorageSettings) {
  let opened: Promise<ContainerClient> | undefined;
  const open = () => {
    opened ??= create(storage);
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const blobOf = async (reviewId: string, name: string) => (await open()).getBlockBlobClient(`${reviewId}/${name}`);

  /** Keeps a file; another of the same name takes the place of the first. */
  async function save(reviewId: string, name: string, { bytes, type }: { bytes: Uint8Array; type: string }) {
    const blob = await blobOf(reviewId, name);
    await blob.upload(bytes, bytes.length, { blobHTTPHeaders: { blobContentType: type } });
  }

  /** The file, or undefined where there is none (any more). */
  async function read(reviewId: string, name: string): Promise<Uint8Array | undefined> {
    try {
      return await (await blobOf(reviewId, name)).downloadToBuffer();
    } catch (error) {
      if (error instanceof RestError && error.statusCode === 404) return undefined;
      throw error;
    }
  }

  /** Destroys a file. Nothing happens where there is none. */
  async function remove(reviewId: string, name: string): Promise<void> {
    await (await blobOf(reviewId, name)).deleteIfExists();
  }

  /** Destroys every file of a review. Answers how many there were. */
  async function removeAll(reviewId: string): Promise<number> {
    const container = await open();
    let removed = 0;
    for await (const { name } of container.listBlobsFlat({ prefix: `${reviewId}/` })) {
      await container.getBlockBlobClient(name).deleteIfExists();
      removed += 1;
    }
    return removed;
  }

  /** Every file there is, and when it was last stored. */
  async function* all(): AsyncGenerator<{ reviewId: string; name: string; storedAt: Date }> {
    for await (const { name, properties } of (await open()).listBlobsFlat()) {
      const [reviewId = '', ...rest] = name.split('/');
      yield { reviewId, name: rest.join('/'), storedAt: properties.lastModified };
    }
  }

  return { save, read, remove, removeAll, all };
}

/** By connection string (Azurite) or by managed identity (deployed). */
async function create(storage: StorageSettings): Promise<ContainerClient> {
  const service =
    'connectionString' in storage
      ? BlobServiceClient.fromConnectionString(storage.connectionString)
      : new BlobServiceClient(
          storage.blobServiceUri,
          new ManagedIdentityCredential({ clientId: storage.managedIdentityClientId }),
        );
  const container = service.getContainerClient(CONTAINER);
  await container.createIfNotExists();
  return container;
}
