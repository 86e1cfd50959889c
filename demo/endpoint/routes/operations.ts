import type {Hono} from 'hono';
import {buildOpenApi} from '../openapi.ts';
import {KINDS} from '../kinds/index.ts';
import type {Metrics} from '../metrics.ts';
import {Refusal} from '../problems.ts';
import {addRoute} from './route.ts';
import type {Services} from './services.ts';

const NO_STORE = {'cache-control': 'no-store'};

/** What those ask for who keep the endpoint running. */
export function addOperationRoutes(
  app: Hono,
  {store, requireScope}: Services,
  {metrics, isOpen}: {metrics: Metrics; isOpen: boolean},
): void {
  addRoute(app, '/openapi.json', {GET: [(c) => c.json(buildOpenApi(KINDS))]});

  // Alive says nothing of the database: who starts a process again because its database is away makes it worse.
  addRoute(app, '/health', {GET: [(c) => c.json({ok: true}, 200, NO_STORE)]});

  addRoute(app, '/ready', {
    GET: [
      async (c) => {
        const isReady = await store.isCurrent().catch(() => false);
        if (isReady) return c.json({ok: true}, 200, NO_STORE);
        throw new Refusal(503, 'Not ready', {detail: 'The database does not answer, or lacks tables.'}, NO_STORE);
      },
    ],
  });

  addRoute(app, '/metrics', {
    GET: [
      ...(isOpen ? [] : [requireScope('metrics')]),
      async (c) => c.body(await metrics.format(), 200, {'content-type': metrics.contentType, ...NO_STORE}),
    ],
  });
}
