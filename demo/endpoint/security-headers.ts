import type {MiddlewareHandler} from 'hono';

/**
 * What a browser may do with answers that are no pages: nothing but hand them to the script that asked. Pages of the endpoint's
 * own bring a policy of theirs. Answers stay readable across origins, since that is what they are for (whose pages may read them
 * is said by CORS); those for administrators do not.
 */
const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
};

/**
 * @param hsts seconds for which browsers use https alone (RFC 6797); 0 for none, since that cannot be taken back at once and
 * holds for everything on the host
 */
export function addSecurityHeaders(hsts: number): MiddlewareHandler {
  const all = hsts > 0 ? {...HEADERS, 'strict-transport-security': `max-age=${hsts}`} : HEADERS;
  return async (c, next) => {
    await next();
    if (c.get('isForOwners')) c.res.headers.set('cross-origin-resource-policy', 'same-origin');
    for (const [name, value] of Object.entries(all)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  };
}
