import {Hono} from 'hono';
import {createApp} from './app.ts';
import {readEnvironment} from './environment.ts';
import {buildRelay} from './feed-relay.ts';
import {listen} from './listen.ts';
import {buildLogger} from './log.ts';
import {buildOriginCheck} from './origins.ts';
import {startSending} from './outgoing/start.ts';
import {keepLooking} from './retention.ts';
import {openStore} from './store/store.ts';
import {findScript, serveWidgets} from './widgets.ts';

/** Serves the endpoint alone until it is told to stop; prints where, and the token, once it listens. */
export async function serveEndpoint(env: NodeJS.ProcessEnv): Promise<void> {
  const {port, database, origins, feeds, areFeedsPrivate, log, keepFor, ...options} = readEnvironment(env);
  const store = await openStore(database);
  const logger = buildLogger(log);
  const app = createApp({
    store,
    isOriginAllowed: buildOriginCheck(origins),
    relay: buildRelay(feeds, areFeedsPrivate),
    logger,
    ...options,
    script: options.script ?? findScript(),
  });
  const root = new Hono();
  root.route('/', app);
  root.use(serveWidgets());
  const bound = await listen(root, port, store, [
    keepLooking({store, keepFor}, logger),
    await startSending(store, options),
  ]);
  console.log(`Endpoint  http://localhost:${bound}/api`);
  console.log(`Admin     http://localhost:${bound}/admin/`);
  console.log(`Token     ${options.adminToken}`);
}
