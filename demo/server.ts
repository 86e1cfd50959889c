// The demo: site, script, endpoint and administrator's page. `node demo/server.ts` builds nothing.
import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Hono} from 'hono';
import {publishMissing} from './definitions.ts';
import {createApp} from './endpoint/app.ts';
import {readEnvironment} from './endpoint/environment.ts';
import {buildRelay} from './endpoint/feed-relay.ts';
import {listen} from './endpoint/listen.ts';
import {buildLogger} from './endpoint/log.ts';
import {buildOriginCheck} from './endpoint/origins.ts';
import {keepLooking} from './endpoint/retention.ts';
import {startSending} from './endpoint/outgoing/start.ts';
import {openStore} from './endpoint/store/store.ts';
import {inventPeople} from './people.ts';
import {BUILDERS_POLICY, serveFolder} from './static.ts';

const HERE = import.meta.dirname;
const SITE = join(HERE, 'site');
const SCRIPTS = resolve(HERE, '../dist/cdn');
/** Libraries that pages of `sites/` are made with. */
const LIBRARIES = {turbo: '@hotwired/turbo/dist', htmx: 'htmx.org/dist'};
const BUILDER = resolve(HERE, '../dist/builder');
const GUIDE = resolve(HERE, '../dist/docs');

/** The builder publishes at endpoints anywhere, and keeps its files for when there is no network; its pages say the rest. */
const BUILDER_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; worker-src 'self'; " +
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*; frame-src 'self'; form-action 'none'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types kith kith-builder-worker kith-builder-html 'allow-duplicates'";

// What people wrote is for this account alone: database, journal and token.
process.umask(0o077);
try {
  const {port, database, origins, feeds, areFeedsPrivate, log, keepFor, ...options} = readEnvironment(process.env);
  const store = await openStore(database);
  const problems = await publishMissing(store, join(SITE, 'definitions'));
  const people = Number(process.env['KITH_DEMO_PEOPLE']);
  if (people) await inventPeople(store, people);
  const logger = buildLogger(log);
  const endpoint = createApp({
    store,
    isOriginAllowed: buildOriginCheck(origins),
    relay: buildRelay(feeds, areFeedsPrivate),
    logger,
    ...options,
    script: options.script ?? '/kith/kith.js',
  });
  const bound = await listen(withPages(endpoint), port, store, [
    keepLooking({store, keepFor}, logger),
    await startSending(store, options),
  ]);
  for (const problem of problems) console.warn(problem);
  if (!existsSync(join(SCRIPTS, 'kith.js'))) console.warn('The script is not built yet: npm run build');
  printAddresses(`http://localhost:${bound}`, options.adminToken);
} catch (error) {
  console.error(`The demo cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

function withPages(endpoint: Hono): Hono {
  const app = new Hono();
  app.route('/', endpoint);
  app.use(serveFolder('/kith/', SCRIPTS, {isPublic: true}));
  app.get('/builder', (c) => c.redirect('/builder/', 301));
  app.use(serveFolder('/builder/kith/', join(BUILDER, 'kith'), {isPublic: true}));
  app.use(serveFolder('/builder/', BUILDER, {policy: BUILDER_POLICY}));
  app.get('/docs', (c) => c.redirect('/docs/', 301));
  app.use(serveFolder('/docs/', GUIDE));
  for (const [name, path] of Object.entries(LIBRARIES))
    app.use(serveFolder(`/lib/${name}/`, resolve(HERE, '../node_modules', path)));
  app.use(serveFolder('/sites/', join(SITE, 'sites'), {policy: BUILDERS_POLICY}));
  app.use(serveFolder('/', SITE));
  app.notFound((c) => c.text('There is no page at this address.', 404, {'x-content-type-options': 'nosniff'}));
  return app;
}

function printAddresses(base: string, token: string): void {
  console.log(`Site      ${base}/`);
  console.log(`Script    ${base}/kith/kith.js`);
  console.log(`Endpoint  ${base}/api`);
  console.log(`Admin     ${base}/admin/`);
  console.log(`Builder   ${base}/builder/`);
  console.log(`Guide     ${base}/docs/`);
  console.log(`Token     ${token}`);
}
