import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context, MiddlewareHandler} from 'hono';

/** What stands in front of the endpoint. */
export interface Front {
  /**
   * How many proxies there are, each of which adds one entry to `X-Forwarded-For`; what stands there before was sent by anybody.
   * 0: none is believed.
   */
  hops: number;
  /** Where the endpoint is reached from outside, without a slash at the end. Undefined: as each request says. */
  address: string | undefined;
}

declare module 'hono' {
  interface ContextVariableMap {
    front: Front | undefined;
  }
}

export const standBehind =
  (front: Front): MiddlewareHandler =>
  async (c, next) => {
    c.set('front', front);
    await next();
  };

/** What the outermost proxy that is believed says in a header with an entry a proxy; undefined where none is believed. */
function forwarded(c: Context, header: 'x-forwarded-for' | 'x-forwarded-proto'): string | undefined {
  const hops = c.get('front')?.hops ?? 0;
  const entries = hops > 0 ? c.req.header(header)?.split(',') : undefined;
  return entries?.at(-hops)?.trim() || undefined;
}

/** The client's address: what the outermost proxy that is believed has seen, else where the connection comes from. */
export const clientOf = (c: Context): string => forwarded(c, 'x-forwarded-for') ?? getConnInfo(c).remote.address ?? '';

/** Whether the client came by https, as far as that is known. */
export const isSecure = (c: Context): boolean => forwarded(c, 'x-forwarded-proto') === 'https';
