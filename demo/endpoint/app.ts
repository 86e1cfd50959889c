import {Hono} from 'hono';
import {addAdminPages} from './admin-pages.ts';
import {requireAdministrator} from './administrator.ts';
import {Catalog} from './catalog.ts';
import {KINDS} from './kinds/index.ts';
import {logRequests} from './log.ts';
import {buildOpenApi} from './openapi.ts';
import type {OriginCheck} from './origins.ts';
import {answerProblem, notFound} from './problems.ts';
import {limitRate} from './rate-limit.ts';
import type {FeedRelay} from './feed-relay.ts';
import {addBrowseRoutes} from './routes/browse.ts';
import {addDefinitionRoutes} from './routes/definitions.ts';
import {addCancelRoutes} from './routes/cancel.ts';
import {addConfirmRoutes} from './routes/confirm.ts';
import {addResultsRoutes} from './routes/results.ts';
import {addErasureRoutes} from './routes/erasures.ts';
import {addFeedRoutes} from './routes/feeds.ts';
import {addOneTimeLinkRoutes} from './routes/one-time-links.ts';
import {addRelayRoutes} from './routes/relay.ts';
import {addChallengeRoutes} from './routes/challenge.ts';
import {addHeldRoutes} from './routes/held.ts';
import {addReplyRoutes} from './routes/replies.ts';
import {addRoute} from './routes/route.ts';
import {addSignupRoutes} from './routes/signups.ts';
import {addSubmissionRoutes} from './routes/submissions.ts';
import {addVersionRoutes} from './routes/versions.ts';
import type {Store} from './store/store.ts';

export interface AppOptions {
  store: Store;
  /** Which origins' pages are answered. */
  isOriginAllowed: OriginCheck;
  adminToken: string;
  /** Submissions a minute that one client may send; 0 for any number. Default: 60. */
  rateLimit?: number;
  /** Calendars of other sites that pages may read here. Default: none. */
  relay?: FeedRelay;
  /** Writes a line a request to the standard output. Default: false. */
  log?: boolean;
}

/** The endpoint, below `/api`, and the administrator's pages beside it. */
export function createApp({store, isOriginAllowed, adminToken, rateLimit = 60, relay, log = false}: AppOptions): Hono {
  const root = new Hono();
  addAdminPages(root);
  const app = root.basePath('/api') as Hono;
  const services = {
    store,
    catalog: new Catalog(store),
    isOriginAllowed,
    administrator: requireAdministrator(adminToken),
    rate: limitRate(rateLimit),
  };
  app.onError(answerProblem);
  if (log) app.use('*', logRequests);
  app.use('*', async (c, next) => {
    c.header('x-content-type-options', 'nosniff');
    await next();
  });
  addFeedRoutes(app, services);
  if (relay) addRelayRoutes(app, relay, isOriginAllowed);
  for (const kind of KINDS) {
    addDefinitionRoutes(app, kind, services);
    addSubmissionRoutes(app, kind, services);
    if (kind.hasLinks) addOneTimeLinkRoutes(app, kind, services);
    addHeldRoutes(app, kind, services);
    if (kind.hasPlaces) addCancelRoutes(app, kind, services);
    if (kind.name === 'pulse' || kind.name === 'survey') addResultsRoutes(app, kind, services);
  }
  addChallengeRoutes(app, services);
  addSignupRoutes(app, services);
  addConfirmRoutes(app, services);
  addReplyRoutes(app, services);
  addBrowseRoutes(app, services);
  addErasureRoutes(app, services);
  addVersionRoutes(app, services);
  addRoute(app, '/openapi.json', {GET: [(c) => c.json(buildOpenApi(KINDS))]});
  addRoute(app, '/health', {
    GET: [
      async (c) => {
        await store.ping();
        return c.json({ok: true}, 200, {'cache-control': 'no-store'});
      },
    ],
  });
  app.all('*', () => {
    throw notFound('There is nothing at this address.');
  });
  return app;
}
