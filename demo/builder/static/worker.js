// Keeps the builder's files, so that it opens without a network. What it keeps is written in files.json, with a name for
// each build; another build is fetched whole before it takes the place of this one.
const LIST = 'files.json';
const PREFIX = `kith-builder ${self.registration.scope} `;

/** @returns {Promise<{version: string, files: string[]}>} */
const readList = async () => (await fetch(LIST, {cache: 'no-cache'})).json();

async function keepAll() {
  const {version, files} = await readList();
  const cache = await caches.open(PREFIX + version);
  await cache.addAll(files.map((file) => new Request(file, {cache: 'no-cache'})));
  await cache.put('version', new Response(version));
}

async function dropOthers() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const {version} = await readList().catch(() => ({version: undefined}));
  if (version === undefined || !names.includes(PREFIX + version)) return;
  await Promise.all(names.filter((name) => name !== PREFIX + version).map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(PREFIX)).reverse()) {
    const cache = await caches.open(name);
    const found = await cache.match(request, {ignoreSearch: true, ignoreVary: true});
    if (found) return found;
  }
  return fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers().then(() => self.clients.claim())));
self.addEventListener('fetch', (event) => {
  const {request} = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(self.registration.scope);
  if (isOurs) event.respondWith(answer(request));
});
