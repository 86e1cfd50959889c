// Lets the builder open without a network. Files come from the network while there is one, so that nobody works with an old
// builder; what is kept of this build, whole, takes their place when there is none. The build writes its name in here, so that
// browsers notice another one.
const VERSION = 'unbuilt';
const OURS = `kith-builder ${self.registration.scope} `;
const KEPT = OURS + VERSION;
/** How long a network may say nothing before it counts as none, in milliseconds. */
const PATIENCE = 4000;

async function keepAll() {
  const {files} = await (await fetch('files.json', {cache: 'no-cache'})).json();
  const cache = await caches.open(KEPT);
  await cache.addAll(files.map((file) => new Request(file, {cache: 'no-cache'})));
}

async function dropOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
  await Promise.all(others.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request, {ignoreSearch: true, ignoreVary: true});
  if (!kept) return fetch(request);
  // a name with a hash in it means the same bytes for ever
  if (/\/c\/[\w-]{7}\.js$/.test(request.url)) return kept;
  const late = new Promise((done) => setTimeout(done, PATIENCE, undefined));
  const fresh = await Promise.race([fetch(request).catch(() => undefined), late]);
  return fresh?.ok ? fresh : kept;
}

self.addEventListener('install', (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
  const {request} = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(self.registration.scope);
  if (isOurs) event.respondWith(answer(request));
});
