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
import {openStore} from './endpoint/store/store.ts';
import {inventPeople} from './people.ts';
import {serveFolder} from './static.ts';

const HERE = import.meta.dirname;
const SITE = join(HERE, 'site');
const SCRIPTS = resolve(HERE, '../dist/cdn');

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
  });
  const bound = await listen(withPages(endpoint), port, store, [keepLooking({store, keepFor}, logger)]);
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
  app.get('/admin', (c) => c.redirect('/admin/', 301));
  app.use(serveFolder('/admin/', join(HERE, 'admin')));
  app.use(serveFolder('/', SITE));
  app.notFound((c) => c.text('There is no page at this address.', 404, {'x-content-type-options': 'nosniff'}));
  return app;
}

function printAddresses(base: string, token: string): void {
  console.log(`Site      ${base}/`);
  console.log(`Script    ${base}/kith/kith.js`);
  console.log(`Endpoint  ${base}/api`);
  console.log(`Admin     ${base}/admin/`);
  console.log(`Token     ${token}`);
}
