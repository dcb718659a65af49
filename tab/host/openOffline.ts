/**
 * Has the browser keep the page of notes, so that it opens without a connection. This begins once the page is loaded,
 * so that nothing waits for it. A host may forbid it in its frames; then the page needs a connection, as before.
 */
export function openOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => {
    navigator.serviceWorker
      .register('/tab/worker.js', { scope: '/tab/', updateViaCache: 'none' })
      .catch((error: unknown) => {
        if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      });
  };
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
