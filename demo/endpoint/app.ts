import {Hono} from 'hono';
import {addAdminPages} from './admin-pages.ts';
import {buildRequireScope} from './access.ts';
import {Catalog} from './catalog.ts';
import {KINDS} from './kinds/index.ts';
import type {Logger} from 'pino';
import {logRequests} from './log.ts';
import {buildMetrics} from './metrics.ts';
import type {OriginCheck} from './origins.ts';
import {answerProblem, notFound} from './problems.ts';
import {standBehind, type Front} from './proxies.ts';
import {limitRate} from './rate-limit.ts';
import type {FeedRelay} from './feed-relay.ts';
import {addBrowseRoutes} from './routes/browse.ts';
import {addAuditRoutes} from './routes/audit.ts';
import {addDefinitionRoutes} from './routes/definitions.ts';
import {addCancelRoutes} from './routes/cancel.ts';
import {addConfirmRoutes} from './routes/confirm.ts';
import {addResultsRoutes} from './routes/results.ts';
import {addErasureRoutes} from './routes/erasures.ts';
import {addFeedRoutes} from './routes/feeds.ts';
import {addOneTimeLinkRoutes} from './routes/one-time-links.ts';
import {addRelayRoutes} from './routes/relay.ts';
import {addChallengeRoutes} from './routes/challenge.ts';
import {addMailRoutes} from './routes/mail.ts';
import {addWebhookRoutes} from './routes/webhooks.ts';
import type {MailSettings} from './mail/settings.ts';
import {HOSTED} from './hosted/form.ts';
import {addHostedRoutes, addPageAssets} from './routes/hosted.ts';
import {addHeldRoutes} from './routes/held.ts';
import {addReplyRoutes} from './routes/replies.ts';
import {addOperationRoutes} from './routes/operations.ts';
import {addSignupRoutes} from './routes/signups.ts';
import {addSubmissionRoutes} from './routes/submissions.ts';
import {addVersionRoutes} from './routes/versions.ts';
import {addSecurityHeaders} from './security-headers.ts';
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
  /** Writes requests and faults down. Default: nothing is. */
  logger?: Logger;
  /** What stands in front of it. Default: nothing. */
  front?: Front;
  /** Seconds for which browsers use https alone, on the whole host. Default: 0, which says nothing of it. */
  hsts?: number;
  /** Lets anybody read `/metrics`. Default: only who has a token for it. */
  areMetricsOpen?: boolean;
  /** How mail is sent. Default: none is. */
  mail?: MailSettings | undefined;
  /** Address of `kith.js`, for the endpoint's own pages. Default: their forms stay plain. */
  script?: string | undefined;
  /** Whether webhooks may be of this machine and its network. Default: false. */
  allowsPrivateHooks?: boolean;
}

const DIRECT: Front = {hops: 0, address: undefined};

/** The endpoint, below `/api`, and the administrator's pages beside it. */
export function createApp(options: AppOptions): Hono {
  const {store, isOriginAllowed, adminToken, rateLimit = 60, relay, logger, front = DIRECT} = options;
  const {hsts = 0, areMetricsOpen = false, mail, script, allowsPrivateHooks = false} = options;
  const root = new Hono();
  addAdminPages(root);
  const app = root.basePath('/api') as Hono;
  const requireScope = buildRequireScope(adminToken, store);
  const services = {
    store,
    catalog: new Catalog(store),
    isOriginAllowed,
    requireScope,
    rate: limitRate(rateLimit),
    mail,
    script,
    allowsPrivateHooks,
  };
  const metrics = buildMetrics();
  app.onError(answerProblem);
  app.use('*', metrics.measure);
  app.use('*', addSecurityHeaders(hsts));
  if (logger) app.use('*', logRequests(logger, front.hops > 0));
  app.use('*', standBehind(front));
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
  addBrowseRoutes(app, services);
  addErasureRoutes(app, services);
  addVersionRoutes(app, services);
  addAuditRoutes(app, services);
  addPageAssets(app);
  addWebhookRoutes(app, services);
  addMailRoutes(app, services);
  addOperationRoutes(app, services, {metrics, isOpen: areMetricsOpen});
  app.all('*', () => {
    throw notFound('There is nothing at this address.');
  });
  return app;
}
