import {createHash, timingSafeEqual} from 'node:crypto';
import type {MiddlewareHandler} from 'hono';
import {Refusal} from './problems.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets only the bearer of the token pass. Digests are compared, in constant time, so that nothing is learnt from how long it takes. */
export function requireAdministrator(token: string): MiddlewareHandler {
  const expected = digest(token);
  return async (c, next) => {
    const [, given] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? [];
    c.header('cache-control', 'no-store');
    if (given === undefined || !timingSafeEqual(digest(given), expected))
      throw new Refusal(
        401,
        'Administrators only',
        {detail: "Send the administrator's token: it is printed when the endpoint starts."},
        {'www-authenticate': 'Bearer realm="Kith"'},
      );
    await next();
  };
}
