/*
 * Which right each call to storage needs, from Microsoft's page "Authorize with Microsoft Entra ID", section "Permissions
 * for calling data operations". Where a page names two ways, the narrower one stands here.
 */
const ROWS = 'Microsoft.Storage/storageAccounts/tableServices/tables/entities';
const FILES = 'Microsoft.Storage/storageAccounts/blobServices/containers/blobs';

/** Calls of `TableClient`. A transaction needs what its parts need. */
export const TABLE_CALLS: Record<string, string[]> = {
  getEntity: [`${ROWS}/read`],
  listEntities: [`${ROWS}/read`],
  createEntity: [`${ROWS}/add/action`],
  updateEntity: [`${ROWS}/update/action`],
  upsertEntity: [`${ROWS}/add/action`, `${ROWS}/update/action`],
  submitTransaction: [`${ROWS}/add/action`, `${ROWS}/update/action`],
  deleteEntity: [`${ROWS}/delete`],
};

/** Calls of a container of blobs and of a blob in it. */
export const FILE_CALLS: Record<string, string[]> = {
  upload: [`${FILES}/write`],
  downloadToBuffer: [`${FILES}/read`],
  deleteIfExists: [`${FILES}/delete`],
  listBlobsFlat: [`${FILES}/read`],
};

/** The right that only tables need from which rows may be removed. */
export const REMOVE_ROWS = `${ROWS}/delete`;
