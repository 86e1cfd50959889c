// The endpoint alone: `node demo/endpoint/server.ts`.
import {createApp} from './app.ts';
import {readEnvironment} from './environment.ts';
import {FeedRelay} from './feed-relay.ts';
import {listen} from './listen.ts';
import {buildOriginCheck} from './origins.ts';
import {openStore} from './store/store.ts';

// What people wrote is for this account alone: database, journal and token.
process.umask(0o077);
try {
  const {port, database, adminToken, origins, rateLimit, feeds, log} = readEnvironment(process.env);
  const store = await openStore(database);
  const app = createApp({
    store,
    isOriginAllowed: buildOriginCheck(origins),
    adminToken,
    rateLimit,
    relay: new FeedRelay(feeds),
    log,
  });
  const bound = await listen(app, port, store);
  console.log(`Endpoint  http://localhost:${bound}/api`);
  console.log(`Admin     http://localhost:${bound}/admin/`);
  console.log(`Token     ${adminToken}`);
} catch (error) {
  console.error(`The endpoint cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
