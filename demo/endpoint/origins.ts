import type {MiddlewareHandler} from 'hono';
import {Refusal} from './problems.ts';

/** Whether pages of `origin` may call the endpoint that was reached as `host`. */
export type OriginCheck = (origin: string, host: string | undefined) => boolean;

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * @param list origins separated by commas or spaces, `*` for any; by default the endpoint's own and those of this machine
 */
export function buildOriginCheck(list = ''): OriginCheck {
  const origins = new Set(
    list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((origin) => origin.replace(/\/$/, '')),
  );
  if (origins.has('*')) return () => true;
  if (origins.size) return (origin, host) => origins.has(origin) || hostOf(origin)?.host === host;
  return (origin, host) => {
    const url = hostOf(origin);
    return url !== null && (url.host === host || LOCAL.has(url.hostname));
  };
}

const hostOf = (origin: string): URL | null => URL.parse(origin);

/** Answers pages of allowed origins only; without `Origin` it is no page of another site that asks. Never with credentials. */
export const answerOrigins =
  (isAllowed: OriginCheck): MiddlewareHandler =>
  async (c, next) => {
    c.header('vary', 'Origin');
    const origin = c.req.header('origin');
    if (origin !== undefined) {
      if (!isAllowed(origin, c.req.header('host')))
        throw new Refusal(403, 'Not for this site', {
          detail: 'This endpoint does not answer pages of this site. Its owner can add the site to KITH_ORIGINS.',
        });
      c.header('access-control-allow-origin', origin);
      c.header('access-control-expose-headers', 'Retry-After');
    }
    await next();
  };

/** Says which requests a page may send; browsers ask before JSON. `isSigned`: with the administrator's token, too. */
export const answerPreflight =
  (methods: string[], isSigned = false): MiddlewareHandler =>
  async (c) => {
    c.header('access-control-allow-methods', methods.join(', '));
    c.header('access-control-allow-headers', isSigned ? 'authorization, content-type' : 'content-type');
    c.header('access-control-max-age', '7200');
    return c.body(null, 204);
  };
