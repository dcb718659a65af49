/** By when the browser has taken the file. Milliseconds. */
const FETCHED_BY = 10_000;

/** Has the browser save a file, as a download of its own does. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), FETCHED_BY);
}
