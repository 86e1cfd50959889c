import {Hono, type Context} from 'hono';
import {requireAdministrator} from './administrator.ts';
import {Catalog} from './catalog.ts';
import {KINDS} from './kinds/index.ts';
import {logRequests} from './log.ts';
import {buildOpenApi} from './openapi.ts';
import type {OriginCheck} from './origins.ts';
import {answerProblem, notFound} from './problems.ts';
import {limitRate} from './rate-limit.ts';
import type {FeedRelay} from './feed-relay.ts';
import {addDefinitionRoutes} from './routes/definitions.ts';
import {addCancelRoutes} from './routes/cancel.ts';
import {addConfirmRoutes} from './routes/confirm.ts';
import {addResultsRoutes} from './routes/results.ts';
import {addFeedRoutes} from './routes/feeds.ts';
import {addOneTimeLinkRoutes} from './routes/one-time-links.ts';
import {addRelayRoutes} from './routes/relay.ts';
import {addChallengeRoutes} from './routes/challenge.ts';
import {addressOf} from './links.ts';
import {addMailRoutes} from './routes/mail.ts';
import {addWebhookRoutes} from './routes/webhooks.ts';
import type {MailSettings} from './mail/settings.ts';
import {HOSTED} from './hosted/form.ts';
import {addHostedRoutes, addPageAssets} from './routes/hosted.ts';
import {addHeldRoutes} from './routes/held.ts';
import {addReplyRoutes} from './routes/replies.ts';
import {addRoute} from './routes/route.ts';
import {addSignupRoutes} from './routes/signups.ts';
import {addSubmissionRoutes} from './routes/submissions.ts';
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
  /** Origin under which the endpoint is reached. Default: the one that a request names. */
  address?: string | undefined;
  /** How mail is sent. Default: none is. */
  mail?: MailSettings | undefined;
  /** Address of `kith.js`, for the endpoint's own pages. Default: their forms stay plain. */
  script?: string | undefined;
  /** Whether webhooks may be of this machine and its network. Default: false. */
  allowsPrivateHooks?: boolean;
}

/** The endpoint, below `/api`. */
export function createApp(options: AppOptions): Hono {
  const {store, isOriginAllowed, adminToken, rateLimit = 60, relay, log = false} = options;
  const {address, mail, script, allowsPrivateHooks = false} = options;
  const app = new Hono().basePath('/api') as Hono;
  const services = {
    store,
    catalog: new Catalog(store),
    isOriginAllowed,
    administrator: requireAdministrator(adminToken),
    rate: limitRate(rateLimit),
    addressOf: (c: Context) => (address === undefined ? addressOf(c) : `${address}/api`),
    mail,
    script,
    allowsPrivateHooks,
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
    if (HOSTED.has(kind.name)) addHostedRoutes(app, kind, services);
    addHeldRoutes(app, kind, services);
    if (kind.hasPlaces) addCancelRoutes(app, kind, services);
    if (kind.name === 'pulse' || kind.name === 'survey') addResultsRoutes(app, kind, services);
  }
  addChallengeRoutes(app, services);
  addSignupRoutes(app, services);
  addConfirmRoutes(app, services);
  addReplyRoutes(app, services);
  addPageAssets(app);
  addWebhookRoutes(app, services);
  addMailRoutes(app, services);
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
