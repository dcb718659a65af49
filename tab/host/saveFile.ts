/** The time after which the browser has fetched the file. Milliseconds. */
const FETCHED_BY = 10_000;

/** Makes the browser save a file, as it does for its own downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_BY);
}
