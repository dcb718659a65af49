// The service worker of the tab. It keeps the files with which the page of notes opens without a connection, and nothing
// else: what the API answers never passes through it. The build writes BUILT above: the version, the page's first script
// and the files, by their paths.

const KEPT = `fairview-${BUILT.version}`;
const PAGE = '/tab/';

addEventListener('install', (event) => event.waitUntil(keepAll()));
addEventListener('activate', (event) => event.waitUntil(removeOlder()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate')
    event.respondWith(fetch(request).catch(async () => (await kept(PAGE)) ?? Response.error()));
  else if (BUILT.files.includes(pathname)) event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
});

const kept = async (path) => (await caches.open(KEPT)).match(path, { ignoreVary: true });

/** Keeps all or nothing. While a new version is put in place the server may still answer with parts of the one before. */
async function keepAll() {
  const page = await fetch(PAGE, { cache: 'reload' });
  const isOfThisVersion = page.ok && (await page.clone().text()).includes(BUILT.entry);
  if (!isOfThisVersion) throw new Error('The page is of another version.');
  const files = await Promise.all(BUILT.files.map((path) => fetch(path)));
  // A file that the server does not have is answered with the page.
  const isMissing = ({ ok, headers }) => !ok || (headers.get('Content-Type') ?? '').startsWith('text/html');
  if (files.some(isMissing)) throw new Error('A file is of another version.');
  const cache = await caches.open(KEPT);
  await Promise.all(files.map((file, index) => cache.put(BUILT.files[index], file)));
  await cache.put(PAGE, page);
  await skipWaiting();
}

async function removeOlder() {
  const older = (await caches.keys()).filter((name) => name.startsWith('fairview-') && name !== KEPT);
  await Promise.all(older.map((name) => caches.delete(name)));
}
