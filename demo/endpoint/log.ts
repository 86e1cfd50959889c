import {randomUUID} from 'node:crypto';
import type {MiddlewareHandler} from 'hono';
import {pino, stdTimeFunctions, type DestinationStream, type Logger} from 'pino';

declare module 'hono' {
  interface ContextVariableMap {
    /** Missing where nothing is logged. */
    logger: Logger | undefined;
  }
}

/** A path longer than this was not meant for us, and fills logs. */
const MAX_PATH = 200;
/** What a proxy in front may call a request. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/**
 * One JSON object a line on the standard output, as log collectors read it.
 * @param isVerbose requests as well; otherwise faults alone
 */
export const buildLogger = (isVerbose: boolean, to?: DestinationStream): Logger =>
  pino(
    {
      level: isVerbose ? 'info' : 'warn',
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: {level: (label) => ({level: label})},
    },
    to,
  );

/**
 * One line a request: id, method, path, status, duration. Never a query, a header or a body. The id also stands in the answer.
 * @param isNamedByProxy takes the id from the header `x-request-id`, which a proxy in front has set
 */
export function logRequests(logger: Logger, isNamedByProxy: boolean): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const named = isNamedByProxy ? c.req.header('x-request-id') : undefined;
    const request = named !== undefined && REQUEST_ID.test(named) ? named : randomUUID();
    c.set('logger', logger.child({request}));
    await next();
    c.res.headers.set('x-request-id', request);
    const milliseconds = Math.round((performance.now() - start) * 10) / 10;
    const path = c.req.path.slice(0, MAX_PATH);
    c.get('logger')?.info({method: c.req.method, path, status: c.res.status, milliseconds}, 'request');
  };
}

/** Where a fault happened, without its message: messages of databases and parsers quote what people wrote. */
export function logFault(logger: Logger | undefined, error: unknown): void {
  const {name = 'Error', stack = '', code} = error as Partial<NodeJS.ErrnoException>;
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  logger?.error({name, ...(code && {code}), at: frames.slice(0, 8).map((line) => line.trim())}, 'fault');
}
