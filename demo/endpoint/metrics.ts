import type {Context, MiddlewareHandler} from 'hono';
import {matchedRoutes} from 'hono/route';
import {collectDefaultMetrics, Histogram, Registry} from 'prom-client';

/** Seconds: from what a page does not notice to what a person waits for. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10];

/** How the endpoint does, in Prometheus' text format: requests by route, and the process itself. Nothing about people. */
export interface Metrics {
  /** Times each request. */
  measure: MiddlewareHandler;
  format(): Promise<string>;
  contentType: string;
}

export function buildMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({register: registry});
  const requests = new Histogram({
    name: 'kith_request_duration_seconds',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    format: () => registry.metrics(),
    async measure(c, next) {
      const stop = requests.startTimer();
      await next();
      stop({method: c.req.method, route: routeOf(c), status: String(c.res.status)});
    },
  };
}

/** The route as it was written, `/api/surveys/:id`: addresses themselves are without end. */
const routeOf = (c: Context): string => matchedRoutes(c).find(({path}) => !path.endsWith('*'))?.path ?? 'none';
