/** Uses what is kept on this device. A host may block storage in its frames; then there is nothing, and nothing is kept. */
export function onThisDevice<Answer>(act: (storage: Storage) => Answer): Answer | undefined {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
